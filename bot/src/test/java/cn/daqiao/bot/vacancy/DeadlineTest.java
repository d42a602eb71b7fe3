package cn.daqiao.bot.vacancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  @Test
  void aPlainDateLastsToItsEndInShanghai() {
    var until = Deadline.parse("2027-12-31").orElseThrow();
    assertEquals(Instant.parse("2027-12-31T16:00:00Z"), until);
    assertEquals("2027-12-31", Deadline.print(until));
  }

  @Test
  void anInstantKeepsItsOffset() {
    var until = Deadline.parse("2027-06-01T12:30:00+08:00").orElseThrow();
    assertEquals(Instant.parse("2027-06-01T04:30:00Z"), until);
    assertEquals("2027-06-01T12:30+08:00", Deadline.print(until));
  }

  @Test
  void otherTextsAreNeither() {
    assertTrue(Deadline.parse("长期").isEmpty());
    assertTrue(Deadline.parse("2027-13-01").isEmpty());
    assertTrue(Deadline.parse("").isEmpty());
  }
}

package cn.daqiao.bot.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyspaceTest {
  @ParameterizedTest
  @CsvSource({
    "{acct}:lead, false",
    "{acct}:session:x, false",
    "{acct}:fence, false",
    "{p07}:fence, false",
    "{v63}:fence, false",
    "{p07}:recent:p07-01KB0000000000000000000000, false",
    "{p07}:cases, true",
    "{acct}:night, true",
    "{p07}:due, true",
    "{v63}:waves, true",
    "{p07}:person:p07-01KB0000000000000000000000, true",
  })
  void whatBelongsToOneLeadOrADayIsNotKept(String key, boolean kept) {
    assertEquals(kept, Keyspace.isKept(key));
  }
}

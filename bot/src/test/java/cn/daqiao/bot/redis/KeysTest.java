package cn.daqiao.bot.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.redis.Keys.Family;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeysTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  @Test
  void idsCarryTheirPartitionAndSortByTime() {
    var ids = new Ids(InstantSource.fixed(NOW), new Random(7));
    var seen = new HashSet<Integer>();
    for (int i = 0; i < 2_000; i++) {
      var id = ids.mint(Family.PERSON);
      assertTrue(Keys.isId(Family.PERSON, id), id);
      assertFalse(Keys.isId(Family.VACANCY, id), id);
      seen.add(Keys.partition(id));
    }
    assertEquals(Keys.PARTITIONS, seen.size());
    var earlier = Ids.ulid(NOW, new Random(1));
    var later = Ids.ulid(NOW.plusMillis(1), new Random(1));
    assertTrue(earlier.compareTo(later) < 0);
    assertEquals(
        "01ARYZ6S41",
        Ids.ulid(Instant.ofEpochMilli(1469918176385L), new Random(1)).substring(0, 10));
  }

  @Test
  void everyKeyOfOnePersonLiesInOneSlot() {
    var id = "p07-01KB0000000000000000000000";
    assertEquals("{p07}:person:" + id, Keys.of(id, "person"));
    assertEquals("{p07}:changes", Keys.beside(id, "changes"));
    assertEquals("{p07}:changes", Keys.of(Family.PERSON, 7, "changes"));
    assertTrue(Keys.lookup(Family.OPENID, "openid", "abc").matches("\\{o[0-6]\\d}:openid:abc"));
  }

  @Test
  void refusesWhatIsNoId() {
    for (var bad :
        new String[] {"", "p64-01KB0000000000000000000000", "p07-x", "openid", "{p07}"}) {
      assertFalse(Keys.isId(Family.PERSON, bad), bad);
    }
    assertThrows(IllegalArgumentException.class, () -> Keys.of("p7", "person"));
  }
}

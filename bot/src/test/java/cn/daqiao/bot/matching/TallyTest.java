package cn.daqiao.bot.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
  @Test
  void theLargestFitsInto300BytesAndComesBack() {
    var counts = new HashMap<String, Integer>();
    for (var constraint :
        List.of(
            "wage",
            "place",
            "age",
            "education",
            "licence",
            "shift",
            "board",
            "disability",
            "poverty",
            "state")) {
      counts.put(constraint, 200);
    }
    var tally =
        new Tally(
            Instant.parse("2026-11-23T12:00:00.123Z"),
            "2026-11-12",
            12_345,
            33_000_000,
            200,
            200,
            counts);
    var json = tally.write();
    assertTrue(json.getBytes(StandardCharsets.UTF_8).length <= 300, json);
    assertEquals(tally, Tally.read(json));
  }
}

package cn.daqiao.bot.matching.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daqiao.index.matches.Facet;
import cn.daqiao.index.matches.MatchRow;
import cn.daqiao.index.matches.Outcome;
import cn.daqiao.matcher.fit.Reason;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountingTest {
  private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");

  @Test
  void aLaterRowTakesThePlaceOfAnEarlier() {
    var counting = new Counting(null);
    counting.put(row("a", AT, Outcome.EXCLUDED, "wage"));
    counting.put(row("b", AT, Outcome.EXCLUDED, "wage"));
    counting.put(row("a", AT.plusSeconds(86_400), Outcome.EXCLUDED, "place"));
    assertEquals(2, counting.rows());
    assertEquals(Map.of("wage", 1, "place", 1), counts(counting).get(Facet.REASON));
    assertEquals(Map.of("2026-11-23", 1, "2026-11-24", 1), counts(counting).get(Facet.DAY));
  }

  @Test
  void rowsOfTheLastMomentDoNotCountNorWhatTheyReplace() {
    var counting = new Counting(AT);
    counting.put(row("a", AT.minusSeconds(1), Outcome.OFFERED, null));
    counting.put(row("b", AT.minusSeconds(1), Outcome.OFFERED, null));
    counting.put(row("a", AT, Outcome.OFFERED, null));
    assertEquals(1, counting.rows());
  }

  @Test
  void eachReasonCountsAndReachedIsWhoWasOfferedOrShown() {
    var counting = new Counting(null);
    counting.put(row("a", AT, Outcome.OFFERED, null));
    counting.put(row("b", AT, Outcome.SHOWN, null));
    counting.put(row("c", AT, Outcome.DECLINED, "far"));
    assertEquals(
        Map.of("reason.skill", 2, "reason.wage", 2, "far", 1), counts(counting).get(Facet.REASON));
    assertEquals(Map.of("p", 2), counting.reached());
  }

  @Test
  void theLeastReachedGroupComesFirstAndSmallOnesAreNoMeasure() {
    var exposure = new Exposure();
    for (int i = 0; i < 20; i++) {
      exposure.add("b", i < 16 ? 2 : 0);
      exposure.add("a", i < 8 ? 1 : 0);
    }
    exposure.add("c", 0);
    assertEquals(
        List.of(
            "  c!: 0 of 1 people reached (0.0 %), 0 rows",
            "  a!: 8 of 20 people reached (40.0 %), 8 rows",
            "  b!: 16 of 20 people reached (80.0 %), 32 rows",
            "  least over greatest share, of groups of 20 and more: 0.50"),
        exposure.lines(group -> group + "!"));
  }

  private static Map<Facet, Map<String, Integer>> counts(Counting counting) {
    var counts = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
    counting.addTo(counts);
    return counts;
  }

  private static MatchRow row(String id, Instant at, Outcome outcome, @Nullable String failed) {
    return new MatchRow(
        id,
        at,
        new MatchRow.Pair("p", 1, "v", 1, null, null),
        outcome,
        new MatchRow.Verdict(
            "1",
            500,
            Map.of(),
            List.of(Reason.of("reason.skill"), Reason.of("reason.wage"), Reason.of("reason.wage")),
            failed),
        null);
  }
}

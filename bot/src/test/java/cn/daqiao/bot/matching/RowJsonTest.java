package cn.daqiao.bot.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.index.matches.MatchRow;
import cn.daqiao.index.matches.Outcome;
import cn.daqiao.matcher.fit.Reason;
import cn.daqiao.matcher.fit.Relaxation;
import cn.daqiao.matcher.region.RegionCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowJsonTest {
  private static final String SEEKER = "p63-01JDZZZZZZZZZZZZZZZZZZZZZZ";
  private static final String VACANCY = "v63-01JDYYYYYYYYYYYYYYYYYYYYYY";

  private static final Instant AT = Instant.parse("2026-11-23T12:00:00.123Z");

  private static Map<String, Integer> parts(int value) {
    var parts = new LinkedHashMap<String, Integer>();
    for (var rule :
        List.of("skill", "distance", "wage", "wishes", "experience", "freshness", "trust")) {
      parts.put(rule, value);
    }
    return parts;
  }

  private static final List<Relaxation> RELAXED =
      List.of(new Relaxation("place", "province"), new Relaxation("wage", "3150"));

  private static MatchRow row(Outcome outcome, List<Reason> reasons) {
    var parts = parts(500);
    return new MatchRow(
        RowJson.id(outcome, SEEKER, VACANCY, Instant.parse("2026-11-23T12:00:00Z")),
        Instant.parse("2026-11-23T12:00:00Z"),
        new MatchRow.Pair(
            SEEKER, 123, VACANCY, 45, "e63-01JDXXXXXXXXXXXXXXXXXXXXXX", new RegionCode("350722")),
        outcome,
        new MatchRow.Verdict("2026-11-12", 999, parts, reasons, null, RELAXED),
        new MatchRow.Delivery("simulator", "delivered"));
  }

  @Test
  void everyRowFitsInto300Bytes() {
    var reasons =
        List.of(
            Reason.of("reason.skill", "skill", "城市轨道交通列车司机"),
            Reason.of("reason.distance", "km", "123"),
            Reason.of("reason.wage", "floor", "12000"));
    for (var outcome : Outcome.values()) {
      var json = RowJson.write(row(outcome, reasons));
      assertTrue(json.getBytes(StandardCharsets.UTF_8).length <= RowJson.LONGEST, json);
    }
  }

  @Test
  void whatFitsComesBackWhole() {
    for (var outcome : Outcome.values()) {
      var row =
          new MatchRow(
              RowJson.id(outcome, "p", "v", AT),
              AT,
              new MatchRow.Pair("p", 1, "v", 2, null, null),
              outcome,
              new MatchRow.Verdict(
                  "1",
                  700,
                  parts(400),
                  List.of(Reason.of("reason.board"), Reason.of("other.key", "n", "1")),
                  "wage",
                  RELAXED),
              null);
      assertEquals(row, RowJson.read(RowJson.write(row)));
    }
  }
}

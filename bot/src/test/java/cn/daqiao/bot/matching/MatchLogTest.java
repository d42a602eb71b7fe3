package cn.daqiao.bot.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Listed;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.fit.Matcher;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchLogTest {
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
  private final MatchLog log =
      new MatchLog(new Matcher(CATALOG.regions(), CATALOG.skills(), CATALOG.rules()));

  @Test
  void interestCarriesTheFiguresOfTheListThatItAnswers() {
    var judged = new Listed.Judged(3, 714, Map.of("skill", 500, "distance", 214));
    var interest = new Effect.Interest("v03-01KB0000000000000000000000", true, judged);
    var rows = log.rows(Person.unknown("p07-01KB0000000000000000000000"), 5, interest, false, AT);
    var row = RowJson.read(rows.getFirst());
    assertEquals(714, row.verdict().score());
    assertEquals(500, row.verdict().parts().get("skill"));
    assertEquals(214, row.verdict().parts().get("distance"));
    assertEquals(3, row.pair().vacancyVersion());
    assertTrue(rows.getFirst().getBytes(StandardCharsets.UTF_8).length <= 300);
  }

  @Test
  void interestInAListOfBeforeHasNone() {
    var interest = new Effect.Interest("v03-01KB0000000000000000000000", true);
    var rows = log.rows(Person.unknown("p07-01KB0000000000000000000000"), 5, interest, false, AT);
    assertEquals(0, RowJson.read(rows.getFirst()).verdict().score());
  }
}

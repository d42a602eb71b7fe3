package cn.daqiao.bot.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.json.FieldFaultsException;
import cn.daqiao.bot.seeker.SeekerJson;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.fit.Matcher;
import cn.daqiao.matcher.fit.Reason;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchMatchTest {
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-11-23T06:30:00Z");
  private static final Matcher MATCHER =
      new Matcher(CATALOG.regions(), CATALOG.skills(), CATALOG.rules());
  private static final BatchMatch BATCH = new BatchMatch(MATCHER, CATALOG.texts(), 2);

  @Test
  void rowsComeInTheOrderOfTheSeekersAndSayWhy() throws Exception {
    var seekers =
        IntStream.range(0, 300)
            .mapToObj(i -> i % 2 == 0 ? seeker(i, "贴瓷砖") : seeker(i, "没听说过的活计"))
            .toList();
    var vacancies =
        List.of(
            vacancy("{'id':'far','title':'瓷砖工','region':'350102','wageMin':6000}"),
            vacancy("{'id':'near','title':'贴砖师傅','region':'350722','wageMin':6000,'board':true}"),
            vacancy("{'id':'shop','title':'收银员','region':'350722','wageMin':6000}"));
    var found = new ArrayList<List<MatchRow>>();
    BATCH.run(seekers, vacancies, 5, NOW, found::add);
    assertEquals(300, found.size());
    for (int i = 0; i < found.size(); i++) {
      var rows = found.get(i);
      assertEquals(i % 2 == 0 ? List.of("near") : List.of(), vacancies(rows));
      for (var row : rows) {
        assertEquals("s" + i, row.seeker());
        assertEquals("您会贴瓷砖", row.reasons().getFirst());
        assertEquals(row.score(), row.parts().values().stream().mapToDouble(p -> p).sum(), 1e-9);
      }
    }
  }

  private static List<String> vacancies(List<MatchRow> rows) {
    return rows.stream().map(MatchRow::vacancy).toList();
  }

  @Test
  void everyReasonOfTheRulesHasItsText() throws IOException {
    var keys = new ArrayList<String>();
    try (var sources = Files.walk(Path.of("..", "matcher", "src", "main"))) {
      for (var source : sources.filter(f -> f.toString().endsWith("Rule.java")).toList()) {
        var found = Pattern.compile("\"(reason\\.[a-z.]+)\"").matcher(Files.readString(source));
        found.results().forEach(match -> keys.add(match.group(1)));
      }
    }
    assertFalse(keys.isEmpty());
    keys.forEach(key -> assertTrue(CATALOG.texts().has(key), key));
  }

  @Test
  void reasonsAreFilledIn() {
    var words = new ReasonWords(CATALOG.texts());
    assertEquals("离家约12公里", words.of(Reason.of("reason.distance", "km", 12)));
    assertEquals("包住", words.of(Reason.of("reason.board")));
  }

  private static Seeker seeker(int number, String said) {
    var node = object("{'id':'s%d','region':'350722','scope':'county'}".formatted(number));
    node.putArray("skills").add(said);
    try {
      return new SeekerJson(CATALOG.regions(), CATALOG.skills(), CATALOG.texts())
          .read(node, "")
          .seeker();
    } catch (FieldFaultsException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Vacancy vacancy(String json) throws FieldFaultsException {
    return new VacancyJson(CATALOG.regions(), CATALOG.texts()).fromFile(object(json), "");
  }

  private static ObjectNode object(String json) {
    try {
      return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

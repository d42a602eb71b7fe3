package cn.daqiao.bot.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.http.Described;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which officers a case comes to, and who of them may do what with it. */
@Timeout(120)
class InboxOfficesIT extends InboxStage {
  @Test
  void everyCallIsDescribed() throws IOException {
    assertEquals(Set.of(), Described.missing(router));
  }

  @Test
  void twoOfficersNeverTakeOneCase() {
    var id = called("o-1");
    var answers =
        IntStream.range(0, 8)
            .mapToObj(i -> i % 2 == 0 ? "village 350722101" : "county 350722")
            .map(who ->
                CompletableFuture.supplyAsync(
                    () -> Map.entry(who, post(who, id, "take", "{}").status())))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    var taker = get("city 350700", id).path("taker").asText();
    for (var answer : answers) {
      assertEquals(answer.getKey().equals(taker) ? 200 : 409, answer.getValue(), answer.toString());
    }
    assertEquals(List.of("called", "taken"), log(get("city 350700", id)));
    assertEquals(409, post(taker, id, "close", "{\"note\":\"好\",\"version\":1}").status());
  }

  @Test
  void othersHaveNoBusinessThere() {
    var id = called("o-1");
    assertEquals(403, call("GET", "county 350784", id, "", null).status());
    for (var verb : List.of("take", "reply", "forward", "close")) {
      var body = verb.equals("reply") ? "{\"text\":\"好\"}" : "{}".replace("}", note(verb) + "}");
      assertEquals(403, post("county 350784", id, verb, body).status(), verb);
      assertEquals(403, post("auditor 350722", id, verb, body).status(), verb);
    }
    assertEquals(List.of("called"), log(get("city 350700", id)));
    assertEquals(404, call("GET", "county 350722", "p07-1", "", null).status());
    assertEquals(422, post("county 350722", id, "take", "{\"text\":\"x\"}").status());
  }

  private static String note(String verb) {
    return verb.equals("close") ? "\"note\":\"好\"" : "";
  }

  @Test
  void theListIsNarrowedByWordsThatItNames() {
    var id = called("o-1");
    assertEquals(List.of(id), inbox("city 350700", "?county=350722&reason=asked&state=open"));
    assertEquals(List.of(), inbox("city 350700", "?county=350784"));
    for (var query : List.of("?reason=x", "?state=x", "?all=x", "?county=x", "?page=0")) {
      assertEquals(400, calls.json("GET", ROOT + query, tokens.get("city 350700"), null).status());
    }
    var outside = calls.json("GET", ROOT + "?county=350784", tokens.get("county 350722"), null);
    assertEquals(403, outside.status());
    assertEquals(401, calls.json("GET", ROOT, null, null).status());
  }

  @Test
  void whatNobodyTakesComesToTheCountyAndDespairFirst() {
    var asked = called("o-1");
    world.advance(Duration.ofMinutes(1));
    var desperate = registered("o-2");
    assertTrue(say("o-2", "我不想活了").contains("12356"));
    say("o-2", "药都买好了");
    assertEquals(List.of(desperate, asked), inbox("village 350722101", ""));
    assertEquals(List.of(), inbox("county 350722", ""));
    world.advance(Duration.ofMinutes(10));
    assertEquals(List.of(desperate), inbox("county 350722", ""));
    assertTrue(spoken(get("county 350722", desperate)).contains("person:药都买好了"));
    say("o-2", "结束人工");
    assertEquals("open", get("county 350722", desperate).path("state").asText());
    world.advance(Duration.ofDays(1));
    tokens.keySet().forEach(this::login);
    assertEquals(List.of(desperate, asked), inbox("county 350722", ""));
    post("village 350722101", desperate, "take", "{}");
    assertEquals(List.of(asked), inbox("county 350722", ""));
    assertEquals(200, post("village 350722101", asked, "forward", "{\"note\":\"要县里办\"}").status());
    assertEquals(List.of(desperate), inbox("village 350722101", ""));
    assertEquals(409, post("village 350722101", asked, "take", "{}").status());
    assertEquals(200, post("county 350722", asked, "take", "{}").status());
    assertEquals(409, post("county 350722", asked, "forward", "{}").status());
  }

  @Test
  void whoLivesNowhereKnownIsTheProvincesAndATownWithoutOfficerTheCountys() {
    say("o-9", "你好");
    say("o-9", "转人工");
    var stranger = person("o-9");
    assertEquals(List.of(stranger), inbox("province 350000", ""));
    assertEquals(List.of(), inbox("county 350722", "?all=true"));
    assertFalse(get("province 350000", stranger).has("phone"));
    var other = registered("o-3", "浦城县石陂镇");
    say("o-3", "转人工");
    assertEquals(List.of(other), inbox("county 350722", ""));
    assertEquals("county", get("county 350722", other).path("office").asText());
    say("o-3", "结束人工");
    assertEquals(List.of(), inbox("county 350722", ""), "called off by the person");
    assertEquals(List.of(other), inbox("county 350722", "?state=closed"));
  }
}

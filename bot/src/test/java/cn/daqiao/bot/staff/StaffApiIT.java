package cn.daqiao.bot.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.http.Calls;
import cn.daqiao.bot.http.Described;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.skill.Skill;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who of the staff may see and do what, and what stays of a decision. */
@Timeout(60)
class StaffApiIT extends StaffStage {
  @Test
  void nothingIsServedUndescribed() throws IOException {
    assertEquals(Set.of(), Described.missing(router));
  }

  @Test
  void everybodySeesTheirOwnRegionOnly() {
    SEES.forEach((who, sees) -> {
      var token = tokens.get(who);
      var listed = new TreeSet<String>();
      calls
          .json("GET", ROOT + "/vacancies", token, null)
          .json()
          .path("items")
          .forEach(item -> listed.add(item.path("id").asText()));
      for (var place : PLACES.keySet()) {
        boolean may = sees.contains(place);
        var id = vacancies.get(place);
        assertEquals(may, listed.contains(id), who + " lists " + place);
        var read = calls.json("GET", ROOT + "/vacancies/" + id, token, null);
        assertEquals(may ? 200 : 404, read.status(), who + " reads " + place);
        var why = ROOT + "/matches/why?seeker=" + seekers.get(place).id() + "&vacancy=" + id;
        assertEquals(
            may ? 200 : 404, calls.json("GET", why, token, null).status(), who + " why " + place);
        var runs = calls.json("GET", ROOT + "/vacancies/" + id + "/runs", token, null);
        assertEquals(may ? 200 : 404, runs.status(), who + " runs of " + place);
      }
    });
  }

  @Test
  void theMatchLogIsCountedWithinTheRegion() {
    var token = tokens.get("county 350722");
    var counted = calls.json("GET", ROOT + "/matches/facets?by=county&reason=wage", token, null);
    assertEquals(200, counted.status());
    assertEquals("350722", searched.get().county().digits());
    assertEquals("wage", searched.get().reason());
    assertEquals(3, counted.json().path("items").path(0).path("rows").asInt());
    assertEquals("浦城县", counted.json().path("items").path(0).path("text").asText());
    assertEquals(400, calls.json("GET", ROOT + "/matches/facets", token, null).status());
    var elsewhere = ROOT + "/matches/facets?by=day&county=350924";
    assertEquals(403, calls.json("GET", elsewhere, token, null).status());
  }

  @Test
  void theMatchLogKeepsToTheRegion() {
    SEES.forEach((who, sees) -> {
      var token = tokens.get(who);
      var region = who.split(" ")[1];
      searched.set(null);
      var all = calls.json("GET", ROOT + "/matches", token, null);
      if (who.startsWith("village")) {
        assertEquals(403, all.status());
        return;
      }
      assertEquals(200, all.status());
      assertEquals(region, searched.get().county().digits(), who);
      for (var place : Set.of("县", "市", "省")) {
        var asked = calls.json("GET", ROOT + "/matches?county=" + PLACES.get(place), token, null);
        assertEquals(sees.contains(place) ? 200 : 403, asked.status(), who + " asks " + place);
      }
    });
  }

  @Test
  void nobodyWithoutASessionSeesAnything() {
    for (var path : List.of("/vacancies", "/vacancies/x", "/matches", "/matches/why")) {
      assertEquals(401, calls.json("GET", ROOT + path, null, null).status());
      assertEquals(401, calls.json("GET", ROOT + path, "made-up", null).status());
    }
    assertEquals(401, calls.json("PATCH", ROOT + "/vacancies/x", null, "{}").status());
  }

  @Test
  void aPairWithoutACommonTradeIsToldFromOneThatFits() throws Exception {
    var id = post("350722");
    decide("county 350722", id, "{\"status\":\"open\"}");
    var sewing = Profile.unknown(ids.mint(Keys.Family.PERSON));
    var said = new Fact.Can(Skill.unknown("平车"));
    var home = new Fact.LivesIn(new RegionCode("350722"));
    seekers.put("sews", sewing.with(said).with(home).seeker());
    var where = ROOT + "/matches/why?vacancy=" + id + "&seeker=";
    var sews = calls.json("GET", where + seekers.get("sews").id(), clerk(), null).json();
    var other = calls.json("GET", where + seekers.get("县").id(), clerk(), null).json();
    assertTrue(sews.path("eligible").asBoolean() && other.path("eligible").asBoolean());
    assertTrue(sews.path("related").asBoolean(), sews.toString());
    assertFalse(other.path("related").asBoolean(true), other.toString());
  }

  @Test
  void aCountyInRawCharactersIsAnsweredWithAdvice() throws IOException {
    try (var socket = new Socket("127.0.0.1", calls.port())) {
      var request =
          "GET "
              + ROOT
              + "/matches?county=浦城县 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
              + "Authorization: Bearer "
              + clerk()
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 400") || answer.startsWith("HTTP/1.1 200"), answer);
      assertTrue(answer.contains("350722"), answer);
    }
    var unknown = calls.json("GET", ROOT + "/matches?county=000000", clerk(), null);
    assertEquals(400, unknown.status());
    assertEquals(Set.of("county"), unknown.fields());
  }

  @Test
  void aCountysWageTierIsSetByThoseWhoMayDecideThere() {
    var path = ROOT + "/counties/350722";
    for (var who : SEES.keySet()) {
      var answer = calls.json("PUT", path, tokens.get(who), "{\"wageTier\":2}");
      boolean decides = who.matches("(province|city|county) .*");
      int expected = !decides ? 403 : SEES.get(who).contains("县") ? 200 : 404;
      assertEquals(expected, answer.status(), who + answer.text());
    }
    var set = county("350722");
    assertEquals(2, set.path("wageTier").asInt());
    assertEquals(2195, set.path("month").asInt());
    assertEquals("county 350722", set.path("by").asText());
    assertEquals(NOW.toString(), set.path("at").asText());
    assertEquals(200, put(path, "{\"wageTier\":null}").status());
    assertEquals(4, county("350722").path("wageTier").asInt(), "the table's again");
    assertFalse(county("350722").has("by"));
    for (var bad : List.of("{}", "{\"wageTier\":5}", "{\"wageTier\":\"2\"}", "{\"tier\":2}")) {
      assertEquals(422, put(path, bad).status(), bad);
    }
    assertEquals(404, put(ROOT + "/counties/abc", "{\"wageTier\":2}").status());
    assertEquals(404, put(ROOT + "/counties/350700", "{\"wageTier\":2}").status());
    var all = calls.json("GET", ROOT + "/counties", tokens.get("city 350700"), null).json();
    assertEquals(10, all.path("total").asInt(), all.toString());
  }

  private static JsonNode county(String code) {
    var list = calls.json("GET", ROOT + "/counties", clerk(), null).json();
    assertEquals(1, list.path("total").asInt(), list.toString());
    assertEquals(code, list.path("items").get(0).path("code").asText());
    return list.path("items").get(0);
  }

  private static Calls.Answer put(String path, String body) {
    return calls.json("PUT", path, clerk(), body);
  }
}

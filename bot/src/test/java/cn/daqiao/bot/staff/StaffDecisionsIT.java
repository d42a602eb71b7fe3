package cn.daqiao.bot.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.matcher.vacancy.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who may decide about a vacancy, and what stays of it. */
@Timeout(60)
class StaffDecisionsIT extends StaffStage {
  @Test
  void onlyThoseWhoMayDecideDecideAndInTheirRegionOnly() throws Exception {
    for (var who : SEES.keySet()) {
      boolean decides = who.matches("(province|city|county) .*");
      for (var place : PLACES.keySet()) {
        var id = post(PLACES.get(place));
        var answer = decide(who, id, "{\"status\":\"open\"}");
        int expected = !decides ? 403 : SEES.get(who).contains(place) ? 200 : 404;
        assertEquals(expected, answer.status(), who + " decides " + place + answer.text());
        var status = await(store.find(id)).orElseThrow().status();
        assertEquals(expected == 200 ? Status.OPEN : Status.PENDING_REVIEW, status);
      }
    }
  }

  @Test
  void whoDecidedWhatWhenAndWhyStaysWithTheVacancy() throws Exception {
    var id = post("350722");
    var waiting = calls.json("GET", ROOT + "/vacancies?status=pending_review", clerk(), null);
    assertTrue(waiting.text().contains(id));
    decide("county 350722", id, "{\"status\":\"refused\",\"reason\":\" 工资写得不清楚 \"}");
    decide("county 350722", id, "{\"status\":\"refused\",\"reason\":\"工资写得不清楚\"}");
    decide("city 350700", id, "{\"status\":\"open\",\"reason\":\"电话问过了\"}");
    var decisions =
        calls.json("GET", ROOT + "/vacancies/" + id, clerk(), null).json().path("decisions");
    assertEquals(2, decisions.size(), "the same said twice is one decision");
    var first = decisions.get(0);
    assertEquals("refused", first.path("status").asText());
    assertEquals("工资写得不清楚", first.path("reason").asText());
    assertEquals("county 350722", first.path("by").asText());
    assertEquals(NOW.toString(), first.path("at").asText());
    assertEquals("city 350700", decisions.get(1).path("by").asText());
    assertFalse(
        calls
            .json("GET", ROOT + "/vacancies?status=pending_review", clerk(), null)
            .text()
            .contains(id));
  }

  @Test
  void aDecisionHoldsForTheVersionThatWasLookedAt() throws Exception {
    var id = post("350722");
    var seen = calls.json("GET", ROOT + "/vacancies/" + id, clerk(), null).json();
    assertEquals(1, seen.path("version").asInt());
    var changed = await(store.find(id)).orElseThrow().withStatus(Status.PENDING_REVIEW);
    await(store.save(changed, "changed", NOW));
    var stale = decide("county 350722", id, "{\"status\":\"open\",\"version\":1}");
    assertEquals(409, stale.status(), stale.text());
    assertTrue(stale.json().path("detail").asText().contains("改过"), stale.text());
    var path = ROOT + "/vacancies/" + id;
    var body = "{\"status\":\"open\"}".getBytes(StandardCharsets.UTF_8);
    var header = calls.send("PATCH", path, clerk(), body, "if-match", "\"1\"");
    assertEquals(409, header.status());
    assertEquals(400, calls.send("PATCH", path, clerk(), body, "if-match", "yesterday").status());
    assertEquals(Status.PENDING_REVIEW, await(store.find(id)).orElseThrow().status());
    assertEquals(200, calls.send("PATCH", path, clerk(), body, "if-match", "\"2\"").status());
    var closed = await(store.find(id)).orElseThrow().withStatus(Status.CLOSED);
    await(store.save(closed, "closed", NOW));
    assertEquals(409, decide("county 350722", id, "{\"status\":\"open\"}").status());
  }

  @Test
  void aDecisionThatCannotBeReadNamesItsFields() throws Exception {
    var id = post("350722");
    var bad = "{\"status\":\"closed\",\"reason\":3,\"version\":\"x\",\"why\":1}";
    var answer = decide("county 350722", id, bad);
    assertEquals(422, answer.status(), answer.text());
    assertEquals(Set.of("status", "reason", "version", "why"), answer.fields());
    assertEquals(400, decide("county 350722", id, "{\"status\"").status());
    for (var status : List.of("refused", "suspended")) {
      var silent = decide("county 350722", id, "{\"status\":\"" + status + "\",\"reason\":\" \"}");
      assertEquals(422, silent.status(), silent.text());
      assertEquals(Set.of("reason"), silent.fields());
    }
    assertEquals(200, decide("county 350722", id, "{\"status\":\"open\"}").status());
  }
}

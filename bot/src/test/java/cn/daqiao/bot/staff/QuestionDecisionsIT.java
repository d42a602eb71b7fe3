package cn.daqiao.bot.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.policy.Answers;
import cn.daqiao.matcher.policy.Answer.Outcome;
import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.policy.PolicyLibrary;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From staff's decision on an open question to the next asker's answer, on two nodes. */
@Timeout(120)
class QuestionDecisionsIT extends QuestionsStage {
  @Test
  void whatIsTaughtIsToldOnEveryNodeWithinASecondAndAfterARestart() throws Exception {
    one.ask("p1", "牛棚塌了怎么办");
    var id = id("牛棚塌了怎么办");
    var heard = two.taught();
    var body =
        body("answer")
            .put("text", "牛棚的事找镇里。")
            .put("document", "闽人社文[2017]251号")
            .put("article", 1)
            .put("quote", quote("1"));
    var done = decide(id, body);
    assertEquals(200, done.status(), done.text());
    assertEquals("taught", done.json().path("state").asText());
    assertEquals("county", done.json().path("decisions").get(0).path("by").asText());
    heard.get(1, TimeUnit.SECONDS);
    until(() -> two.outcome("牛棚塌了怎么办") == Outcome.ANSWER);
    var answer = two.ask("p9", "請問牛棚塌了怎么办？");
    assertEquals(quote("1"), answer.citations().getFirst().quote());
    assertTrue(answer.answer().startsWith("牛棚的事找镇里。"), answer.answer());
    until(() -> one.outcome("牛棚塌了怎么办") == Outcome.ANSWER);
    assertEquals(Outcome.ANSWER, one.ask("p9", "牛棚塌了怎么办").outcome());
    assertEquals(1, items("").get(0).path("askers").asInt(), "a taught question is not open");
    try (var again = new Node(server.uri(), 3)) {
      assertEquals(Outcome.ANSWER, again.ask("p1", "牛棚塌了怎么办").outcome());
      again.desk.replace(new Answers(CATALOG.policies(), CATALOG.texts(), again.world.clock));
      assertEquals(Outcome.ANSWER, again.ask("p1", "牛棚塌了怎么办").outcome());
    }
    assertEquals(200, undo(id).status());
    until(() -> two.ask("p9", "牛棚塌了怎么办").outcome() == Outcome.REFUSE);
  }

  @Test
  void aDecisionHasItsHistoryAndIsTakenBackStepByStep() {
    one.ask("p1", "牛棚塌了怎么办");
    var id = id("牛棚塌了怎么办");
    assertEquals(200, decide(id, outside("牛棚的事归镇里管，问镇政府。")).status());
    assertEquals("outside", items("").get(0).path("state").asText());
    var variant = body("variant").put("document", MANDATE).put("article", 7).put("version", 1);
    assertEquals(200, decide(id, variant).status());
    assertEquals(409, decide(id, variant).status(), "somebody else has decided meanwhile");
    var lessons = calls.json("GET", "/api/v1/staff/lessons", clerk, null).json().path("items");
    assertEquals(1, lessons.size());
    assertEquals(2, lessons.get(0).path("version").asInt());
    assertEquals("outside", undo(id).json().path("state").asText());
    assertEquals("open", undo(id).json().path("state").asText());
    assertEquals(409, undo(id).status());
    var one = calls.json("GET", ROOT + "/" + id, clerk, null).json();
    assertEquals("open", one.path("state").asText());
    assertEquals(4, one.path("decisions").size());
    assertEquals("undone", one.path("decisions").get(3).path("kind").asText());
    assertEquals(404, undo("nobody").status());
    assertEquals(404, decide("nobody", outside("不管")).status());
  }

  @Test
  void whatCannotBeCitedIsRefusedByField() {
    one.ask("p1", "牛棚塌了怎么办");
    var id = id("牛棚塌了怎么办");
    var good =
        body("answer")
            .put("text", "找镇里。")
            .put("document", MANDATE)
            .put("article", 1)
            .put("quote", quote("1"));
    assertEquals(Set.of("quote"), decide(id, good.deepCopy().put("quote", "牛棚塌了补五百")).fields());
    assertEquals(Set.of("article"), decide(id, good.deepCopy().put("article", 99)).fields());
    assertEquals(Set.of("document"), decide(id, good.deepCopy().put("document", "x")).fields());
    assertEquals(Set.of("text"), decide(id, good.deepCopy().put("text", "牛棚塌了补98765元。")).fields());
    assertEquals(Set.of("text"), decide(id, good.deepCopy().put("text", "长".repeat(201))).fields());
    assertEquals(Set.of("wrong"), decide(id, good.deepCopy().put("wrong", 1)).fields());
    assertEquals(Set.of("kind"), decide(id, body("maybe")).fields());
    assertEquals(Set.of("text"), decide(id, body("outside")).fields());
    assertEquals(Set.of("quote"), decide(id, outside("不管").put("quote", "x")).fields());
    assertEquals("open", items("").get(0).path("state").asText());
    assertEquals(200, decide(id, good).status());
  }

  @Test
  void onlyThoseWhoMayDecideDecide() {
    one.ask("p1", "牛棚塌了怎么办");
    var id = id("牛棚塌了怎么办");
    assertEquals(401, calls.json("GET", ROOT, null, null).status());
    for (var role : Role.values()) {
      var token = token(role.word());
      assertEquals(200, calls.json("GET", ROOT, token, null).status());
      var path = ROOT + "/" + id + "/decision";
      var status = calls.json("PUT", path, token, outside("归镇里管。").toString()).status();
      assertEquals(role.mayDecide() ? 200 : 403, status, role.word());
      assertEquals(role.mayDecide() ? 200 : 403, calls.json("DELETE", path, token, null).status());
    }
    var elsewhere = token("elsewhere");
    assertEquals(0, calls.json("GET", ROOT, elsewhere, null).json().path("total").asInt());
    assertEquals(404, calls.json("GET", ROOT + "/" + id, elsewhere, null).status());
  }

  @Test
  void aLessonWhoseDocumentIsReplacedShowsAsStale() {
    one.ask("p1", "牛棚塌了怎么办");
    var id = id("牛棚塌了怎么办");
    var variant = body("variant").put("document", MANDATE).put("article", 7);
    assertEquals(200, decide(id, variant).status());
    var old = one.desk.get().sources().document(MANDATE, FUJIAN).orElseThrow();
    var fresh =
        new PolicyDocument(
            old.number(),
            old.title(),
            old.issuer(),
            old.region(),
            LocalDate.of(2026, 1, 1),
            null,
            null,
            old.articles());
    var library = new PolicyLibrary(List.of(old, fresh), CATALOG.policies().lexicon());
    one.desk.replace(new Answers(library, CATALOG.texts(), one.world.clock));
    assertEquals("stale", items("?state=stale").get(0).path("state").asText());
    var lessons = calls.json("GET", "/api/v1/staff/lessons", clerk, null).json();
    assertEquals("stale", lessons.path("items").get(0).path("state").asText());
    assertEquals(Outcome.REFUSE, one.ask("p2", "牛棚塌了怎么办").outcome());
    assertEquals(2, items("").get(0).path("askers").asInt(), "it is open again");
  }

  /** What another thread brings is there within a second. */
  private static void until(BooleanSupplier holds) {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
    while (!holds.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "not within a second");
      Thread.onSpinWait();
    }
  }
}

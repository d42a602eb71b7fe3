package cn.daqiao.bot.employer;

import static cn.daqiao.bot.employer.EmployerWorld.NOW;
import static cn.daqiao.bot.employer.EmployerWorld.ROOT;
import static cn.daqiao.bot.employer.EmployerWorld.await;
import static cn.daqiao.bot.employer.EmployerWorld.posting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.http.Calls;
import cn.daqiao.bot.vacancy.CountyTiers;
import cn.daqiao.bot.vacancy.Decision;
import cn.daqiao.bot.vacancy.LawGate;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.vacancy.Status;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the law keeps back, over HTTP. */
@Timeout(60)
class LawGateIT {
  @TempDir static Path dir;
  private static EmployerWorld world;
  private static Calls calls;

  @BeforeAll
  static void start() throws IOException {
    world = new EmployerWorld(dir);
    calls = world.calls;
  }

  @AfterAll
  static void stop() throws IOException {
    world.close();
  }

  @Test
  void payUnderTheLowestTierIsRefusedWithTheFigure() {
    refused("wageMin", "1895", body -> body.put("wageMin", 1894));
    refused("wageMin", "1895", body -> body.put("wageMin", 3));
    refused("wageMin", "单位", body -> body.put("wageMin", 3).put("wageMax", 3));
    refused("wageMax", "单位", body -> body.put("wageMax", 3_000_000));
    refused(
        "wageMin", "88", body -> body.put("wageMin", 87).put("wageMax", 90).put("payCycle", "day"));
    refused(
        "wageMin",
        "20",
        body -> body.put("wageMin", 19).put("wageMax", 30).put("payCycle", "hour"));
    var course = posting().put("kind", "course");
    course.remove("wageMin");
    course.remove("wageMax");
    assertEquals("open", post(world.verified, course).path("status").asText());
  }

  @Test
  void whatSaysSomethingUnlawfulIsRefusedWithTheSentence() {
    refused("description", "“女士勿扰”", body -> body.put("description", "包吃住。女士勿扰！月结"));
    refused("title", "“只招男普工”", body -> body.put("title", "只招男普工"));
    refused("description", "押 金300", body -> body.put("description", "计件。押 金300，离职退"));
    refused("skills", "未婚", body -> body.putArray("skills").add("会电脑").add("未婚"));
    var answer =
        calls.json(
            "POST",
            ROOT,
            world.verified,
            posting().put("description", "限男").put("ageMin", 200).toString());
    assertEquals(Set.of("ageMin", "description"), answer.fields(), "everything at once");
    var both = posting().put("title", "未婚文员").put("description", "限女。押金200").put("wageMin", 900);
    assertEquals(
        Set.of("title", "description", "wageMin"),
        calls.json("POST", ROOT, world.verified, both.toString()).fields());
  }

  @Test
  void payBetweenTheTiersWaitsForStaffAndBothSidesSeeWhy() {
    var rich = posting().put("region", "厦门市思明区").put("wageMin", 2000);
    var waiting = post(world.verified, rich);
    assertEquals("pending_review", waiting.path("status").asText());
    assertTrue(
        waiting.path("decision").path("reason").asText().contains("2265"), waiting.toString());
    var id = waiting.path("id").asText();
    var decision = await(world.store.decisions(id)).getFirst();
    assertEquals(LawGate.BY, decision.by());
    assertEquals(
        "open", post(world.verified, posting().put("wageMin", 2000)).path("status").asText());
    assertEquals(
        "open", patch(id, "{\"wageMin\":2300}").path("status").asText(), "nothing left to look at");
    assertFalse(patch(id, "{\"headcount\":9}").path("decision").has("reason"));
  }

  @Test
  void whatStaffReleasedStaysOpenUntilSomethingNewIsFound() {
    var id = post(world.verified, posting().put("description", "女工优先")).path("id").asText();
    assertEquals("open", decide(id, Status.OPEN));
    assertEquals("open", patch(id, "{\"headcount\":5}").path("status").asText());
    assertEquals(422, patched(id, "{\"description\":\"限女\"}").status());
    assertEquals("女工优先", read(id).path("description").asText(), "nothing was changed");
    var more = patch(id, "{\"title\":\"女工\"}");
    assertEquals("pending_review", more.path("status").asText());
    assertEquals("suspended", decide(id, Status.SUSPENDED));
    patch(id, "{\"title\":\"平车工\"}");
    assertEquals(
        "pending_review",
        patch(id, "{\"description\":\"计件\"}").path("status").asText(),
        "what a clerk took off comes back by a clerk only");
  }

  @Test
  void aCountysTierIsWhatStaffSet() {
    Supplier<ObjectNode> low = () -> posting().put("region", "政和县").put("wageMin", 1900);
    var county = new RegionCode("350725");
    assertEquals("open", post(world.verified, low.get()).path("status").asText());
    await(world.tiers.set(county, new CountyTiers.Set(3, "林", NOW)));
    assertEquals("pending_review", post(world.verified, low.get()).path("status").asText());
    await(world.tiers.set(county, null));
    assertEquals("open", post(world.verified, low.get()).path("status").asText());
    assertEquals(Set.of(), await(world.tiers.all()).keySet());
  }

  @Test
  void rowsOfASheetPassTheSameGates() {
    var text =
        """
        岗位名称,地区,最低工资,人数,有效期,工作内容
        普工,浦城县,4000,2,2099-12-31,计件
        保安,浦城县,1200,2,2099-12-31,站岗
        文员,浦城县,3000,2,2099-12-31,限女性
        收银,厦门市思明区,2000,2,2099-12-31,收银
        """;
    var answer =
        calls
            .upload(
                ROOT + "/import", world.verified, "a.csv", text.getBytes(StandardCharsets.UTF_8))
            .json();
    assertEquals(2, answer.path("accepted").asInt(), answer.toString());
    var rejected = answer.path("rejected");
    assertEquals("3 wageMin", told(rejected.get(0)));
    assertEquals("4 description", told(rejected.get(1)));
    assertTrue(rejected.get(1).path("reason").asText().contains("限女性"));
  }

  private static String told(JsonNode rejected) {
    return rejected.path("line").asText() + " " + rejected.path("field").asText();
  }

  private static void refused(String field, String word, Consumer<ObjectNode> spoil) {
    var body = posting();
    spoil.accept(body);
    var answer = calls.json("POST", ROOT, world.verified, body.toString());
    assertEquals(422, answer.status(), body + " " + answer.text());
    assertEquals(Set.of(field), answer.fields(), answer.text());
    var reason = answer.json().path("errors").get(0).path("reason").asText();
    assertTrue(reason.contains(word) && reason.contains("请"), reason);
  }

  private static JsonNode post(String key, ObjectNode body) {
    var answer = calls.json("POST", ROOT, key, body.toString());
    assertEquals(201, answer.status(), answer.text());
    return answer.json();
  }

  private static JsonNode read(String id) {
    return calls.json("GET", ROOT + "/" + id, world.verified, null).json();
  }

  private static Calls.Answer patched(String id, String body) {
    return calls.json("PATCH", ROOT + "/" + id, world.verified, body);
  }

  private static JsonNode patch(String id, String body) {
    var answer = patched(id, body);
    assertEquals(200, answer.status(), answer.text());
    return answer.json();
  }

  private static String decide(String id, Status status) {
    var next = await(world.store.find(id)).orElseThrow().withStatus(status);
    var decision = new Decision(status, "看过了", "浦城小林", NOW, next.version());
    assertEquals(new VacancyStore.Kept.Ok(next), await(world.store.save(next, decision)));
    return read(id).path("status").asText();
  }
}

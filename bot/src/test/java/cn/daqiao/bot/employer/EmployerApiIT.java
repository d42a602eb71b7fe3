package cn.daqiao.bot.employer;

import static cn.daqiao.bot.employer.EmployerWorld.NOW;
import static cn.daqiao.bot.employer.EmployerWorld.ROOT;
import static cn.daqiao.bot.employer.EmployerWorld.await;
import static cn.daqiao.bot.employer.EmployerWorld.posting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.http.Calls;
import cn.daqiao.bot.http.Described;
import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.vacancy.Decision;
import cn.daqiao.bot.vacancy.Interests;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.matcher.vacancy.Status;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an employer can send, right and wrong. */
@Timeout(60)
class EmployerApiIT {
  @TempDir static Path dir;
  private static EmployerWorld world;
  private static Calls calls;
  private static String verified;
  private static String unverified;

  @BeforeAll
  static void start() throws IOException {
    world = new EmployerWorld(dir);
    calls = world.calls;
    verified = world.verified;
    unverified = world.unverified;
  }

  @AfterAll
  static void stop() throws IOException {
    world.close();
  }

  @Test
  void nothingIsServedUndescribed() throws IOException {
    assertEquals(Set.of(), Described.missing(world.router));
  }

  @Test
  void namesEachFieldThatCannotBeUsed() {
    assertEquals(
        Set.of("title", "region", "wageMin", "description", "headcount", "openUntil"),
        calls.json("POST", ROOT, verified, "{}").fields());
    refused("wageMin", body -> body.put("wageMin", 3).remove("wageMax"));
    refused("wageMin", body -> body.put("wageMin", 3_000_000).remove("wageMax"));
    refused("wageMin", body -> body.put("wageMin", -5).remove("wageMax"));
    refused("wageMax", body -> body.put("wageMax", 100));
    refused("ageMax", body -> body.put("ageMin", 50).put("ageMax", 20));
    refused("region", body -> body.put("region", "没有这个县"));
    refused("region", body -> body.put("region", "350799"));
    refused("region", body -> body.put("region", "350722999"));
    refused("openUntil", body -> body.put("openUntil", "2020-01-01"));
    refused("openUntil", body -> body.put("openUntil", "明年"));
    refused("headcount", body -> body.put("headcount", 0));
    refused("description", body -> body.put("description", "好".repeat(17_000)));
    refused("title", body -> body.put("title", "好".repeat(61)));
    refused("title", body -> body.putObject("title"));
    refused("skills", body -> body.putArray("skills").addObject().put("a", 1));
    refused("skills", body -> body.putArray("skills").add("车".repeat(41)));
    refused("wages", body -> body.put("wages", 4000));
    refused("status", body -> body.put("status", "open"));
    refused("kind", body -> body.put("kind", "slavery"));
    refused("payCycle", body -> body.put("payCycle", "year"));
    var twoFaults = posting().put("ageMin", 200).put("wages", 1);
    assertEquals(
        Set.of("ageMin", "wages"),
        calls.json("POST", ROOT, verified, twoFaults.toString()).fields());
    assertEquals(201, calls.json("POST", ROOT, verified, posting().toString()).status());
    var township = posting().put("region", "350722101").toString();
    assertEquals(201, calls.json("POST", ROOT, verified, township).status());
  }

  @Test
  void bodiesThatAreNoObjectAreRefusedWithAdvice() {
    for (var body : List.of("", "{\"title\":", "[]", "3", "{\"title\":\"a\",\"title\":\"b\"}")) {
      var answer = calls.json("POST", ROOT, verified, body);
      assertEquals(400, answer.status(), body);
      assertTrue(answer.json().path("detail").asText().contains("JSON"), answer.text());
    }
    var deep = "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
    assertEquals(400, calls.json("POST", ROOT, verified, deep).status());
    var plain = posting().toString().getBytes(StandardCharsets.UTF_8);
    var form = "application/x-www-form-urlencoded";
    assertEquals(415, calls.send("POST", ROOT, verified, plain, "content-type", form).status());
    assertEquals(201, calls.send("POST", ROOT, verified, plain).status());
    assertEquals(413, calls.json("POST", ROOT, verified, " ".repeat(2 << 20)).status());
    var answer = calls.json("POST", ROOT, "no-key", "{}");
    assertEquals(401, answer.status());
    var headers = answer.response().headers();
    assertEquals("nosniff", headers.firstValue("x-content-type-options").orElse(""));
    assertEquals("no-store", headers.firstValue("cache-control").orElse(""));
    assertTrue(
        headers.firstValue("content-type").orElse("").startsWith("application/problem+json"));
  }

  @Test
  void onlyACourseMayCostSomething() {
    var course = posting().put("kind", "course").put("title", "电焊培训班").put("fee", 880);
    var id = world.post(verified, course, "open");
    assertEquals(880, read(verified, id).path("fee").asInt());
    var work = calls.json("POST", ROOT, verified, posting().put("fee", 880).toString());
    assertEquals(422, work.status(), work.text());
    assertEquals(Set.of("fee"), work.fields());
  }

  @Test
  void whoeverWasCheckedTooLongAgoWaitsForStaff() {
    world.post(world.expired, posting(), "pending_review");
  }

  @Test
  void whatAnUnverifiedEmployerChangesGoesBackToReview() {
    var id = world.post(unverified, posting(), "pending_review");
    decide(id, Status.OPEN, null);
    assertEquals("open", read(unverified, id).path("status").asText());
    assertEquals("open", patch(unverified, id, "{}").path("status").asText());
    assertEquals("open", patch(unverified, id, "{\"title\":\"平车工\"}").path("status").asText());
    assertEquals(
        "pending_review", patch(unverified, id, "{\"wageMin\":4100}").path("status").asText());
    var own = world.post(verified, posting(), "open");
    assertEquals("open", patch(verified, own, "{\"wageMin\":4100}").path("status").asText());
    decide(own, Status.REFUSED, "工资写得不清楚");
    var seen = read(verified, own).path("decision");
    assertEquals("refused", seen.path("status").asText());
    assertEquals("工资写得不清楚", seen.path("reason").asText());
    assertFalse(seen.has("by"), "the clerk's name is none of the employer's business");
    assertEquals(
        "pending_review", patch(verified, own, "{\"wageMin\":4200}").path("status").asText());
  }

  @Test
  void aChangeNamesEachFieldAndClosingIsFinal() {
    var id = world.post(verified, posting(), "open");
    var bad = "{\"wages\":null,\"ageMin\":\"很大\",\"title\":null,\"status\":\"open\"}";
    var answer = calls.json("PATCH", ROOT + "/" + id, verified, bad);
    assertEquals(422, answer.status(), answer.text());
    assertEquals(Set.of("wages", "ageMin", "title", "status"), answer.fields());
    assertEquals("平车工", read(verified, id).path("title").asText());
    assertEquals(404, calls.json("PATCH", ROOT + "/" + id, unverified, "{}").status());
    assertEquals(404, calls.json("DELETE", ROOT + "/" + id, unverified, null).status());
    assertEquals("closed", patch(verified, id, "{\"status\":\"closed\"}").path("status").asText());
    assertEquals(
        409, calls.json("PATCH", ROOT + "/" + id, verified, "{\"wageMin\":4100}").status());
    assertEquals(409, calls.json("PATCH", ROOT + "/" + id, verified, "{}").status());
    assertEquals(200, calls.json("DELETE", ROOT + "/" + id, verified, null).status());
  }

  @Test
  void aKeyMakesOneVacancyOfManyRequests() throws IOException {
    var body = posting().toString();
    var first = keyed(verified, "key-1", body);
    assertEquals(first, keyed(verified, "key-1", body));
    assertEquals(first, keyed(verified, "key-1", turned(body)), "the order of fields is no matter");
    assertNotEquals(first, keyed(unverified, "key-1", body));
    assertNotEquals(keyed(verified, "Aa", body), keyed(verified, "BB", body), "alike in 32 bits");
    var other = posting().put("wageMin", 4100).toString().getBytes(StandardCharsets.UTF_8);
    var answer = calls.send("POST", ROOT, verified, other, "idempotency-key", "key-1");
    assertEquals(409, answer.status(), answer.text());
    var copies = new ArrayList<CompletableFuture<String>>();
    for (int i = 0; i < 8; i++) {
      copies.add(CompletableFuture.supplyAsync(() -> keyed(verified, "key-2", body)));
    }
    var ids = new HashSet<String>();
    copies.forEach(copy -> ids.add(copy.join()));
    assertEquals(1, ids.size());
    var ttl =
        await(world.redis.call(c -> c.keys("*:once:*"))).stream()
            .map(key -> await(world.redis.call(c -> c.ttl(key))))
            .toList();
    assertTrue(ttl.stream().allMatch(seconds -> seconds > 86_000), ttl.toString());
    var longKey = "k".repeat(201);
    assertEquals(
        400,
        calls
            .send(
                "POST",
                ROOT,
                verified,
                body.getBytes(StandardCharsets.UTF_8),
                "idempotency-key",
                longKey)
            .status());
  }

  @Test
  void theVerySamePostedAgainIsTheOneThatStands() {
    var body = posting();
    var id = world.post(verified, body, "open");
    assertEquals(id, world.post(verified, body, "open"));
    assertNotEquals(id, world.post(unverified, body, "pending_review"), "another employer's");
    assertNotEquals(id, world.post(verified, body.deepCopy().put("wageMax", 6100), "open"));
    assertNotEquals(id, world.post(verified, body.deepCopy().put("title", "锁边工"), "open"));
    assertNotEquals(id, keyed(verified, "a key means it", body.toString()));
    assertEquals(id, world.post(verified, body, "open"));
    patch(verified, id, "{\"headcount\":9}");
    var second = world.post(verified, body, "open");
    assertNotEquals(id, second, "the first is not the same any more");
    patch(verified, second, "{\"status\":\"closed\"}");
    var third = world.post(verified, body, "open");
    assertNotEquals(second, third, "a closed one cannot be taken");
    var copies = new ArrayList<CompletableFuture<String>>();
    var fresh = posting();
    for (int i = 0; i < 8; i++) {
      copies.add(CompletableFuture.supplyAsync(() -> world.post(verified, fresh, "open")));
    }
    var ids = new HashSet<String>();
    copies.forEach(copy -> ids.add(copy.join()));
    assertEquals(1, ids.size());
  }

  @Test
  void namesAreShownOnlyWhereThePersonAgreedToThisEmployer() {
    var id = world.post(verified, posting(), "open");
    var employer = await(world.store.find(id)).orElseThrow().employer().id();
    for (var who : List.of("agreed", "elsewhere", "asked for privacy", "deleted")) {
      var share = !who.equals("asked for privacy");
      await(world.interests.note(id, new Interests.Interested(who, share, NOW), 1));
    }
    var named = new Applicants.Named("吴桂花", "13850590001");
    world.people.put(new Applicants.Shared("agreed", employer), named);
    world.people.put(new Applicants.Shared("asked for privacy", employer), named);
    world.people.put(
        new Applicants.Shared("elsewhere", employer), new Applicants.Named(null, null));
    var items =
        calls.json("GET", ROOT + "/" + id + "/applicants", verified, null).json().path("items");
    assertEquals(3, items.size(), items.toString());
    for (var item : items) {
      boolean shown = item.path("seeker").asText().equals("agreed");
      assertEquals(shown, item.has("name") && item.has("phone"), item.toString());
      assertEquals(shown, item.has("name") || item.has("phone"), item.toString());
    }
    await(world.interests.forget(id, "deleted", 1));
    assertFalse(
        await(world.interests.of(id)).stream().anyMatch(one -> one.person().equals("deleted")));
    assertEquals(
        404, calls.json("GET", ROOT + "/" + id + "/applicants", unverified, null).status());
  }

  private static void refused(String field, Consumer<ObjectNode> spoil) {
    var body = posting();
    spoil.accept(body);
    var answer = calls.json("POST", ROOT, verified, body.toString());
    assertEquals(422, answer.status(), body + " " + answer.text());
    assertEquals(Set.of(field), answer.fields(), body.toString());
    for (var error : answer.json().path("errors")) {
      assertTrue(error.path("reason").asText().matches("(?s).*\\p{IsHan}{2}.*"), answer.text());
    }
  }

  private static String turned(String body) throws IOException {
    var straight = Http.JSON.readTree(body);
    var turned = JsonNodeFactory.instance.objectNode();
    var names = new ArrayList<String>();
    straight.fieldNames().forEachRemaining(names::addFirst);
    names.forEach(name -> turned.set(name, straight.get(name)));
    return turned.toString();
  }

  private static String keyed(String account, String once, String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var answer =
        calls.send(
            "POST",
            ROOT,
            account,
            bytes,
            "idempotency-key",
            once,
            "content-type",
            "application/json");
    assertEquals(201, answer.status(), answer.text());
    return answer.json().path("id").asText();
  }

  private static JsonNode read(String key, String id) {
    return calls.json("GET", ROOT + "/" + id, key, null).json();
  }

  private static JsonNode patch(String key, String id, String body) {
    var answer = calls.json("PATCH", ROOT + "/" + id, key, body);
    assertEquals(200, answer.status(), answer.text());
    return answer.json();
  }

  private static void decide(String id, Status status, String reason) {
    var next = await(world.store.find(id)).orElseThrow().withStatus(status);
    var decision = new Decision(status, reason, "浦城小林", NOW, next.version());
    assertEquals(new VacancyStore.Kept.Ok(next), await(world.store.save(next, decision)));
  }
}

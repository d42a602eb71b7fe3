package cn.daqiao.bot.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.account.Accounts;
import cn.daqiao.bot.http.Calls;
import cn.daqiao.bot.http.Described;
import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.matching.Tallies;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Ids;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Seal;
import cn.daqiao.bot.redis.Wakes;
import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.bot.training.Enrolments;
import cn.daqiao.bot.training.Willing;
import cn.daqiao.bot.turn.PersonCodec;
import cn.daqiao.bot.turn.PersonStore;
import cn.daqiao.bot.turn.Records;
import cn.daqiao.bot.turn.StateJson;
import cn.daqiao.bot.vacancy.Alike;
import cn.daqiao.bot.vacancy.CountyTiers;
import cn.daqiao.bot.vacancy.Interests;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.config.Catalog;
import cn.daqiao.index.lifecycle.IndexHome;
import cn.daqiao.index.matches.Facet;
import cn.daqiao.index.matches.MatchPage;
import cn.daqiao.index.matches.MatchQuery;
import cn.daqiao.index.matches.Outcome;
import cn.daqiao.index.recall.Recall;
import cn.daqiao.index.seekers.SeekerIndex;
import cn.daqiao.matcher.fit.Matcher;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.vacancy.Employer;
import cn.daqiao.matcher.vacancy.Status;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who of the staff may see and do what, and what stays of a decision. */
@Timeout(60)
class StaffApiIT {
  private static final Catalog CATALOG = Catalog.load(Path.of("..", "config", "data"));
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final String PASSWORD = "correct-horse";
  private static final String ROOT = "/api/v1/staff";

  /** Vacancies and seekers by where they are. */
  private static final Map<String, String> PLACES =
      Map.of("村", "350722101", "县", "350722", "市", "350781", "省", "350924");

  /** What each role in each region sees of these places. */
  private static final Map<String, Set<String>> SEES = new LinkedHashMap<>();

  static {
    SEES.put("province 350000", Set.of("村", "县", "市", "省"));
    SEES.put("city 350700", Set.of("村", "县", "市"));
    SEES.put("county 350722", Set.of("村", "县"));
    SEES.put("county 350924", Set.of("省"));
    SEES.put("village 350722101", Set.of("村"));
    SEES.put("village 350722102", Set.of());
    SEES.put("auditor 350000", Set.of("村", "县", "市", "省"));
    SEES.put("auditor 350722", Set.of("村", "县"));
  }

  @TempDir static Path dir;
  private static EmbeddedRedis server;
  private static Vertx vertx;
  private static Redis redis;
  private static Ids ids;
  private static VacancyJson reader;
  private static VacancyStore store;
  private static Members members;
  private static Attempts attempts;
  private static Calls calls;
  private static Router router;
  private static final AtomicReference<MatchQuery> searched = new AtomicReference<>();
  private static final Map<String, String> vacancies = new LinkedHashMap<>();
  private static final Map<String, Seeker> seekers = new LinkedHashMap<>();
  private static final Map<String, String> tokens = new LinkedHashMap<>();

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedRedis.start(dir.resolve("data"));
    vertx = Vertx.vertx();
    redis = Redis.connect(server.uri());
    var door = new Door(redis, 0);
    var seal = new Seal(new byte[32]);
    ids = new Ids(CLOCK, new Random(5));
    reader = new VacancyJson(CATALOG.regions(), CATALOG.texts());
    store = new VacancyStore(redis, door, new Wakes(redis, "node"), reader);
    members = new Members(vertx, redis, door);
    attempts = new Attempts(redis, seal, CLOCK);
    var api =
        new StaffApi(
            new Sessions(redis, door, seal, members, CLOCK),
            new MatchLogView(new Log(), CATALOG.regions(), CATALOG.texts()),
            new Why(
                id ->
                    Future.succeededFuture(
                        seekers.values().stream().filter(one -> one.id().equals(id)).findFirst()),
                store,
                new Matcher(CATALOG.regions(), CATALOG.skills(), CATALOG.rules()),
                CLOCK),
            new Release(store, Alike.NONE, CLOCK),
            new Runs(store, new Tallies(redis, door)),
            new Counties(
                new CountyTiers(redis, door), CATALOG.gates().wages(), CATALOG.regions(), CLOCK),
            training(door, seal),
            new Employers(new Accounts(redis, door, seal, ids), store, CLOCK));
    router = Router.router(vertx);
    router.route().handler(BodyHandler.create(false));
    api.mount(router);
    Http.answerFailures(router);
    calls = new Calls(vertx, router);
    for (var place : PLACES.entrySet()) {
      vacancies.put(place.getKey(), post(place.getValue()));
      var code = new RegionCode(place.getValue());
      var fact =
          code.digits().length() > 6
              ? new Fact.LivesInTownship(code, "富岭镇")
              : new Fact.LivesIn(code);
      var person = Profile.unknown(ids.mint(Keys.Family.PERSON)).with(fact).seeker();
      seekers.put(place.getKey(), person);
    }
    for (var who : SEES.keySet()) {
      var words = who.split(" ");
      var role = Role.of(words[0]).orElseThrow();
      await(members.put(new Member(who, role, new RegionCode(words[1])), PASSWORD));
      tokens.put(who, login(who, PASSWORD).json().path("token").asText());
    }
  }

  @AfterAll
  static void stop() throws IOException {
    calls.close();
    redis.close();
    await(vertx.close());
    server.close();
  }

  /** Tried by TrainingIT; here only for its routes. */
  private static Training training(Door door, Seal seal) {
    var people = new PersonStore(redis, door, seal, PersonCodec.of(new StateJson()));
    var recall = new Recall(CATALOG.regions(), CATALOG.skills(), CATALOG.rules());
    var index = new SeekerIndex(IndexHome.inMemory(SeekerIndex.SCHEMA), recall);
    return new Training(
        new Willing(new LucenePool(vertx), index, people),
        store,
        new Enrolments(new Interests(redis, door), people, new Records(vertx, people)),
        CATALOG.regions(),
        CLOCK);
  }

  /** An empty log that remembers what it was asked. */
  private record Log() implements MatchLogView.Log {
    @Override
    public Future<MatchPage> search(MatchQuery query) {
      searched.set(query);
      return Future.succeededFuture(
          new MatchPage(List.of(), 1, 1, 0, new EnumMap<>(Outcome.class)));
    }

    @Override
    public Future<List<Facet.Count>> count(MatchQuery query, Facet facet, int limit) {
      searched.set(query);
      return Future.succeededFuture(List.of(new Facet.Count("350722", 3)));
    }
  }

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

  @Test
  void aLoginThatCannotBeReadIsNoServerFault() {
    for (var body : List.of("", "[]", "{\"name\":")) {
      assertEquals(400, calls.json("POST", ROOT + "/session", null, body).status(), body);
    }
    var missing = calls.json("POST", ROOT + "/session", null, "{\"name\":7}");
    assertEquals(422, missing.status());
    assertEquals(Set.of("name", "password"), missing.fields());
    assertEquals(401, login("nobody", PASSWORD).status());
  }

  @Test
  void guessingEndsAndLocksNobodyOutElsewhere() throws Exception {
    await(members.put(new Member("浦城小林", Role.COUNTY, new RegionCode("350722")), PASSWORD));
    for (int i = 0; i < 10; i++) {
      assertEquals(401, login("浦城小林", "guess-" + i).status());
    }
    assertEquals(429, login("浦城小林", PASSWORD).status());
    var body = loginBody("浦城小林", PASSWORD).getBytes(StandardCharsets.UTF_8);
    var elsewhere = calls.send(Calls.client("127.0.0.2"), "POST", ROOT + "/session", null, body);
    assertEquals(200, elsewhere.status(), elsewhere.text());
  }

  @Test
  void aFloodFromManyAddressesLocksOnlyStrangeOnesOut() {
    var home = new Attempts.Attempt("寿宁小叶", "10.0.0.1");
    assertTrue(await(attempts.allow(home)));
    await(attempts.succeeded(home));
    boolean refused = false;
    for (int i = 0; i < 120; i++) {
      refused |= !await(attempts.allow(new Attempts.Attempt("寿宁小叶", "10.0.1." + i)));
    }
    assertTrue(refused, "strange addresses are refused in the end");
    assertTrue(await(attempts.allow(home)), "the clerk's own place is not");
    boolean spread = true;
    for (int i = 0; i < 60; i++) {
      spread &= await(attempts.allow(new Attempts.Attempt("name" + i, "10.0.2.1")));
    }
    assertTrue(spread);
    assertFalse(await(attempts.allow(new Attempts.Attempt("one more", "10.0.2.1"))));
  }

  private static String post(String region) throws Exception {
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", "平车工")
            .put("region", region)
            .put("wageMin", 4000)
            .put("description", "计件")
            .put("headcount", 3)
            .put("openUntil", "2099-12-31");
    var employer = new Employer(ids.mint(Keys.Family.EMPLOYER), "富岭服装厂", null, null, false);
    var id = ids.mint(Keys.Family.VACANCY);
    var vacancy = reader.posted(body, employer, id, Status.PENDING_REVIEW, NOW, 1);
    await(store.save(vacancy, "posted", NOW));
    return id;
  }

  private static Calls.Answer decide(String who, String id, String body) {
    return calls.json("PATCH", ROOT + "/vacancies/" + id, tokens.get(who), body);
  }

  private static String clerk() {
    return Optional.ofNullable(tokens.get("county 350722")).orElseThrow();
  }

  private static Calls.Answer login(String name, String password) {
    return calls.json("POST", ROOT + "/session", null, loginBody(name, password));
  }

  private static String loginBody(String name, String password) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", name)
        .put("password", password)
        .toString();
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }
}

package cn.daqiao.bot.staff;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.account.Accounts;
import cn.daqiao.bot.http.Calls;
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
import cn.daqiao.matcher.vacancy.Employer;
import cn.daqiao.matcher.vacancy.Status;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Staff of each role in several regions, with a vacancy and a person in each place. */
abstract class StaffStage {
  static final Catalog CATALOG = Shipped.CATALOG;
  static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  static final InstantSource CLOCK = InstantSource.fixed(NOW);
  static final String PASSWORD = "correct-horse";
  static final String ROOT = "/api/v1/staff";

  /** Vacancies and seekers by where they are. */
  static final Map<String, String> PLACES =
      Map.of("村", "350722101", "县", "350722", "市", "350781", "省", "350924");

  /** What each role in each region sees of these places. */
  static final Map<String, Set<String>> SEES = new LinkedHashMap<>();

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
  static EmbeddedRedis server;
  static Vertx vertx;
  static Redis redis;
  static Ids ids;
  static VacancyJson reader;
  static VacancyStore store;
  static Members members;
  static Attempts attempts;
  static Calls calls;
  static Router router;
  static final AtomicReference<MatchQuery> searched = new AtomicReference<>();
  static final Map<String, String> vacancies = new LinkedHashMap<>();
  static final Map<String, Seeker> seekers = new LinkedHashMap<>();
  static final Map<String, String> tokens = new LinkedHashMap<>();

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
  static Training training(Door door, Seal seal) {
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
  record Log() implements MatchLogView.Log {
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

  static String post(String region) throws Exception {
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

  static Calls.Answer decide(String who, String id, String body) {
    return calls.json("PATCH", ROOT + "/vacancies/" + id, tokens.get(who), body);
  }

  static String clerk() {
    return Optional.ofNullable(tokens.get("county 350722")).orElseThrow();
  }

  static Calls.Answer login(String name, String password) {
    return calls.json("POST", ROOT + "/session", null, loginBody(name, password));
  }

  static String loginBody(String name, String password) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", name)
        .put("password", password)
        .toString();
  }

  static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }
}

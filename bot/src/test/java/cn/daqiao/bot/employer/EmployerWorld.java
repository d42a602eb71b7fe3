package cn.daqiao.bot.employer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.account.Accounts;
import cn.daqiao.bot.http.Calls;
import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Ids;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Seal;
import cn.daqiao.bot.redis.Wakes;
import cn.daqiao.bot.sheet.Sheet;
import cn.daqiao.bot.vacancy.CountyTiers;
import cn.daqiao.bot.vacancy.Interests;
import cn.daqiao.bot.vacancy.LawGate;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.region.RegionCode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The employers' calls behind a real server and store. */
final class EmployerWorld implements AutoCloseable {
  private static final Catalog CATALOG = Shipped.CATALOG;
  static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final AtomicInteger POSTED = new AtomicInteger();
  static final String ROOT = "/api/v1/vacancies";

  final EmbeddedRedis server;
  final Vertx vertx;
  final Redis redis;
  final VacancyStore store;
  final Interests interests;
  final CountyTiers tiers;
  final Map<Applicants.Shared, Applicants.Named> people = new ConcurrentHashMap<>();
  final Calls calls;
  final Router router;
  final String verified;
  final String unverified;
  final String expired;

  EmployerWorld(Path dir) throws IOException {
    server = EmbeddedRedis.start(dir.resolve("data"));
    vertx = Vertx.vertx();
    redis = Redis.connect(server.uri());
    var door = new Door(redis, 0);
    var ids = new Ids(CLOCK, new Random(5));
    var accounts = new Accounts(redis, door, new Seal(new byte[32]), ids);
    var reader = new VacancyJson(CATALOG.regions(), CATALOG.texts());
    store = new VacancyStore(redis, door, new Wakes(redis, "node"), reader);
    tiers = new CountyTiers(redis, door);
    var gate = new LawGate(CATALOG.gates(), tiers, CATALOG.texts(), CLOCK);
    var postings = new Postings(redis, door, ids, store, reader, gate, CLOCK);
    interests = new Interests(redis, door);
    var api =
        new EmployerApi(
            accounts,
            postings,
            new Change(postings, reader, gate, CLOCK),
            new ImportSheet(vertx, new Sheet(CATALOG.texts()), postings),
            new Applicants(
                interests,
                shared -> Future.succeededFuture(Optional.ofNullable(people.get(shared)))));
    router = Router.router(vertx);
    Http.answerFailures(router);
    api.mountImport(
        router,
        BodyHandler.create(dir.resolve("uploads").toString())
            .setBodyLimit(1 << 20)
            .setDeleteUploadedFilesOnEnd(true));
    router.route().handler(BodyHandler.create(false).setBodyLimit(1 << 20));
    api.mount(router);
    calls = new Calls(vertx, router);
    var home = new RegionCode("350722");
    verified = await(accounts.add("富岭服装厂", home, true, NOW)).key();
    var longAgo = NOW.minus(Duration.ofDays(180));
    expired = await(accounts.add("从前的厂", home, true, longAgo)).key();
    unverified = await(accounts.add("新办铁艺厂", home, false, NOW)).key();
  }

  /** Another one each time: the very same would be the one that stands. */
  static ObjectNode posting() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("title", "平车工")
        .put("region", "浦城县")
        .put("wageMin", 4000)
        .put("wageMax", 6000)
        .put("description", "计件，淡旺季都有活，第" + POSTED.incrementAndGet() + "组")
        .put("headcount", 3)
        .put("openUntil", "2099-12-31");
  }

  String post(String key, ObjectNode body, String status) {
    var answer = calls.json("POST", ROOT, key, body.toString());
    assertEquals(201, answer.status(), answer.text());
    assertEquals(status, answer.json().path("status").asText());
    return answer.json().path("id").asText();
  }

  int total(String key) {
    return calls.json("GET", ROOT, key, null).json().path("total").asInt();
  }

  static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() throws IOException {
    calls.close();
    redis.close();
    await(vertx.close());
    server.close();
  }
}

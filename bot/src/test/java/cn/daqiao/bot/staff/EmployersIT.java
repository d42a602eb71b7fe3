package cn.daqiao.bot.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.account.Account;
import cn.daqiao.bot.account.Accounts;
import cn.daqiao.bot.http.Calls;
import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Ids;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.Seal;
import cn.daqiao.bot.redis.Wakes;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Checks of employers that run out, and how staff renew them. */
@Timeout(60)
class EmployersIT {
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final Member CLERK = new Member("县", Role.COUNTY, new RegionCode("350722"));
  private static final Member AUDITOR = new Member("审", Role.AUDITOR, new RegionCode("350722"));

  @TempDir Path dir;
  private Instant now = NOW;
  private EmbeddedRedis server;
  private Vertx vertx;
  private Redis redis;
  private Door door;
  private Ids ids;
  private Accounts accounts;
  private VacancyStore store;
  private VacancyJson reader;
  private Calls calls;

  @BeforeEach
  void open() throws Exception {
    server = EmbeddedRedis.start(dir.resolve("data"));
    vertx = Vertx.vertx();
    redis = Redis.connect(server.uri());
    door = new Door(redis, 0);
    ids = new Ids(() -> now, new Random(5));
    accounts = new Accounts(redis, door, new Seal(new byte[32]), ids);
    reader = new VacancyJson(CATALOG.regions(), CATALOG.texts());
    store = new VacancyStore(redis, door, new Wakes(redis, "node"), reader);
    var employers = new Employers(accounts, store, () -> now);
    var router = Router.router(vertx);
    router.route().handler(BodyHandler.create(false));
    router.get("/employers").handler(Http.json(c -> employers.list(CLERK, c)));
    router.put("/employers/:id").handler(Http.json(c -> employers.vouch(CLERK, c)));
    router.put("/audited/:id").handler(Http.json(c -> employers.vouch(AUDITOR, c)));
    Http.answerFailures(router);
    calls = new Calls(vertx, router);
  }

  @AfterEach
  void close() throws Exception {
    calls.close();
    redis.close();
    await(vertx.close());
    server.close();
  }

  @Test
  void aCheckRunsOutAfter180DaysAndIsRenewed() throws Exception {
    var plant = await(accounts.add("富岭服装厂", new RegionCode("350722101"), true, NOW)).account();
    await(accounts.add("外县厂", new RegionCode("350924"), true, NOW));
    await(accounts.add("新厂", new RegionCode("350722"), false, NOW));
    var vacancy = post(plant);
    assertEquals(List.of("富岭服装厂 verified", "新厂 unverified"), listed(""));

    now = NOW.plus(Duration.ofDays(149));
    assertEquals(List.of(), listed("?check=expiring"));
    now = NOW.plus(Duration.ofDays(150));
    assertEquals(List.of("富岭服装厂 expiring"), listed("?check=expiring"));
    assertTrue(trusted(vacancy));
    now = NOW.plus(Duration.ofDays(180));
    assertEquals(List.of("富岭服装厂 expired"), listed("?check=expired"));
    assertTrue(!trusted(vacancy), "trust ends with the check");

    var path = "/employers/" + plant.id();
    var renewed = calls.json("PUT", path, null, "{\"verified\": true}");
    assertEquals(200, renewed.status(), renewed.text());
    assertEquals("verified", renewed.json().path("check").asText());
    assertTrue(trusted(vacancy), "what is posted already is trusted again");
    assertTrue(await(accounts.find(plant.id())).orElseThrow().verified(now));

    calls.json("PUT", path, null, "{\"verified\": false}");
    assertEquals(2, listed("?check=unverified").size());
    assertTrue(!trusted(vacancy));
  }

  @Test
  void onlyWhoMayDecideVouchesAndOnlyInTheOwnRegion() {
    var here = await(accounts.add("富岭服装厂", new RegionCode("350722"), true, NOW)).account();
    var away = await(accounts.add("外县厂", new RegionCode("350924"), true, NOW)).account();
    var yes = "{\"verified\": true}";
    assertEquals(403, calls.json("PUT", "/audited/" + here.id(), null, yes).status());
    assertEquals(404, calls.json("PUT", "/employers/" + away.id(), null, yes).status());
    assertEquals(404, calls.json("PUT", "/employers/none", null, yes).status());
    assertEquals(422, calls.json("PUT", "/employers/" + here.id(), null, "{}").status());
    assertEquals(400, calls.json("GET", "/employers?check=old", null, null).status());
  }

  @Test
  void recordsOfBeforeCountFromTheDayTheyWereMade() throws Exception {
    var id = ids.mint(Keys.Family.EMPLOYER);
    var account =
        JsonNodeFactory.instance
            .objectNode()
            .put("v", 1)
            .put("id", id)
            .put("name", "老厂")
            .put("region", "350722")
            .put("verified", true)
            .put("since", NOW.toString());
    var args = new Args().add(account.toString());
    await(door.save(Script.load("put"), List.of(Keys.of(id, "employer")), args));
    var old = await(accounts.find(id)).orElseThrow();
    assertTrue(old.verified(NOW.plus(Duration.ofDays(179))));
    assertTrue(!old.verified(NOW.plus(Duration.ofDays(180))));
    assertEquals(List.of(), listed(""), "on no list");
    post(old);
    assertEquals(List.of("老厂 verified"), listed(""), "found by what it posted");
  }

  private Vacancy post(Account account) throws Exception {
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", "平车工")
            .put("region", "350722")
            .put("wageMin", 4000)
            .put("description", "计件")
            .put("headcount", 3)
            .put("openUntil", "2099-12-31");
    var id = ids.mint(Keys.Family.VACANCY);
    var vacancy = reader.posted(body, account.shown(), id, Status.OPEN, now, 1);
    await(store.save(vacancy, "posted", now));
    return vacancy;
  }

  private boolean trusted(Vacancy vacancy) {
    return await(store.find(vacancy.id())).orElseThrow().employer().verifiedAt(now);
  }

  private List<String> listed(String query) {
    var answer = calls.json("GET", "/employers" + query, null, null);
    assertEquals(200, answer.status(), answer.text());
    var found = new ArrayList<String>();
    for (JsonNode item : answer.json().path("items")) {
      found.add(item.path("name").asText() + " " + item.path("check").asText());
    }
    return found;
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }
}

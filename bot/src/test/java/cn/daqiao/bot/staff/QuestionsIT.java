package cn.daqiao.bot.staff;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.http.Calls;
import cn.daqiao.bot.http.Described;
import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.learning.Bounds;
import cn.daqiao.bot.learning.LessonFollow;
import cn.daqiao.bot.learning.LessonStore;
import cn.daqiao.bot.learning.Mask;
import cn.daqiao.bot.learning.QuestionLog;
import cn.daqiao.bot.policy.Answers;
import cn.daqiao.bot.policy.Desk;
import cn.daqiao.bot.policy.Inquiries;
import cn.daqiao.bot.policy.Inquiries.Inquiry;
import cn.daqiao.bot.policy.PolicyApi;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Wakes;
import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.bot.turn.World;
import cn.daqiao.bot.understanding.Understanding;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.policy.Answer.Outcome;
import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.policy.PolicyLibrary;
import cn.daqiao.matcher.region.RegionCode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a question that stays open to the next asker's answer, over a real store and two nodes. */
@Timeout(120)
class QuestionsIT {
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final RegionCode FUJIAN = new RegionCode("350000");
  private static final String MANDATE = "闽人社文〔2017〕251号";
  private static final String ROOT = "/api/v1/staff/questions";
  private static final String PASSWORD = "correct-horse";
  private static final Bounds BOUNDS = new Bounds(Duration.ofDays(180), 40, 10);

  @TempDir Path dir;
  private EmbeddedRedis server;
  private Node one;
  private Node two;
  private Calls calls;
  private Router router;
  private String clerk;

  /** The log, and when what was noted last stands in it. */
  private static final class Noted implements Inquiries.Notes {
    private final QuestionLog log;
    private volatile Future<Void> last = Future.succeededFuture();

    Noted(QuestionLog log) {
      this.log = log;
    }

    @Override
    public String masked(String q) {
      return log.masked(q);
    }

    @Override
    public Future<Void> open(
        cn.daqiao.bot.policy.Reply reply, String masked, String sameness, String asker) {
      last = log.open(reply, masked, sameness, asker);
      return last;
    }

    @Override
    public Future<Void> judged(
        cn.daqiao.bot.policy.Reply reply,
        String masked,
        String asker,
        String answer,
        boolean useful) {
      return log.judged(reply, masked, asker, answer, useful);
    }
  }

  /** One process of several on a store. */
  private static final class Node implements AutoCloseable {
    final World world;
    final LucenePool lucene;
    final Desk desk;
    final LessonStore lessons;
    final LessonFollow follow;
    final QuestionLog log;
    final Noted noted;
    final Inquiries inquiries;

    Node(String uri, long seed) {
      world = new World(uri, seed);
      lucene = new LucenePool(world.vertx);
      desk = new Desk(new Answers(CATALOG.policies(), CATALOG.texts(), world.clock));
      lessons = new LessonStore(world.redis, world.door, world.seal, world.wakes);
      follow = new LessonFollow(world.vertx, lessons, world.wakes, desk::teach);
      var understanding =
          new Understanding(CATALOG.regions(), CATALOG.skills(), CATALOG.textTables());
      log =
          new QuestionLog(
              world.redis, world.door, world.seal, world.clock, new Mask(understanding), BOUNDS);
      noted = new Noted(log);
      inquiries = new Inquiries(lucene, desk, noted);
      await(follow.start());
      await(world.wakes.share());
    }

    Answer ask(String who, String q, String... context) {
      var answer = await(inquiries.ask(new Inquiry(q, List.of(context), null, FUJIAN, who)));
      await(noted.last);
      return answer;
    }

    void judge(String who, String q, String answer, boolean useful) {
      judge(who, q, FUJIAN, answer, useful);
    }

    void judge(String who, String q, RegionCode home, String answer, boolean useful) {
      await(inquiries.judge(new Inquiry(q, List.of(), null, home, who), answer, useful));
    }

    /** Completes when lessons arrive here by themselves. */
    CompletableFuture<Void> taught() {
      var heard = new CompletableFuture<Void>();
      world.wakes.listen(Wakes.Topic.LESSONS, partition -> heard.complete(null));
      return heard;
    }

    @Override
    public void close() {
      follow.close();
      lucene.close();
      world.close();
    }
  }

  @BeforeEach
  void open() throws Exception {
    server = EmbeddedRedis.start(dir.resolve("store"));
    one = new Node(server.uri(), 1);
    two = new Node(server.uri(), 2);
    var world = one.world;
    var members = new Members(world.vertx, world.redis, world.door);
    for (var role : Role.values()) {
      await(members.put(new Member(role.word(), role, new RegionCode("350722")), PASSWORD));
    }
    await(members.put(new Member("elsewhere", Role.PROVINCE, new RegionCode("440000")), PASSWORD));
    var sessions = new Sessions(world.redis, world.door, world.seal, members, world.clock);
    router = Router.router(world.vertx);
    router.route().handler(BodyHandler.create(false));
    new QuestionsApi(sessions, one.log, one.lessons, () -> one.desk.get().sources(), world.clock)
        .mount(router);
    new PolicyApi(one.inquiries, CATALOG.regions()).mount(router);
    Http.answerFailures(router);
    calls = new Calls(world.vertx, router);
    clerk = await(sessions.open("county", PASSWORD, "127.0.0.1"));
    this.sessions = sessions;
  }

  private Sessions sessions;

  @AfterEach
  void close() throws Exception {
    calls.close();
    two.close();
    one.close();
    server.close();
  }

  private JsonNode items(String query) {
    var answer = calls.json("GET", ROOT + query, clerk, null);
    assertEquals(200, answer.status(), answer.text());
    return answer.json().path("items");
  }

  private String id(String question) {
    for (var item : items("")) {
      if (item.path("question").asText().equals(question)) {
        return item.path("id").asText();
      }
    }
    throw new AssertionError("not in the log: " + question);
  }

  private Calls.Answer decide(String id, ObjectNode body) {
    return calls.json("PUT", ROOT + "/" + id + "/decision", clerk, body.toString());
  }

  private Calls.Answer undo(String id) {
    return calls.json("DELETE", ROOT + "/" + id + "/decision", clerk, null);
  }

  private static ObjectNode body(String kind) {
    return JsonNodeFactory.instance.objectNode().put("kind", kind);
  }

  private static ObjectNode outside(String text) {
    return body("outside").put("text", text);
  }

  private String quote(String article) {
    var document = one.desk.get().sources().document(MANDATE, FUJIAN).orElseThrow();
    var text =
        document.articles().stream().filter(a -> a.id().equals(article)).findFirst().orElseThrow();
    return text.text().substring(0, 40).strip();
  }

  @Test
  void anOpenQuestionIsCountedOnceForEachAskerAndDay() {
    one.ask("p1", "牛棚塌了怎么办");
    two.ask("p1", "請問牛棚塌了怎麼辦？");
    one.ask("p2", "牛棚塌了，怎么办啊谢谢");
    one.ask("p1", "求职创业补贴几天到账");
    one.ask("p1", "参加培训要交钱吗");
    one.ask("p1", "谢谢");
    one.world.advance(Duration.ofDays(1));
    two.world.advance(Duration.ofDays(1));
    two.ask("p1", "牛棚塌了怎么办");
    clerk = await(sessions.open("county", PASSWORD, "127.0.0.1"));
    var items = items("?state=open");
    assertEquals(2, items.size(), items.toString());
    assertEquals(3, items.get(0).path("askers").asInt());
    assertEquals("refuse", items.get(0).path("outcome").asText());
    assertEquals(World.START.toString(), items.get(0).path("first").asText());
    assertEquals("partial", items.get(1).path("outcome").asText());
    assertEquals("6", items.get(1).path("near").get(0).path("article").asText());
    assertEquals(1, items("?from=2026-11-24").size());
    assertEquals(1, items("?to=2026-11-23").size());
    assertEquals(0, items("?state=taught").size());
    assertEquals(400, calls.json("GET", ROOT + "?state=x", clerk, null).status());
    assertEquals(400, calls.json("GET", ROOT + "?from=x", clerk, null).status());
  }

  @Test
  void nothingPersonalIsStoredOfAnythingThatIsAsked() {
    for (var q :
        List.of(
            "我叫林秀英电话13850912345住富岭镇双同村，牛棚塌了怎么办",
            "身份证350722197503121234，牛棚塌了怎么办",
            "我叫林秀英电话13850912345住富岭镇双同村牛棚塌了".repeat(400),
            "My name is John Smith, call 13850912345")) {
      var answer = one.ask("p1", q);
      assertTrue(answer.answer().length() < 300, answer.answer());
    }
    var all = new StringBuilder();
    var commands = one.world.redis;
    for (var key : await(commands.call(c -> c.keys("*")))) {
      if (key.contains("questions")) {
        all.append(key);
        var type = await(commands.call(c -> c.type(key)));
        switch (type) {
          case "hash" ->
              await(commands.call(c -> c.hgetall(key)))
                  .forEach((f, v) -> all.append(f).append(new String(v, StandardCharsets.UTF_8)));
          case "set" ->
              await(commands.call(c -> c.smembers(key)))
                  .forEach(v -> all.append(new String(v, StandardCharsets.UTF_8)));
          default ->
              await(commands.call(c -> c.zrange(key, 0, -1)))
                  .forEach(v -> all.append(new String(v, StandardCharsets.UTF_8)));
        }
      }
    }
    assertTrue(all.indexOf("questions") >= 0, "the scan is blind");
    assertFalse(all.indexOf("牛棚塌了") >= 0, "what was asked stands there sealed");
    var shown = items("").toString();
    assertTrue(shown.contains("牛棚塌了"), shown);
    for (var hidden : List.of("林秀英", "1385", "3507221975", "双同", "Smith", "p1")) {
      assertFalse(all.indexOf(hidden) >= 0, hidden + " in " + all);
      assertFalse(shown.contains(hidden), hidden + " in " + shown);
    }
    assertTrue(shown.length() < 6_000, "short: " + shown.length());
  }

  @Test
  void nobodyFillsTheLogAndItStaysBounded() {
    for (int i = 0; i < 30; i++) {
      one.ask("p1", "第" + i + "头牛棚塌了怎么办");
    }
    assertEquals(BOUNDS.perAsker(), items("").size());
    for (int i = 0; i < 60; i++) {
      one.world.advance(Duration.ofSeconds(1));
      one.ask("p" + i + "x", "第" + i + "只羊圈塌了怎么办");
    }
    assertEquals(BOUNDS.most(), items("").size());
    one.world.advance(Duration.ofDays(181));
    clerk = await(sessions.open("county", PASSWORD, "127.0.0.1"));
    assertEquals(0, items("").size());
    one.ask("p1", "牛棚塌了怎么办");
    assertEquals(1, items("").size());
    assertEquals(1L, (long) await(one.world.redis.call(c -> c.hlen("{acct}:questions"))));
  }

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
    until(() -> two.ask("p9", "牛棚塌了怎么办").outcome() == Outcome.ANSWER);
    var answer = two.ask("p9", "請問牛棚塌了怎么办？");
    assertEquals(quote("1"), answer.citations().getFirst().quote());
    assertTrue(answer.answer().startsWith("牛棚的事找镇里。"), answer.answer());
    until(() -> one.ask("p9", "牛棚塌了怎么办").outcome() == Outcome.ANSWER);
    assertEquals(1, items("").get(0).path("askers").asInt(), "a taught question is not open");
    try (var again = new Node(server.uri(), 3)) {
      assertEquals(Outcome.ANSWER, again.ask("p1", "牛棚塌了怎么办").outcome());
      again.desk.replace(new Answers(CATALOG.policies(), CATALOG.texts(), again.world.clock));
      assertEquals(Outcome.ANSWER, again.ask("p1", "牛棚塌了怎么办").outcome());
    }
    assertEquals(200, undo(id).status());
    until(() -> two.ask("p9", "牛棚塌了怎么办").outcome() == Outcome.REFUSE);
  }

  /** What another thread brings is there within a second. */
  private static void until(BooleanSupplier holds) {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
    while (!holds.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "not within a second");
      Thread.onSpinWait();
    }
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
      var token = await(sessions.open(role.word(), PASSWORD, "127.0.0.1"));
      assertEquals(200, calls.json("GET", ROOT, token, null).status());
      var path = ROOT + "/" + id + "/decision";
      var status = calls.json("PUT", path, token, outside("归镇里管。").toString()).status();
      assertEquals(role.mayDecide() ? 200 : 403, status, role.word());
      assertEquals(role.mayDecide() ? 200 : 403, calls.json("DELETE", path, token, null).status());
    }
    var elsewhere = await(sessions.open("elsewhere", PASSWORD, "127.0.0.1"));
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

  @Test
  void judgementsAreCountedOnceForEachAnswer() {
    one.judge("p1", "参加培训要交钱吗", "2026-11-23T02:00:00Z", true);
    one.judge("p1", "参加培训要交钱吗", "2026-11-23T02:00:00Z", false);
    one.judge("p2", "参加培训要交钱吗", "2026-11-23T02:00:00Z", false);
    one.judge("p2", "我电话13850912345，牛棚塌了怎么办", "2026-11-23T02:01:00Z", false);
    var answer = calls.json("GET", "/api/v1/staff/judgements", clerk, null);
    var items = answer.json().path("items");
    assertEquals(2, items.size(), answer.text());
    assertFalse(answer.text().contains("1385"), answer.text());
    for (var item : items) {
      if (item.path("question").asText().equals("参加培训要交钱吗")) {
        assertEquals(1, item.path("useful").asInt());
        assertEquals(1, item.path("useless").asInt());
        assertEquals("总体要求", item.path("about").path("article").asText());
      }
    }
  }

  @Test
  void judgementsAreReadWhereTheirRulesApply() {
    one.judge("p1", "牛棚塌了怎么办", "2026-11-23T02:00:00Z", true);
    one.judge("p2", "牛棚塌了怎么办", new RegionCode("440000"), "2026-11-23T02:00:00Z", false);
    var elsewhere = await(sessions.open("elsewhere", PASSWORD, "127.0.0.1"));
    for (var who : List.of(clerk, elsewhere)) {
      var answer = calls.json("GET", "/api/v1/staff/judgements", who, null);
      assertEquals(1, answer.json().path("total").asInt(), answer.text());
      var item = answer.json().path("items").get(0);
      assertEquals(who.equals(clerk) ? "350000" : "440000", item.path("region").asText());
      assertEquals(who.equals(clerk) ? 1 : 0, item.path("useful").asInt());
      assertEquals(who.equals(clerk) ? 0 : 1, item.path("useless").asInt());
    }
  }

  @Test
  void oneUnreadableRowClosesNoList() {
    one.ask("p1", "牛棚塌了怎么办");
    one.judge("p1", "参加培训要交钱吗", "2026-11-23T02:00:00Z", true);
    var sound = id("牛棚塌了怎么办");
    var redis = one.world.redis;
    for (var log : List.of("questions", "judged")) {
      var key = "{acct}:" + log;
      var noJson = one.world.seal.sealOwn("{", log + "|no-json");
      await(redis.call(c -> c.hset(key, "no-json", noJson)));
      await(redis.call(c -> c.hset(key, "no-seal", new byte[] {1, 2, 3})));
      for (var id : List.of("no-json", "no-seal")) {
        var member = id.getBytes(StandardCharsets.UTF_8);
        await(redis.call(c -> c.zadd(key + ":last", World.START.toEpochMilli(), member)));
      }
    }
    assertEquals(1, items("").size());
    assertEquals(404, calls.json("GET", ROOT + "/no-seal", clerk, null).status());
    assertEquals(404, calls.json("GET", ROOT + "/no-json", clerk, null).status());
    assertEquals(200, calls.json("GET", ROOT + "/" + sound, clerk, null).status());
    var judged = calls.json("GET", "/api/v1/staff/judgements", clerk, null);
    assertEquals(1, judged.json().path("total").asInt(), judged.text());
  }

  @Test
  void oneQuestionIsReadWithoutTheOthers() {
    one.ask("p1", "牛棚塌了怎么办");
    one.ask("p1", "求职创业补贴几天到账");
    two.ask("p2", "牛棚塌了怎么办");
    var id = id("牛棚塌了怎么办");
    var listed =
        items("").get(0).path("id").asText().equals(id) ? items("").get(0) : items("").get(1);
    var redis = one.world.redis;
    await(redis.call(c -> c.configResetstat()));
    assertEquals(listed, calls.json("GET", ROOT + "/" + id, clerk, null).json());
    var stats = await(redis.call(c -> c.info("commandstats")));
    assertTrue(stats.contains("cmdstat_hmget:"), stats);
    assertFalse(stats.contains("cmdstat_zrevrange:"), stats);
    one.world.advance(BOUNDS.kept().plusDays(1));
    clerk = await(sessions.open("county", PASSWORD, "127.0.0.1"));
    assertEquals(404, calls.json("GET", ROOT + "/" + id, clerk, null).status());
  }

  @Test
  void theAnswerOverHttpIsNotedToo() throws Exception {
    var q = URLEncoder.encode("牛棚塌了怎么办", StandardCharsets.UTF_8);
    assertEquals(200, calls.json("GET", "/api/v1/policy/answer?q=" + q, null, null).status());
    await(one.noted.last);
    assertEquals(1, items("").size());
    assertEquals(Set.of(), Described.missing(router));
  }
}

package cn.daqiao.bot.staff;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.dialogue.Dialogue;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.http.Calls;
import cn.daqiao.bot.http.Described;
import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.turn.CaseStore;
import cn.daqiao.bot.turn.Cases;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.Inbound;
import cn.daqiao.bot.turn.PersonCodec;
import cn.daqiao.bot.turn.Ports;
import cn.daqiao.bot.turn.Reply;
import cn.daqiao.bot.turn.StateJson;
import cn.daqiao.bot.turn.Turns;
import cn.daqiao.bot.turn.Words;
import cn.daqiao.bot.turn.World;
import cn.daqiao.bot.understanding.Understanding;
import cn.daqiao.config.Catalog;
import cn.daqiao.config.Limits;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.region.RegionCode;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From 转人工 in the chat to the officer's answer, over a real store. */
@Timeout(120)
class InboxIT {
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final String ROOT = "/api/v1/staff/inbox";
  private static final String PASSWORD = "correct-horse";
  private static final String TOLD = "富岭镇的工作人员在看";

  @TempDir Path dir;
  private EmbeddedRedis server;
  private World world;
  private Turns turns;
  private CaseStore store;
  private Members members;
  private Sessions sessions;
  private Router router;
  private Calls calls;
  private final Map<String, String> tokens = new HashMap<>();
  private int said;

  @BeforeEach
  void open() throws Exception {
    server = EmbeddedRedis.start(dir.resolve("store"));
    start(1);
    for (var who :
        List.of(
            "village 350722101",
            "county 350722",
            "county 350784",
            "city 350700",
            "province 350000",
            "auditor 350722")) {
      var words = who.split(" ");
      var role = Role.of(words[0]).orElseThrow();
      await(members.put(new Member(who, role, new RegionCode(words[1])), PASSWORD));
      login(who);
    }
  }

  private void start(int seed) {
    world = new World(server.uri(), seed, PersonCodec.of(new StateJson()));
    var understanding =
        new Understanding(CATALOG.regions(), CATALOG.skills(), CATALOG.textTables());
    var words = new Words(CATALOG.texts());
    var base =
        new Turns.Base(
            world.vertx, world.identity, world.people, world.wakes, world.ids, world.clock);
    turns =
        new Turns(
            base,
            new Ports(
                new Dialogue(understanding, CATALOG.regions())::step,
                words::say,
                (person, find, at) ->
                    Future.succeededFuture(new Event.Found(at, List.of(), List.of(), false)),
                (person, asked, at) ->
                    Future.succeededFuture(
                        new Event.Answered(
                            at,
                            new Answer(
                                asked.question(),
                                Answer.Outcome.REFUSE,
                                "没找到",
                                List.of(),
                                0,
                                List.of()))),
                (person, version, effect, pushed, at) -> List.of(),
                (person, task) -> Future.failedFuture(new AssertionError("nobody acts here"))),
            Limits.Talks.usual());
    store = new CaseStore(world.redis, world.door, world.people);
    members = new Members(world.vertx, world.redis, world.door);
    sessions = new Sessions(world.redis, world.door, world.seal, members, world.clock);
    router = Router.router(world.vertx);
    router.route().handler(BodyHandler.create(false));
    new Inbox(
            new Inbox.Base(sessions, members, CATALOG.regions(), world.clock),
            new Cases(base, store, words::say),
            Limits.Talks.usual())
        .mount(router);
    Http.answerFailures(router);
    calls = new Calls(world.vertx, router);
  }

  private void login(String who) {
    tokens.put(who, await(sessions.open(who, PASSWORD, "127.0.0.1")));
  }

  @AfterEach
  void close() throws IOException {
    calls.close();
    world.close();
    server.close();
  }

  @Test
  void everyCallIsDescribed() throws IOException {
    assertEquals(Set.of(), Described.missing(router));
  }

  @Test
  void fromTheChatToTheTownsOfficerAndBack() {
    var id = registered("o-1");
    say("o-1", "厂里三个月没发工钱，找谁");
    assertTrue(say("o-1", "转人工").contains("我把您的话转给工作人员了"));
    assertEquals(List.of(id), inbox("village 350722101", ""));
    assertEquals(List.of(), inbox("county 350722", ""), "the town has an officer");
    assertEquals(List.of(id), inbox("county 350722", "?all=true"));
    assertEquals(List.of(id), inbox("city 350700", ""));
    assertEquals(List.of(), inbox("county 350784", "?all=true"));
    assertEquals(List.of(), inbox("village 350722101", "?state=taken"));
    assertEquals(List.of(), inbox("village 350722101", "?reason=despair"));

    var read = get("village 350722101", id);
    assertEquals("asked", read.path("reason").asText());
    assertEquals("village", read.path("office").asText());
    assertEquals("浦城县富岭镇", read.path("place").asText());
    assertEquals("陈水旺", read.path("name").asText());
    assertEquals("13850590001", read.path("phone").asText());
    assertTrue(spoken(read).contains("person:厂里三个月没发工钱，找谁"), spoken(read).toString());
    assertEquals("person:转人工", spoken(read).get(spoken(read).size() - 2));
    var seen = get("auditor 350722", id);
    assertFalse(seen.has("conversation") || seen.has("phone"), seen.toString());
    assertEquals("called", seen.path("log").get(0).path("did").asText());

    assertEquals(409, post("village 350722101", id, "reply", "{\"text\":\"您好\"}").status());
    assertEquals(200, post("village 350722101", id, "take", "{\"version\":1}").status());
    var told = say("o-1", "欠了一万二");
    assertTrue(told.contains(TOLD), told);
    assertEquals("", say("o-1", "在吗"), "said once, and not talked over");
    assertEquals(200, post("village 350722101", id, "reply", "{\"text\":\"我下午去厂里问\"}").status());
    assertEquals(List.of("浦城县富岭镇的工作人员：我下午去厂里问"), outgoing(id));
    assertEquals("queued", delivery(id));
    settle(id, "failed");
    assertEquals("failed", delivery(id));
    assertEquals("", say("o-1", "好的谢谢"));
    read = get("village 350722101", id);
    assertEquals(
        List.of("officer:我下午去厂里问", "person:好的谢谢"),
        spoken(read).subList(spoken(read).size() - 2, spoken(read).size()));

    assertTrue(say("o-1", "推荐").contains("没有"), "a command comes back to the bot");
    assertTrue(say("o-1", "asdfgh").contains("没找到"));
    var last = spoken(get("village 350722101", id));
    assertFalse(last.contains("person:asdfgh"), "what is said to the bot again stays there");
    assertEquals(422, post("village 350722101", id, "close", "{}").status());
    assertEquals(200, post("village 350722101", id, "close", "{\"note\":\"厂里答应月底发\"}").status());
    assertEquals(1, outgoing(id).size(), "who talks with the bot again hears nothing of it");
    assertEquals(List.of(), inbox("village 350722101", ""));
    assertEquals(List.of(id), inbox("village 350722101", "?state=closed"));
    assertEquals(
        List.of("called", "taken", "replied", "left", "closed"), log(get("city 350700", id)));
    assertEquals(409, post("village 350722101", id, "take", "{}").status());
  }

  @Test
  void twoOfficersNeverTakeOneCase() {
    var id = called("o-1");
    var answers =
        IntStream.range(0, 8)
            .mapToObj(i -> i % 2 == 0 ? "village 350722101" : "county 350722")
            .map(who ->
                CompletableFuture.supplyAsync(
                    () -> Map.entry(who, post(who, id, "take", "{}").status())))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    var taker = get("city 350700", id).path("taker").asText();
    for (var answer : answers) {
      assertEquals(answer.getKey().equals(taker) ? 200 : 409, answer.getValue(), answer.toString());
    }
    assertEquals(List.of("called", "taken"), log(get("city 350700", id)));
    assertEquals(409, post(taker, id, "close", "{\"note\":\"好\",\"version\":1}").status());
  }

  @Test
  void othersHaveNoBusinessThere() {
    var id = called("o-1");
    assertEquals(403, call("GET", "county 350784", id, "", null).status());
    for (var verb : List.of("take", "reply", "forward", "close")) {
      var body = verb.equals("reply") ? "{\"text\":\"好\"}" : "{}".replace("}", note(verb) + "}");
      assertEquals(403, post("county 350784", id, verb, body).status(), verb);
      assertEquals(403, post("auditor 350722", id, verb, body).status(), verb);
    }
    assertEquals(List.of("called"), log(get("city 350700", id)));
    assertEquals(404, call("GET", "county 350722", "p07-1", "", null).status());
    assertEquals(422, post("county 350722", id, "take", "{\"text\":\"x\"}").status());
  }

  @Test
  void whoHeardOfTheOfficerHearsWhenTheBotIsBack() {
    var id = called("o-1");
    post("village 350722101", id, "take", "{}");
    post("village 350722101", id, "reply", "{\"text\":\"您好\"}");
    var first = outgoing(id);
    assertTrue(first.getFirst().contains("工作人员：您好\n（直接回就行"), first.toString());
    assertEquals("", say("o-1", "是我的工钱"));
    post("village 350722101", id, "forward", "{}");
    assertTrue(outgoing(id).stream().anyMatch(text -> text.contains("转到县里了")));
    assertTrue(say("o-1", "你好").contains("您好"), "the bot answers");
    post("county 350722", id, "take", "{}");
    say("o-1", "还是工钱");
    post("county 350722", id, "close", "{\"note\":\"发了\"}");
    assertTrue(outgoing(id).stream().anyMatch(text -> text.contains("先到这里")));
  }

  @Test
  void theListIsNarrowedByWordsThatItNames() {
    var id = called("o-1");
    assertEquals(List.of(id), inbox("city 350700", "?county=350722&reason=asked&state=open"));
    assertEquals(List.of(), inbox("city 350700", "?county=350784"));
    for (var query : List.of("?reason=x", "?state=x", "?all=x", "?county=x", "?page=0")) {
      assertEquals(400, calls.json("GET", ROOT + query, tokens.get("city 350700"), null).status());
    }
    var outside = calls.json("GET", ROOT + "?county=350784", tokens.get("county 350722"), null);
    assertEquals(403, outside.status());
    assertEquals(401, calls.json("GET", ROOT, null, null).status());
  }

  private static String note(String verb) {
    return verb.equals("close") ? "\"note\":\"好\"" : "";
  }

  @Test
  void whatNobodyTakesComesToTheCountyAndDespairFirst() {
    var asked = called("o-1");
    world.advance(Duration.ofMinutes(1));
    var desperate = registered("o-2");
    assertTrue(say("o-2", "我不想活了").contains("12356"));
    say("o-2", "药都买好了");
    assertEquals(List.of(desperate, asked), inbox("village 350722101", ""));
    assertEquals(List.of(), inbox("county 350722", ""));
    world.advance(Duration.ofMinutes(10));
    assertEquals(List.of(desperate), inbox("county 350722", ""));
    assertTrue(spoken(get("county 350722", desperate)).contains("person:药都买好了"));
    say("o-2", "结束人工");
    assertEquals("open", get("county 350722", desperate).path("state").asText());
    world.advance(Duration.ofDays(1));
    tokens.keySet().forEach(this::login);
    assertEquals(List.of(desperate, asked), inbox("county 350722", ""));
    post("village 350722101", desperate, "take", "{}");
    assertEquals(List.of(asked), inbox("county 350722", ""));
    assertEquals(200, post("village 350722101", asked, "forward", "{\"note\":\"要县里办\"}").status());
    assertEquals(List.of(desperate), inbox("village 350722101", ""));
    assertEquals(409, post("village 350722101", asked, "take", "{}").status());
    assertEquals(200, post("county 350722", asked, "take", "{}").status());
    assertEquals(409, post("county 350722", asked, "forward", "{}").status());
  }

  @Test
  void whoLivesNowhereKnownIsTheProvincesAndATownWithoutOfficerTheCountys() {
    say("o-9", "你好");
    say("o-9", "转人工");
    var stranger = person("o-9");
    assertEquals(List.of(stranger), inbox("province 350000", ""));
    assertEquals(List.of(), inbox("county 350722", "?all=true"));
    assertFalse(get("province 350000", stranger).has("phone"));
    var other = registered("o-3", "浦城县石陂镇");
    say("o-3", "转人工");
    assertEquals(List.of(other), inbox("county 350722", ""));
    assertEquals("county", get("county 350722", other).path("office").asText());
    say("o-3", "结束人工");
    assertEquals(List.of(), inbox("county 350722", ""), "called off by the person");
    assertEquals(List.of(other), inbox("county 350722", "?state=closed"));
  }

  @Test
  void aMessageThatComesAgainMakesNoSecondEntry() {
    var id = registered("o-1");
    for (int i = 0; i < 3; i++) {
      await(turns.take(in("o-1", "same", "转人工")));
    }
    var read = get("village 350722101", id);
    assertEquals(List.of("called"), log(read));
    assertEquals(1, spoken(read).stream().filter("person:转人工"::equals).count());
  }

  @Test
  void aRestartKeepsTheCaseAndADeletionDestroysIt() throws Exception {
    var id = called("o-1");
    post("village 350722101", id, "take", "{}");
    say("o-1", "我叫人的事");
    calls.close();
    world.close();
    server.close();
    server = EmbeddedRedis.start(dir.resolve("store"));
    start(2);
    assertTrue(spoken(get("village 350722101", id)).contains("person:我叫人的事"));
    assertEquals("", say("o-1", "还在吗您"), "the officer still listens");

    say("o-1", "删除我的信息");
    say("o-1", "确认");
    assertEquals(404, call("GET", "village 350722101", id, "", null).status());
    assertEquals(404, post("village 350722101", id, "reply", "{\"text\":\"好\"}").status());
    assertEquals(List.of(), inbox("village 350722101", ""));
    assertEquals(List.of(Keys.of(id, "person")), await(world.redis.call(c -> c.keys("*" + id))));
  }

  @Test
  void aStepIsMadeOnceThoughTheStoreIsAwayForAWhile() {
    var id = called("o-1");
    world.door.away(2);
    assertEquals(200, post("village 350722101", id, "take", "{}").status());
    assertEquals(0, world.door.left());
    assertEquals(List.of("called", "taken"), log(get("village 350722101", id)));
    world.door.away(2);
    assertEquals(200, post("village 350722101", id, "reply", "{\"text\":\"好\"}").status());
    assertEquals(1, outgoing(id).size());
  }

  @Test
  void outsideTheWindowThePhoneIsTold() {
    var id = called("o-1");
    world.advance(Duration.ofHours(49));
    tokens.keySet().forEach(this::login);
    assertEquals(200, post("village 350722101", id, "take", "{}").status());
    assertFalse(get("village 350722101", id).path("reachable").asBoolean(true));
    var refused = post("village 350722101", id, "reply", "{\"text\":\"好\"}");
    assertEquals(409, refused.status());
    var detail = refused.json().path("detail").asText();
    assertTrue(detail.contains("48小时") && detail.contains("13850590001"), detail);
    assertEquals(List.of(), outgoing(id));
    var bot = say("o-1", "你好");
    assertTrue(bot.contains("您好"), "nobody listens who could not have answered: " + bot);
  }

  @Test
  void whatIsKeptIsBoundedAndSealed() {
    var id = registered("o-1");
    for (int i = 0; i < 15; i++) {
      world.advance(Duration.ofSeconds(30));
      say("o-1", "身份证350722198001011234是我的" + i);
    }
    say("o-1", "转人工");
    var read = get("village 350722101", id);
    assertEquals(20, read.path("conversation").size());
    assertFalse(read.toString().contains("350722198001011234"), "identity numbers are hidden");
    assertTrue(read.toString().contains("身份证******是我的14"));
    for (var name : List.of("recent", "person")) {
      var dump = await(world.redis.call(c -> c.dump(Keys.of(id, name))));
      assertFalse(new String(dump, StandardCharsets.UTF_8).contains("身份证"), name);
    }
    long seconds = await(world.redis.call(c -> c.ttl(Keys.of(id, "recent"))));
    assertTrue(seconds > 0 && seconds <= 86_400, "kept for a day: " + seconds);
  }

  @Test
  void aClosedCaseIsDestroyedAfterItsDays() {
    var id = called("o-1");
    post("county 350722", id, "close", "{\"note\":\"好了\"}");
    var partition = Keys.partition(id);
    var closed = world.clock.instant();
    assertEquals(List.of(), await(store.closedBefore(partition, closed.minusSeconds(1))));
    assertEquals(List.of(id), await(store.closedBefore(partition, closed)));
    assertFalse(await(store.drop(id, closed.minusSeconds(1))));
    assertTrue(await(store.drop(id, closed)));
    assertFalse(await(store.drop(id, closed)));
    assertEquals(404, call("GET", "county 350722", id, "", null).status());
    say("o-1", "转人工");
    assertEquals(List.of("called"), log(get("county 350722", id)));
    assertFalse(await(store.drop(id, closed.plusSeconds(9))), "opened anew");
  }

  @Test
  void aFloodIsToldOnceAndNothingOfItIsKept() {
    var id = registered("o-1");
    world.advance(Duration.ofMinutes(2));
    for (int i = 0; i < 20; i++) {
      assertFalse(say("o-1", "喂喂" + i).isEmpty());
    }
    assertTrue(say("o-1", "太多了").contains("您发得太快了"));
    assertEquals("", say("o-1", "太多了"));
    assertTrue(say("o-1", "转人工").contains("转给工作人员"));
    assertFalse(spoken(get("village 350722101", id)).contains("person:太多了"));
  }

  private String called(String who) {
    var id = registered(who);
    say(who, "转人工");
    return id;
  }

  private String registered(String who) {
    return registered(who, "浦城县富岭镇");
  }

  private String registered(String who, String home) {
    say(who, "找工作");
    say(who, "同意");
    var done = say(who, "我叫陈水旺，男，51岁，住" + home + "双同村，会砌砖，一个月四千，本县就行，电话13850590001");
    assertTrue(done.contains("登记成功"), done);
    return person(who);
  }

  private String person(String who) {
    return await(world.identity.find(Channel.WECHAT, who)).orElseThrow();
  }

  private String say(String who, String text) {
    return switch (await(turns.take(in(who, "m" + ++said, text)))) {
      case Reply.Said(var parts) -> String.join("\n", parts);
      case Reply.Silent silent -> "";
      case Reply.Late late -> throw new AssertionError("late");
      case Reply.Unsaved unsaved -> throw new AssertionError("unsaved");
    };
  }

  private Inbound in(String who, String once, String text) {
    return new Inbound(Channel.WECHAT, who, once, new Event.Said(world.clock.instant(), text));
  }

  private List<String> inbox(String who, String query) {
    var answer = calls.json("GET", ROOT + query, tokens.get(who), null);
    assertEquals(200, answer.status(), answer.text());
    return Stream.of(answer.json().path("items"))
        .flatMap(items -> IntStream.range(0, items.size()).mapToObj(items::get))
        .map(item -> item.path("seeker").asText())
        .toList();
  }

  private JsonNode get(String who, String id) {
    var answer = call("GET", who, id, "", null);
    assertEquals(200, answer.status(), answer.text());
    return answer.json();
  }

  private Calls.Answer post(String who, String id, String verb, String body) {
    return call("POST", who, id, "/" + verb, body);
  }

  private Calls.Answer call(String method, String who, String id, String verb, String body) {
    return calls.json(method, ROOT + "/" + id + verb, tokens.get(who), body);
  }

  private static List<String> spoken(JsonNode read) {
    var lines = read.path("conversation");
    return IntStream.range(0, lines.size())
        .mapToObj(lines::get)
        .map(line -> line.path("from").asText() + ":" + line.path("text").asText())
        .toList();
  }

  private static List<String> log(JsonNode read) {
    var log = read.path("log");
    return IntStream.range(0, log.size()).mapToObj(i -> log.get(i).path("did").asText()).toList();
  }

  private String delivery(String id) {
    var lines = get("village 350722101", id).path("conversation");
    return IntStream.range(0, lines.size())
        .mapToObj(lines::get)
        .filter(line -> line.path("from").asText().equals("officer"))
        .map(line -> line.path("delivery").asText())
        .findFirst()
        .orElseThrow();
  }

  private void settle(String id, String state) {
    for (var row : await(world.redis.call(c -> c.smembers(Keys.of(id, "open"))))) {
      var key = Keys.beside(id, "row:" + new String(row, StandardCharsets.UTF_8));
      await(world.redis.call(c -> c.hset(key, "state", state.getBytes(StandardCharsets.UTF_8))));
    }
  }

  /** What waits in the outbox. */
  private List<String> outgoing(String id) {
    var wrapped = await(world.redis.call(c -> c.hget(Keys.of(id, "person"), "key")));
    var key = world.seal.unwrap(wrapped, id);
    return await(world.redis.call(c -> c.smembers(Keys.of(id, "open")))).stream()
        .map(row -> new String(row, StandardCharsets.UTF_8))
        .map(row ->
            world.seal.openText(
                key,
                await(world.redis.call(c -> c.hget(Keys.beside(id, "row:" + row), "text"))),
                id + "|row|" + row))
        .toList();
  }
}

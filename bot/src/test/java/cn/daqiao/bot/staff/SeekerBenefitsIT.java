package cn.daqiao.bot.staff;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.http.Calls;
import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.policy.AnswerPeople;
import cn.daqiao.bot.policy.Answers;
import cn.daqiao.bot.policy.Desk;
import cn.daqiao.bot.policy.Inquiries;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.PersonCodec;
import cn.daqiao.bot.turn.PlainPorts;
import cn.daqiao.bot.turn.Reply;
import cn.daqiao.bot.turn.StateJson;
import cn.daqiao.bot.turn.Turns;
import cn.daqiao.bot.turn.World;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.policy.benefit.Benefits;
import cn.daqiao.matcher.policy.benefit.Checked;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Standing;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What somebody can claim, from the question in the chat to the list that staff read. */
@Timeout(120)
class SeekerBenefitsIT {
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final RegionCode FUJIAN = new RegionCode("350000");
  private static final String PASSWORD = "correct-horse";
  private static final String ROOT = "/api/v1/staff";

  /** Keeps no questions. */
  private static final class Unnoted implements Inquiries.Notes {
    @Override
    public String masked(String q) {
      return q;
    }

    @Override
    public Future<Void> open(
        cn.daqiao.bot.policy.Reply reply, String masked, String sameness, String asker) {
      return Future.succeededFuture();
    }

    @Override
    public Future<Void> judged(
        cn.daqiao.bot.policy.Reply reply,
        String masked,
        String asker,
        String answer,
        boolean useful) {
      return Future.succeededFuture();
    }
  }

  @TempDir Path dir;
  private final AtomicReference<Benefits> data =
      new AtomicReference<>(CATALOG.policies().benefits());
  private final Map<String, String> tokens = new HashMap<>();
  private EmbeddedRedis server;
  private World world;
  private LucenePool lucene;
  private Answers answers;
  private Turns turns;
  private Calls calls;
  private int said;

  @BeforeEach
  void open() throws Exception {
    server = EmbeddedRedis.start(dir.resolve("store"));
    world = new World(server.uri(), 1, PersonCodec.of(new StateJson()));
    lucene = new LucenePool(world.vertx);
    answers = new Answers(CATALOG.policies(), CATALOG.texts(), world.clock);
    var desk = new Desk(answers);
    var policy = new AnswerPeople(new Inquiries(lucene, desk, new Unnoted()), desk, FUJIAN);
    turns = new Turns(world.base, PlainPorts.of(policy));
    var members = new Members(world.vertx, world.redis, world.door);
    var sessions = new Sessions(world.redis, world.door, world.seal, members, world.clock);
    var router = Router.router(world.vertx);
    router.route().handler(BodyHandler.create(false));
    router
        .post(ROOT + "/session")
        .handler(
            Http.json(c -> {
              var body = Http.body(c);
              return sessions
                  .open(body.path("name").asText(), body.path("password").asText(), "127.0.0.1")
                  .map(token -> body.deepCopy().put("token", token));
            }));
    new SeekerBenefits(sessions, world.people, world.records, data::get, world.clock).mount(router);
    Http.answerFailures(router);
    calls = new Calls(world.vertx, router);
    member(members, "province", Role.PROVINCE, "350000");
    member(members, "county", Role.COUNTY, "350722");
    member(members, "elsewhere", Role.COUNTY, "350924");
    member(members, "village", Role.VILLAGE, "350722101");
    member(members, "auditor", Role.AUDITOR, "350700");
  }

  private void member(Members members, String name, Role role, String region) {
    await(members.put(new Member(name, role, new RegionCode(region)), PASSWORD));
    var body = "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD);
    var token = calls.json("POST", ROOT + "/session", null, body).json().path("token").asText();
    tokens.put(name, token);
  }

  @AfterEach
  void close() throws Exception {
    calls.close();
    answers.close();
    lucene.close();
    world.close();
    server.close();
  }

  @Test
  void whatIsAskedInTheChatIsKeptAndRead() {
    var id = registered("o-1");
    await(world.records.update(id, p -> p.with(List.of(new Fact.Poor(true)))));
    assertNull(kept(id));
    assertTrue(say("o-1", "我能领什么").contains("能享受的："));
    assertEquals("yes", outcome(read("county", id), "job-services"));
    assertEquals("unknown", outcome(read("county", id), "pension-share"));
    var asked = kept(id);
    assertNotNull(asked);
    assertEquals(world.clock.instant(), asked.at());

    world.advance(Duration.ofMinutes(5));
    assertTrue(say("o-1", "我参加了居民养老保险，在交费，能享受什么？").contains("代缴"));
    var list = read("county", id);
    assertEquals("yes", outcome(list, "pension-share"));
    assertEquals("参加了城乡居民养老保险", item(list, "pension-share").path("reasons").path(1).asText());
    assertEquals("不低于50%的最低标准养老保险费", item(list, "pension-share").path("amount").asText());
    assertEquals("10", item(list, "pension-share").path("article").asText());
    assertEquals("no", outcome(list, "course-to-sixty"));
    assertEquals("只写了女性", item(list, "course-to-sixty").path("reasons").path(0).asText());
    assertEquals(data.get().version(), list.path("version").asText());
    assertEquals(world.clock.instant().toString(), list.path("at").asText());
    assertEquals(Map.of("insured", true), Map.copyOf(kept(id).told()));
  }

  @Test
  void whatIsAskedForSomebodyElseIsNotKept() {
    var id = registered("o-1");
    say("o-1", "我妈65岁低保能领什么");
    say("o-1", "我们公司招贫困户有什么好处");
    say("o-1", "贫困户有什么补贴");
    assertNull(kept(id));
  }

  @Test
  void aChangedProfileOrDataIsFoundAnew() {
    var id = registered("o-1");
    assertEquals("unknown", outcome(read("county", id), "job-services"));
    var first = kept(id);
    world.advance(Duration.ofMinutes(5));
    read("county", id);
    assertEquals(first, kept(id), "nothing changed");

    await(
        world.records.update(id, p -> p.with(List.of(new Fact.Stands(Standing.REGISTERED_POOR)))));
    assertEquals("yes", outcome(read("village", id), "job-services"));
    assertEquals(world.clock.instant(), kept(id).at());

    var now = data.get();
    data.set(
        new Benefits(
            "next", now.document(), now.all().subList(0, 3), now.questions(), now.words()));
    world.advance(Duration.ofMinutes(5));
    assertEquals(3, read("county", id).path("items").size());
    assertEquals("next", kept(id).version());
  }

  @Test
  void onlyTheHomesStaffReadIt() {
    var id = registered("o-1");
    for (var who : List.of("province", "county", "village")) {
      assertEquals(200, call(who, id).status(), who);
    }
    for (var who : List.of("elsewhere", "auditor")) {
      var refused = call(who, id);
      assertEquals(403, refused.status(), who);
      assertFalse(refused.text().contains("job-services"), who);
    }
    assertEquals(404, call("county", "p00-01ARZ3NDEKTSV4RRFFQ69G5FAV").status());
    assertEquals(404, call("county", "nobody").status());
    assertEquals(401, calls.json("GET", path(id), "nonsense", null).status());
  }

  @Test
  void ofWhoAgreedToNothingNothingIsKept() {
    say("o-2", "我能领什么");
    var id = person("o-2").id();
    assertFalse(person("o-2").keeps());
    assertEquals("unknown", outcome(read("province", id), "job-services"));
    assertNull(kept(id));
  }

  @Test
  void deletingThePersonDeletesIt() {
    var id = registered("o-1");
    say("o-1", "我能领什么");
    assertNotNull(kept(id));
    say("o-1", "删除我的信息");
    say("o-1", "确认");
    assertTrue(await(world.people.find(id)).isEmpty());
    assertEquals(404, call("county", id).status());
  }

  private Checked kept(String id) {
    return await(world.people.find(id)).orElseThrow().person().checked();
  }

  private JsonNode read(String who, String id) {
    var answer = call(who, id);
    assertEquals(200, answer.status(), answer.text());
    return answer.json();
  }

  private Calls.Answer call(String who, String id) {
    return calls.json("GET", path(id), tokens.get(who), null);
  }

  private static String path(String id) {
    return ROOT + "/seekers/" + id + "/benefits";
  }

  private static JsonNode item(JsonNode list, String benefit) {
    return StreamSupport.stream(list.path("items").spliterator(), false)
        .filter(item -> item.path("benefit").asText().equals(benefit))
        .findFirst()
        .orElseThrow();
  }

  private static String outcome(JsonNode list, String benefit) {
    return item(list, benefit).path("outcome").asText();
  }

  private String registered(String who) {
    say(who, "找工作");
    say(who, "同意");
    say(who, "我叫陈水旺，男，51岁，住浦城县富岭镇，会电焊，工资4000以上，县里都行，电话13800138000");
    for (int i = 0; i < 6 && !person(who).registered(); i++) {
      say(who, "跳过");
    }
    assertTrue(person(who).registered());
    return person(who).id();
  }

  private Person person(String who) {
    var id = await(world.identity.find(Channel.SIMULATOR, who)).orElseThrow();
    return await(world.people.find(id)).orElseThrow().person();
  }

  private String say(String who, String text) {
    var reply = await(turns.take(world.said(Channel.SIMULATOR, who, "k" + ++said, text)));
    return reply instanceof Reply.Said(var parts) ? String.join("\n", parts) : reply.toString();
  }
}

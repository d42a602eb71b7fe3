package cn.daqiao.bot.staff;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.http.Calls;
import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.turn.CaseStore;
import cn.daqiao.bot.turn.Cases;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.Inbound;
import cn.daqiao.bot.turn.PersonCodec;
import cn.daqiao.bot.turn.PlainPorts;
import cn.daqiao.bot.turn.Reply;
import cn.daqiao.bot.turn.StateJson;
import cn.daqiao.bot.turn.Turns;
import cn.daqiao.bot.turn.World;
import cn.daqiao.config.Catalog;
import cn.daqiao.config.Limits;
import cn.daqiao.matcher.region.RegionCode;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** People who ask for a human in the chat and officers who read that, over a real store. */
abstract class InboxStage {
  static final Catalog CATALOG = Shipped.CATALOG;
  static final String ROOT = "/api/v1/staff/inbox";
  private static final String PASSWORD = "correct-horse";

  @TempDir Path dir;
  private EmbeddedRedis server;
  World world;
  Turns turns;
  CaseStore store;
  private Members members;
  private Sessions sessions;
  Router router;
  Calls calls;
  final Map<String, String> tokens = new HashMap<>();
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
    var ports = PlainPorts.of(PlainPorts.NO_ANSWER);
    turns = new Turns(world.base, ports, Limits.Talks.usual());
    store = new CaseStore(world.redis, world.door, world.people);
    members = new Members(world.vertx, world.redis, world.door);
    sessions = new Sessions(world.redis, world.door, world.seal, members, world.clock);
    router = Router.router(world.vertx);
    router.route().handler(BodyHandler.create(false));
    new Inbox(
            new Inbox.Base(sessions, members, CATALOG.regions(), world.clock),
            new Cases(world.base, store, ports.words()),
            Limits.Talks.usual())
        .mount(router);
    Http.answerFailures(router);
    calls = new Calls(world.vertx, router);
  }

  void login(String who) {
    tokens.put(who, await(sessions.open(who, PASSWORD, "127.0.0.1")));
  }

  @AfterEach
  void close() throws IOException {
    calls.close();
    world.close();
    server.close();
  }

  /** The same store, opened by a fresh node. */
  void restart() throws IOException {
    close();
    server = EmbeddedRedis.start(dir.resolve("store"));
    start(2);
  }

  String called(String who) {
    var id = registered(who);
    say(who, "转人工");
    return id;
  }

  String registered(String who) {
    return registered(who, "浦城县富岭镇");
  }

  String registered(String who, String home) {
    say(who, "找工作");
    say(who, "同意");
    var done = say(who, "我叫陈水旺，男，51岁，住" + home + "双同村，会砌砖，一个月四千，本县就行，电话13850590001");
    assertTrue(done.contains("登记成功"), done);
    return person(who);
  }

  String person(String who) {
    return await(world.identity.find(Channel.WECHAT, who)).orElseThrow();
  }

  String say(String who, String text) {
    return switch (await(turns.take(in(who, "m" + ++said, text)))) {
      case Reply.Said(var parts) -> String.join("\n", parts);
      case Reply.Silent silent -> "";
      case Reply.Late late -> throw new AssertionError("late");
      case Reply.Unsaved unsaved -> throw new AssertionError("unsaved");
    };
  }

  Inbound in(String who, String once, String text) {
    return new Inbound(Channel.WECHAT, who, once, new Event.Said(world.clock.instant(), text));
  }

  List<String> inbox(String who, String query) {
    var answer = calls.json("GET", ROOT + query, tokens.get(who), null);
    assertEquals(200, answer.status(), answer.text());
    return Stream.of(answer.json().path("items"))
        .flatMap(items -> IntStream.range(0, items.size()).mapToObj(items::get))
        .map(item -> item.path("seeker").asText())
        .toList();
  }

  JsonNode get(String who, String id) {
    var answer = call("GET", who, id, "", null);
    assertEquals(200, answer.status(), answer.text());
    return answer.json();
  }

  Calls.Answer post(String who, String id, String verb, String body) {
    return call("POST", who, id, "/" + verb, body);
  }

  Calls.Answer call(String method, String who, String id, String verb, String body) {
    return calls.json(method, ROOT + "/" + id + verb, tokens.get(who), body);
  }

  static List<String> spoken(JsonNode read) {
    var lines = read.path("conversation");
    return IntStream.range(0, lines.size())
        .mapToObj(lines::get)
        .map(line -> line.path("from").asText() + ":" + line.path("text").asText())
        .toList();
  }

  static List<String> log(JsonNode read) {
    var log = read.path("log");
    return IntStream.range(0, log.size()).mapToObj(i -> log.get(i).path("did").asText()).toList();
  }

  /** What waits in the outbox. */
  List<String> outgoing(String id) {
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

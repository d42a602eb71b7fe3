package cn.daqiao.bot.staff;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.http.Calls;
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
import cn.daqiao.matcher.region.RegionCode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes that answer questions on one store, and the staff who read what stays open. */
abstract class QuestionsStage {
  static final Catalog CATALOG = Shipped.CATALOG;
  static final RegionCode FUJIAN = new RegionCode("350000");
  static final String MANDATE = "闽人社文〔2017〕251号";
  static final String ROOT = "/api/v1/staff/questions";
  private static final String PASSWORD = "correct-horse";
  static final Bounds BOUNDS = new Bounds(Duration.ofDays(180), 40, 10);

  @TempDir Path dir;
  EmbeddedRedis server;
  Node one;
  Node two;
  Calls calls;
  Router router;
  private Sessions sessions;
  String clerk;

  /** The log, and when what was noted last stands in it. */
  static final class Noted implements Inquiries.Notes {
    private final QuestionLog log;
    volatile Future<Void> last = Future.succeededFuture();

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
  static final class Node implements AutoCloseable {
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

    /** What would be answered; nobody asks, and nothing is noted. */
    Outcome outcome(String q) {
      return desk.get().answer(q, List.of(), null, FUJIAN).outcome();
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
    sessions = new Sessions(world.redis, world.door, world.seal, members, world.clock);
    router = Router.router(world.vertx);
    router.route().handler(BodyHandler.create(false));
    new QuestionsApi(sessions, one.log, one.lessons, () -> one.desk.get().sources(), world.clock)
        .mount(router);
    new PolicyApi(one.inquiries, CATALOG.regions()).mount(router);
    Http.answerFailures(router);
    calls = new Calls(world.vertx, router);
    clerk = token("county");
  }

  @AfterEach
  void close() throws Exception {
    calls.close();
    two.close();
    one.close();
    server.close();
  }

  String token(String who) {
    return await(sessions.open(who, PASSWORD, "127.0.0.1"));
  }

  JsonNode items(String query) {
    var answer = calls.json("GET", ROOT + query, clerk, null);
    assertEquals(200, answer.status(), answer.text());
    return answer.json().path("items");
  }

  String id(String question) {
    for (var item : items("")) {
      if (item.path("question").asText().equals(question)) {
        return item.path("id").asText();
      }
    }
    throw new AssertionError("not in the log: " + question);
  }

  Calls.Answer decide(String id, ObjectNode body) {
    return calls.json("PUT", ROOT + "/" + id + "/decision", clerk, body.toString());
  }

  Calls.Answer undo(String id) {
    return calls.json("DELETE", ROOT + "/" + id + "/decision", clerk, null);
  }

  static ObjectNode body(String kind) {
    return JsonNodeFactory.instance.objectNode().put("kind", kind);
  }

  static ObjectNode outside(String text) {
    return body("outside").put("text", text);
  }

  String quote(String article) {
    var document = one.desk.get().sources().document(MANDATE, FUJIAN).orElseThrow();
    var text =
        document.articles().stream().filter(a -> a.id().equals(article)).findFirst().orElseThrow();
    return text.text().substring(0, 40).strip();
  }
}

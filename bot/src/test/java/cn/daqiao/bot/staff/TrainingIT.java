package cn.daqiao.bot.staff;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.account.Accounts;
import cn.daqiao.bot.http.Calls;
import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.matching.FindSeekers;
import cn.daqiao.bot.matching.FindVacancies;
import cn.daqiao.bot.matching.Indexes;
import cn.daqiao.bot.matching.MatchLog;
import cn.daqiao.bot.matching.NoteInterest;
import cn.daqiao.bot.matching.Tallies;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Keys.Family;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.bot.training.CoursesOver;
import cn.daqiao.bot.training.Enrolments;
import cn.daqiao.bot.training.Willing;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.PersonCodec;
import cn.daqiao.bot.turn.PlainPorts;
import cn.daqiao.bot.turn.Ports;
import cn.daqiao.bot.turn.Records;
import cn.daqiao.bot.turn.Reply;
import cn.daqiao.bot.turn.StateJson;
import cn.daqiao.bot.turn.Turns;
import cn.daqiao.bot.turn.Words;
import cn.daqiao.bot.turn.World;
import cn.daqiao.bot.vacancy.Alike;
import cn.daqiao.bot.vacancy.CountyTiers;
import cn.daqiao.bot.vacancy.Interests;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.config.Catalog;
import cn.daqiao.index.matches.Facet;
import cn.daqiao.index.matches.MatchPage;
import cn.daqiao.index.matches.MatchQuery;
import cn.daqiao.index.recall.Recall;
import cn.daqiao.matcher.fit.Matcher;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A free course from the chat to the staff's yes or no, over a real store and real indexes. */
@Timeout(120)
class TrainingIT {
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROOT = "/api/v1/staff";
  private static final String PASSWORD = "correct-horse";

  @TempDir Path dir;
  private EmbeddedRedis server;
  private World world;
  private LucenePool lucene;
  private Indexes indexes;
  private VacancyStore vacancies;
  private Interests interests;
  private Turns turns;
  private FindSeekers seekers;
  private Members members;
  private Calls calls;
  private String clerk;
  private int said;

  @BeforeEach
  void open() throws Exception {
    server = EmbeddedRedis.start(dir.resolve("store"));
    world = new World(server.uri(), 1, PersonCodec.of(new StateJson()));
    lucene = new LucenePool(world.vertx);
    indexes =
        Indexes.open(
            dir.resolve("index"), new Recall(CATALOG.regions(), CATALOG.skills(), CATALOG.rules()));
    vacancies = new VacancyStore(world.redis, world.door, world.wakes, reader());
    interests = new Interests(world.redis, world.door);
    var matcher = new Matcher(CATALOG.regions(), CATALOG.skills(), CATALOG.rules());
    seekers = new FindSeekers(lucene, indexes, world.people, matcher);
    var dialogue = Shipped.dialogue();
    var finder = new FindVacancies(lucene, indexes.vacancies(), vacancies, matcher);
    turns =
        new Turns(
            world.base,
            new Ports(
                dialogue::step,
                new Words(CATALOG.texts())::say,
                finder,
                PlainPorts.NO_ANSWER,
                new MatchLog(matcher)::rows,
                (person, task) -> Future.failedFuture("nobody is bound")));
    staff(matcher);
  }

  private void staff(Matcher matcher) {
    members = new Members(world.vertx, world.redis, world.door);
    await(members.put(new Member("县", Role.COUNTY, new RegionCode("350722")), PASSWORD));
    var api =
        new StaffApi(
            new Sessions(world.redis, world.door, world.seal, members, world.clock),
            new MatchLogView(new NoLog(), CATALOG.regions(), CATALOG.texts()),
            new Why(
                id -> world.people.find(id).map(f -> f.map(p -> p.person().profile().seeker())),
                vacancies,
                matcher,
                world.clock),
            new Release(vacancies, Alike.NONE, world.clock),
            new Runs(vacancies, new Tallies(world.redis, world.door)),
            new Counties(
                new CountyTiers(world.redis, world.door),
                CATALOG.gates().wages(),
                CATALOG.regions(),
                world.clock),
            new Training(
                new Willing(lucene, indexes.seekers(), world.people),
                vacancies,
                new Enrolments(interests, world.people, new Records(world.vertx, world.people)),
                CATALOG.regions(),
                world.clock),
            new Employers(
                new Accounts(world.redis, world.door, world.seal, world.ids),
                vacancies,
                world.clock));
    var router = Router.router(world.vertx);
    router.route().handler(BodyHandler.create(false));
    api.mount(router);
    Http.answerFailures(router);
    calls = new Calls(world.vertx, router);
    login();
  }

  private void login() {
    var body = "{\"name\":\"县\",\"password\":\"" + PASSWORD + "\"}";
    clerk = calls.json("POST", ROOT + "/session", null, body).json().path("token").asText();
  }

  /** The match log is asked by other tests. */
  private record NoLog() implements MatchLogView.Log {
    @Override
    public Future<MatchPage> search(MatchQuery query) {
      return Future.failedFuture("not asked");
    }

    @Override
    public Future<List<Facet.Count>> count(MatchQuery query, Facet facet, int limit) {
      return Future.failedFuture("not asked");
    }
  }

  @AfterEach
  void close() throws Exception {
    calls.close();
    indexes.vacancies().home().close();
    indexes.seekers().home().close();
    indexes.matches().home().close();
    lucene.close();
    world.close();
    server.close();
  }

  @Test
  void aCourseFromTheChatToAttended() throws Exception {
    var weld = posted("电焊培训班", "2026-12-01", "共5天");
    var cook = posted("中式厨师培训班", "2026-12-02", "共5天");
    var id = learner("o-1", "我叫陈水旺，男，51岁，浦城县富岭镇", "电焊");
    var list = say("o-1", "培训");
    assertTrue(list.contains("电焊培训班") && !list.contains("厨师"), list);
    assertEquals(id, willing().get(0).path("seeker").asText());
    assertEquals("焊工", willing().get(0).path("learns").get(0).asText());
    assertEquals("350722", willing().get(0).path("county").asText());
    assertTrue(willing().get(0).has("since"));

    say("o-1", "报名1");
    assertTrue(say("o-1", "跳过").contains("报名记下了"));
    followed(id);
    assertEquals(1, enrolled(weld).size());
    assertEquals(0, willing().size(), "enrolled is as good as had");
    assertEquals(List.of(), told(cook), "one a year");
    assertTrue(say("o-1", "培训").contains("今年已经报了“电焊培训班”"));

    world.advance(Duration.ofDays(20));
    login();
    overTonight();
    assertEquals(1, messages(id), "asked once");
    overTonight();
    assertEquals(1, messages(id));
    assertTrue(say("o-1", "2").contains("没去不算"));
    followed(id);
    assertFalse(enrolled(weld).get(0).path("attended").asBoolean(true));
    assertEquals(1, willing().size(), "not there: free again");

    var path = ROOT + "/vacancies/" + weld.id() + "/enrolments/" + id;
    var noted = calls.json("PATCH", path, clerk, "{\"attended\": true}");
    assertEquals(200, noted.status(), noted.text());
    assertTrue(noted.json().path("attended").asBoolean());
    assertTrue(enrolled(weld).get(0).path("attended").asBoolean());
    followed(id);
    assertEquals(0, willing().size(), "had");
    assertTrue(say("o-1", "培训").contains("今年已经学过"));
  }

  @Test
  void aCourseThatCostsSomethingIsNoFreeOne() throws Exception {
    var paid = posted("电焊提高班", "2026-12-01", "共5天\",\"fee\":880,\"certificate\":\"焊工证");
    var id = learner("o-1", "我叫陈水旺，男，51岁，浦城县富岭镇", "电焊");
    var list = say("o-1", "培训");
    assertTrue(list.contains("收费880元") && !list.contains("免费培训班"), list);
    assertEquals(List.of(), told(paid), "pushed to nobody");
    assertEquals(880, await(vacancies.find(paid.id())).orElseThrow().terms().fee());

    say("o-1", "报名1");
    say("o-1", "跳过");
    followed(id);
    assertEquals(1, enrolled(paid).size());
    assertEquals(1, willing().size(), "the year's free one is still open");
    var free = posted("电焊培训班", "2026-12-02", "共5天");
    assertEquals(List.of(id), told(free));
    list = say("o-1", "培训");
    assertTrue(list.indexOf("电焊培训班") < list.indexOf("电焊提高班"), "free ones first: " + list);
  }

  @Test
  void whoCallsOffOrIsDeletedIsEnrolledNoLonger() throws Exception {
    var weld = posted("电焊培训班", "2026-12-01", "共5天");
    for (var who : List.of("o-1", "o-2")) {
      learner(who, "我叫陈水旺，男，51岁，浦城县富岭镇", "电焊");
      say(who, "报名1");
      say(who, "跳过");
    }
    var first = person("o-1");
    var second = person("o-2");
    followed(first);
    followed(second);
    assertEquals(2, enrolled(weld).size());
    assertTrue(say("o-1", "取消报名").contains("取消好了"));
    followed(first);
    assertEquals(1, enrolled(weld).size());
    say("o-2", "删除我的信息");
    say("o-2", "确认");
    await(interests.forget(weld.id(), second, 1));
    assertEquals(0, enrolled(weld).size());
    var path = ROOT + "/vacancies/" + weld.id() + "/enrolments/" + first;
    assertEquals(404, calls.json("PATCH", path, clerk, "{\"attended\": true}").status());
    assertEquals(422, calls.json("PATCH", path, clerk, "{\"attended\": 1}").status());
    assertEquals(403, calls.json("GET", ROOT + "/training?county=350924", clerk, null).status());
    assertEquals(400, calls.json("GET", ROOT + "/training?year=26", clerk, null).status());
  }

  private JsonNode willing() {
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      for (var id : await(world.people.ids(partition))) {
        var person = await(world.people.find(id)).orElseThrow().person();
        indexes.seekers().put(person.profile().seeker(), true, person.courseYears());
      }
    }
    indexes.seekers().home().refresh();
    var answer = calls.json("GET", ROOT + "/training?county=浦城县", clerk, null);
    assertEquals(200, answer.status(), answer.text());
    return answer.json().path("items");
  }

  private JsonNode enrolled(Vacancy course) {
    var path = ROOT + "/vacancies/" + course.id() + "/enrolments";
    return calls.json("GET", path, clerk, null).json().path("items");
  }

  private List<String> told(Vacancy course) {
    return await(seekers.find(course, 10, world.clock.instant())).fits().stream()
        .map(fit -> fit.seeker())
        .toList();
  }

  private void overTonight() {
    var base = new CoursesOver.Base(vacancies, interests, turns, null, world.clock);
    for (var step : CoursesOver.steps(base)) {
      for (var course : await(step.items())) {
        await(step.look(course));
      }
    }
  }

  /** What the leading node does about the person's stream. */
  private void followed(String id) {
    var streams = new Streams(world.redis, Family.PERSON, "changes");
    var note = new NoteInterest(interests, world.clock, () -> 1);
    await(streams.after(Keys.partition(id), Streams.START)).forEach(e -> await(note.react(e)));
  }

  private long messages(String id) {
    return await(world.redis.call(c -> c.scard(Keys.of(id, "open"))));
  }

  private String learner(String who, String about, String what) {
    say(who, "培训");
    say(who, "同意");
    say(who, about);
    assertTrue(say(who, what).contains("登记成功"));
    return person(who);
  }

  private String person(String who) {
    return await(world.identity.find(Channel.SIMULATOR, who)).orElseThrow();
  }

  private String say(String who, String text) {
    var reply = await(turns.take(world.said(Channel.SIMULATOR, who, "k" + ++said, text)));
    return reply instanceof Reply.Said(var parts) ? String.join("\n", parts) : reply.toString();
  }

  private static VacancyJson reader() {
    return new VacancyJson(CATALOG.regions(), CATALOG.texts());
  }

  private Vacancy posted(String title, String starts, String hours) throws Exception {
    var json =
        "{\"kind\":\"course\",\"title\":\"%s\",\"region\":\"350722\",\"starts\":\"%s\",\"hours\":\"%s\",\"headcount\":20}"
            .formatted(title, starts, hours);
    var vacancy =
        reader().fromFile((ObjectNode) JSON.readTree(json), world.ids.mint(Family.VACANCY));
    await(vacancies.save(vacancy, "posted", world.clock.instant()));
    indexes.vacancies().put(vacancy);
    indexes.vacancies().home().refresh();
    return vacancy;
  }
}

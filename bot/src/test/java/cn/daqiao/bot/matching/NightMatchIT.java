package cn.daqiao.bot.matching;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.matching.night.Night;
import cn.daqiao.bot.matching.night.NightWork;
import cn.daqiao.bot.matching.wave.Wave;
import cn.daqiao.bot.matching.wave.WaveStore;
import cn.daqiao.bot.matching.wave.Waves;
import cn.daqiao.bot.push.Offers;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.FlakyDoor;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Keys.Family;
import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.bot.runtime.QuietHours;
import cn.daqiao.bot.seeker.SeekerJson;
import cn.daqiao.bot.turn.PersonCodec;
import cn.daqiao.bot.turn.StateJson;
import cn.daqiao.bot.turn.World;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.config.Catalog;
import cn.daqiao.config.Limits;
import cn.daqiao.index.recall.Recall;
import cn.daqiao.matcher.fit.Matcher;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The nightly run over real indexes, a real store and the real matcher. */
@Timeout(60)
class NightMatchIT {
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final QuietHours QUIET = QuietHours.parse("21:00-08:00").orElseThrow();

  @TempDir Path dir;
  private EmbeddedRedis store;
  private World world;
  private LucenePool lucene;
  private Indexes indexes;
  private VacancyStore vacancies;
  private Matcher matcher;
  private FindSeekers seekers;
  private Tallies tallies;
  private Exclusions exclusions;
  private Waves waves;
  private Night night;

  @BeforeEach
  void open() throws Exception {
    store = EmbeddedRedis.start(dir.resolve("store"));
    world = new World(store.uri(), 1, PersonCodec.of(new StateJson()));
    lucene = new LucenePool(world.vertx);
    indexes =
        Indexes.open(
            dir.resolve("index"), new Recall(CATALOG.regions(), CATALOG.skills(), CATALOG.rules()));
    vacancies = new VacancyStore(world.redis, world.door, world.wakes, vacancyJson());
    tallies = new Tallies(world.redis, world.door);
    matcher = new Matcher(CATALOG.regions(), CATALOG.skills(), CATALOG.rules());
    seekers = new FindSeekers(lucene, indexes, world.people, matcher);
    exclusions =
        new Exclusions(lucene, indexes, seekers, matcher, new Exclusions.Base(world.door, tallies));
    var offers = new Offers(world.turns, QUIET);
    var limits = new Limits(3, 10, 24, 3, 1_000, 2, 4, 90, 180, 5_000, 50, Limits.Talks.usual());
    waves =
        new Waves(
            new Waves.Base(
                world.vertx,
                new WaveStore(world.redis, world.door, () -> 1),
                vacancies,
                world.clock,
                limits),
            seekers,
            offers);
    night =
        new Night(
            new Night.Base(world.vertx, world.door, () -> 1, world.clock, limits),
            NightWork.steps(
                new NightWork.Stores(world.people, vacancies),
                new NightWork.Ways(
                    new FindVacancies(lucene, indexes.vacancies(), vacancies, matcher),
                    waves,
                    offers,
                    (vacancy, now) -> exclusions.log(vacancy, false, now)),
                limits,
                world.clock));
    await(night.look());
  }

  @AfterEach
  void close() throws Exception {
    indexes.vacancies().home().close();
    indexes.seekers().home().close();
    indexes.matches().home().close();
    lucene.close();
    world.close();
    store.close();
  }

  @Test
  void findsWhomTheIndexDidNotKnowWhenTheVacancyCame() throws Exception {
    var job = posted("{'title':'瓷砖工','region':'350722','wageMin':6000,'headcount':1}");
    var late = registered("{'skills':['贴瓷砖'],'region':'350722'}");
    assertEquals(0, await(waves.advance(job, Wave.Cause.CHANGE)), "the index lags");
    indexed();
    assertTrue(await(tonight()));
    assertEquals(Set.of(job.id()), await(world.people.offered(late)));
    // Held back till eight in the morning.
    assertEquals(
        Instant.parse("2026-11-24T00:00:00Z"), await(world.people.pushes(late)).getFirst());
    var tally = await(tallies.of(job.id())).getFirst();
    assertEquals(1, tally.fit());
    assertEquals(1, tally.related());
  }

  @Test
  void whoGotNothingGetsTheBestInOneMessageAndNobodyTwice() throws Exception {
    for (int i = 0; i < 5; i++) {
      posted("{'title':'瓷砖工','region':'350722','wageMin':" + (6000 + i) + ",'headcount':1}");
    }
    var idle = registered("{'skills':['贴瓷砖'],'region':'350722'}");
    indexed();
    await(tonight());
    var first = await(world.people.offered(idle));
    assertEquals(4, first.size(), "three in one message and one that had a place too");
    assertEquals(2, messages(idle), "and no more on one day");
    var due = await(world.people.pushes(idle));
    assertEquals(Duration.ofHours(4), Duration.between(due.getLast(), due.getFirst()));
    await(night.look());
    assertEquals(first, await(world.people.offered(idle)));
  }

  @Test
  void figuresSayWhatKeptPeopleApartFromAVacancy() throws Exception {
    var job = posted("{'title':'瓷砖工','region':'350722','wageMin':3000,'wageMax':4000}");
    registered("{'skills':['贴瓷砖'],'region':'350722'}");
    registered("{'skills':['贴瓷砖'],'region':'350722','wageMin':9000}");
    registered("{'skills':['贴瓷砖'],'region':'350722','wageMin':9500}");
    registered("{'skills':['贴瓷砖'],'region':'350102','scope':'county'}");
    registered("{'skills':['做饭'],'region':'350722'}");
    indexed();
    await(exclusions.log(job, true, world.clock.instant()));
    var tally = await(tallies.of(job.id())).getFirst();
    assertEquals(4, tally.related());
    assertEquals(4, tally.looked());
    assertEquals(1, tally.fit());
    assertEquals(Map.of("wage", 2, "place", 1), tally.excluded());
    registered("{'skills':['贴瓷砖'],'region':'350722','wageMin':9900}");
    indexed();
    await(exclusions.log(job, true, world.clock.instant()));
    assertEquals(1, await(tallies.of(job.id())).size(), "the same run once more");
    assertEquals(3, await(tallies.of(job.id())).getFirst().excluded().get("wage"));
  }

  @Test
  void rowsThatMayNotBeSavedAreNotTakenForSaved() throws Exception {
    var job = posted("{'title':'瓷砖工','region':'350722','wageMin':3000,'wageMax':4000}");
    registered("{'skills':['贴瓷砖'],'region':'350722','wageMin':9000}");
    indexed();
    var flaky = new FlakyDoor(world.redis, 0);
    flaky.away(1);
    var log =
        new Exclusions(lucene, indexes, seekers, matcher, new Exclusions.Base(flaky, tallies));
    assertThrows(CompletionException.class, () -> await(log.log(job, true, world.clock.instant())));
  }

  @Test
  void whatCannotBeReadKeepsNobodyElseBack() throws Exception {
    var job = posted("{'title':'瓷砖工','region':'350722','wageMin':6000,'headcount':1}");
    var spoilt = posted("{'title':'瓷砖工','region':'350722','wageMin':6100,'headcount':1}");
    var broken = registered("{'skills':['贴瓷砖'],'region':'350722'}");
    var whole = registered("{'skills':['贴瓷砖'],'region':'350722'}");
    indexed();
    var rubbish = "not sealed".getBytes(StandardCharsets.UTF_8);
    await(world.redis.call(c -> c.hset(Keys.of(broken, "person"), "record", rubbish)));
    await(world.redis.call(c -> c.set(Keys.of(spoilt.id(), "vacancy"), rubbish)));
    assertEquals(1, await(waves.advance(job, Wave.Cause.CHANGE)));
    assertEquals(Set.of(job.id()), await(world.people.offered(whole)));
    var next = posted("{'title':'瓷砖工','region':'350722','wageMin':6200,'headcount':1}");
    world.advance(Duration.ofHours(24));
    await(tonight());
    assertEquals(Set.of(job.id(), next.id()), await(world.people.offered(whole)));
    assertEquals(1, await(tallies.of(next.id())).size(), "the night came to its last step");
    assertEquals(1, world.people.unreadable());
    assertEquals(1, vacancies.unreadable());
  }

  private Future<Boolean> tonight() {
    world.advance(Duration.ofHours(17));
    return night.look();
  }

  private long messages(String id) {
    return await(world.redis.call(c -> c.scard(Keys.of(id, "open"))));
  }

  private static VacancyJson vacancyJson() {
    return new VacancyJson(CATALOG.regions(), CATALOG.texts());
  }

  private Vacancy posted(String json) throws Exception {
    var vacancy = vacancyJson().fromFile(node(json), world.ids.mint(Family.VACANCY));
    await(vacancies.save(vacancy, "posted", world.clock.instant()));
    indexes.vacancies().put(vacancy);
    indexes.vacancies().home().refresh();
    return vacancy;
  }

  /** Somebody on the simulator's page. */
  private String registered(String json) throws Exception {
    var id = world.ids.mint(Family.PERSON);
    var profile =
        new SeekerJson(CATALOG.regions(), CATALOG.skills(), CATALOG.texts()).read(node(json), id);
    await(world.records.add(new Person(profile, true, true)));
    var person = Keys.of(id, "person");
    var key = world.seal.unwrap(await(world.redis.call(c -> c.hget(person, "key"))), id);
    await(
        world.redis.call(c ->
            c.hset(
                person,
                Map.of(
                    "channel",
                    "simulator".getBytes(StandardCharsets.UTF_8),
                    "address",
                    world.seal.seal(key, "who", id + "|address")))));
    return id;
  }

  /** Everybody of the store. */
  private void indexed() {
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      for (var id : await(world.people.ids(partition))) {
        var person = await(world.people.find(id)).orElseThrow().person();
        indexes.seekers().put(person.profile().seeker(), person.pushable());
      }
    }
    indexes.seekers().home().refresh();
  }

  private static ObjectNode node(String json) throws Exception {
    return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
  }
}

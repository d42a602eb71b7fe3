package cn.daqiao.bot.matching.wave;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.matching.AlikeVacancies;
import cn.daqiao.bot.matching.Indexes;
import cn.daqiao.bot.matching.wave.Wave.Cause;
import cn.daqiao.bot.push.Offers;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.PersonCodec;
import cn.daqiao.bot.turn.StateJson;
import cn.daqiao.bot.turn.World;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.config.Catalog;
import cn.daqiao.config.Limits;
import cn.daqiao.index.recall.Recall;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.vacancy.Employer;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Waves of several postings of one job. */
@Timeout(60)
class AlikeWavesIT {
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final String TEXT =
      "本厂位于富岭镇工业路，主做工作服和校服，订单稳定，常年招熟练平车工和锁边工。"
          + "工资按件计算，每月十五日发放，包住宿，两人一间，有热水和空调。新手有师傅带，"
          + "学会为止。每天做八小时，加班另算，逢年过节有礼品。请带身份证到厂里面试。";

  @TempDir Path dir;
  private EmbeddedRedis server;
  private World world;
  private LucenePool lucene;
  private Indexes indexes;
  private VacancyStore store;
  private AlikeVacancies alike;
  private Waves waves;
  private final List<String> people = new ArrayList<>();

  @BeforeEach
  void open() throws Exception {
    server = EmbeddedRedis.start(dir.resolve("store"));
    world = new World(server.uri(), 1, PersonCodec.of(new StateJson()));
    lucene = new LucenePool(world.vertx);
    indexes =
        Indexes.open(
            dir.resolve("index"), new Recall(CATALOG.regions(), CATALOG.skills(), CATALOG.rules()));
    var reader = new VacancyJson(CATALOG.regions(), CATALOG.texts());
    store = new VacancyStore(world.redis, world.door, world.wakes, reader);
    alike = new AlikeVacancies(lucene, indexes.vacancies(), store, world.clock);
    var base =
        new Waves.Base(
            world.vertx,
            new WaveStore(world.redis, world.door, () -> 1),
            store,
            world.clock,
            Limits.usual());
    waves = new Waves(base, new Everybody(), new Offers(world.turns, null), alike);
    for (int i = 0; i < 8; i++) {
      var who = "asked-" + i;
      world.say(Channel.SIMULATOR, who, "register", "登记");
      people.add(await(world.identity.find(Channel.SIMULATOR, who)).orElseThrow());
    }
  }

  @AfterEach
  void close() throws Exception {
    indexes.vacancies().home().close();
    indexes.seekers().home().close();
    indexes.matches().home().close();
    lucene.close();
    world.close();
    server.close();
  }

  private final class Everybody implements Waves.People {
    @Override
    public Future<Waves.Ranked> find(Vacancy vacancy, int most, Instant now) {
      var fits = people.stream().map(id -> AlikeWavesIT.fit(vacancy, id)).limit(most).toList();
      return Future.succeededFuture(new Waves.Ranked(fits, Set.of()));
    }

    @Override
    public Future<Optional<Fit>> fit(Vacancy vacancy, String person, Instant now) {
      return Future.succeededFuture(Optional.of(AlikeWavesIT.fit(vacancy, person)));
    }
  }

  @Test
  void nobodyIsOfferedOneJobTwice() throws Exception {
    var first = post("e1", TEXT);
    assertEquals(3, await(waves.advance(first, Cause.CHANGE)));
    var again = post("e1", TEXT + "急招");
    assertEquals(List.of(first.id()), await(alike.to(again)), "what staff are told");
    assertEquals(3, await(waves.advance(again, Cause.CHANGE)));
    assertEquals(Set.of(), both(first, again));
    assertFalse(await(waves.admit(again, people.getFirst())), "nor in the night");

    var other = post("e2", TEXT);
    assertEquals(List.of(), await(alike.to(other)), "another employer's");
    assertEquals(3, await(waves.advance(other, Cause.CHANGE)));
    assertEquals(offered(first), offered(other), "the best three");
  }

  @Test
  void notEvenWhenBothComeAtOneMoment() throws Exception {
    var one = post("e1", TEXT);
    var two = post("e1", TEXT + "急招");
    var at = List.of(waves.advance(one, Cause.CHANGE), waves.advance(two, Cause.CHANGE));
    assertEquals(List.of(3, 3), await(Future.all(at)).list());
    assertEquals(Set.of(), both(one, two));
  }

  @Test
  void whatIsClosedKeepsNobodyBack() throws Exception {
    var first = post("e1", TEXT);
    await(waves.advance(first, Cause.CHANGE));
    keep(first.withStatus(Status.CLOSED));
    var again = post("e1", TEXT + "急招");
    assertEquals(List.of(), await(alike.to(again)));
    await(waves.advance(again, Cause.CHANGE));
    assertEquals(offered(first), offered(again));
    assertTrue(offered(again).size() == 3);
  }

  private Vacancy post(String employer, String text) throws Exception {
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", "平车工")
            .put("region", "350722101")
            .put("wageMin", 4000)
            .put("description", text)
            .put("headcount", 1)
            .put("openUntil", "2099-12-31");
    var by = new Employer(employer, employer, null, null, true);
    var id = world.ids.mint(Keys.Family.VACANCY);
    var vacancy = reader().posted(body, by, id, Status.OPEN, world.clock.instant(), 1);
    keep(vacancy);
    return vacancy;
  }

  private static VacancyJson reader() {
    return new VacancyJson(CATALOG.regions(), CATALOG.texts());
  }

  private void keep(Vacancy vacancy) {
    await(store.save(vacancy, "posted", world.clock.instant()));
    indexes.vacancies().put(vacancy);
    indexes.vacancies().home().refresh();
  }

  private Set<String> both(Vacancy one, Vacancy other) {
    var both = new HashSet<>(offered(one));
    both.retainAll(offered(other));
    return both;
  }

  private Set<String> offered(Vacancy vacancy) {
    var offered = new HashSet<String>();
    for (var id : people) {
      if (await(world.people.offered(id)).contains(vacancy.id())) {
        offered.add(id);
      }
    }
    return offered;
  }

  private static Fit fit(Vacancy vacancy, String person) {
    return new Fit(person, vacancy, 0.5, Map.of(), List.of(), Set.of(), null);
  }
}

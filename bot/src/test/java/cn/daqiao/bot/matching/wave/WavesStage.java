package cn.daqiao.bot.matching.wave;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.push.Offers;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.World;
import cn.daqiao.bot.vacancy.Interests;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.config.Catalog;
import cn.daqiao.config.Limits;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Eight people, a vacancy and its waves on a real store. */
abstract class WavesStage {
  private static final Catalog CATALOG = Shipped.CATALOG;
  static int worlds = 500;
  World world;
  VacancyStore vacancies;
  Interests interests;
  Vacancy vacancy;
  long lead;
  final List<String> people = new ArrayList<>();
  final Set<String> poor = new HashSet<>();
  Waves waves;

  abstract String uri();

  @BeforeEach
  void open() {
    world = new World(uri(), ++worlds);
    vacancies =
        new VacancyStore(
            world.redis,
            world.door,
            world.wakes,
            new VacancyJson(CATALOG.regions(), CATALOG.texts()));
    interests = new Interests(world.redis, world.door);
    lead = 10L * worlds;
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      var others = Keys.of(Keys.Family.VACANCY, partition, "waves");
      await(world.redis.call(c -> c.del(others)));
    }
    for (int i = 0; i < 8; i++) {
      people.add(registered(i));
    }
    vacancy = vacancy(1);
    await(vacancies.save(vacancy, "posted", world.clock.instant()));
    waves = waves();
  }

  @AfterEach
  void close() {
    world.close();
  }

  /** The same after kill -9, or another node: nothing is kept but what the store has. */
  Waves waves() {
    return new Waves(base(), new Known(), offers());
  }

  Waves.Base base() {
    return new Waves.Base(world.vertx, store(), vacancies, world.clock, Limits.usual());
  }

  WaveStore store() {
    return new WaveStore(world.redis, world.door, () -> lead);
  }

  Offers offers() {
    return new Offers(world.turns, null);
  }

  class Known implements Waves.People {
    @Override
    public Future<Waves.Ranked> find(Vacancy vacancy, int most, Instant now) {
      return Future.succeededFuture(
          new Waves.Ranked(
              people.stream().map(id -> WavesStage.fit(vacancy, id)).limit(most).toList(), poor));
    }

    @Override
    public Future<Optional<Fit>> fit(Vacancy vacancy, String person, Instant now) {
      return Future.succeededFuture(
          people.contains(person)
              ? Optional.of(WavesStage.fit(vacancy, person))
              : Optional.empty());
    }
  }

  /** Without the look that follows an answer by itself. */
  void answer(String person) {
    await(store().mark(vacancy.id(), person, new Mark.Answered(), world.clock.instant()));
  }

  Set<String> offered() {
    var offered = new HashSet<String>();
    for (var id : people) {
      if (await(world.people.offered(id)).contains(vacancy.id())) {
        offered.add(id);
      }
    }
    return offered;
  }

  void onceEach() {
    for (var id : offered()) {
      var rows = await(world.redis.call(c -> c.scard(Keys.of(id, "open"))));
      assertEquals(1, rows, "one message to " + id);
    }
  }

  String registered(int n) {
    var who = "waved" + worlds + "-" + n;
    world.say(Channel.SIMULATOR, who, "register", "登记");
    return await(world.identity.find(Channel.SIMULATOR, who)).orElseThrow();
  }

  static Fit fit(Vacancy vacancy, String person) {
    return new Fit(person, vacancy, 0.5, Map.of(), List.of(), Set.of(), null);
  }

  static Vacancy raised(Vacancy before) {
    return WaveTest.under(before.id(), before.version() + 1);
  }

  static Vacancy vacancy(int n) {
    return WaveTest.under("v%02d-01KB00000000000000000%05d".formatted(n * 7, worlds), 1);
  }
}

package cn.daqiao.bot.seeker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.dialogue.Step;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Ids;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Seal;
import cn.daqiao.bot.redis.Wakes;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.Identity;
import cn.daqiao.bot.turn.Inbound;
import cn.daqiao.bot.turn.Merging;
import cn.daqiao.bot.turn.PersonCodec;
import cn.daqiao.bot.turn.PersonStore;
import cn.daqiao.bot.turn.Ports;
import cn.daqiao.bot.turn.Records;
import cn.daqiao.bot.turn.StateJson;
import cn.daqiao.bot.turn.Stored;
import cn.daqiao.bot.turn.Turns;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.Standing;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** People who talk with the service and registers that know them, on a real store. */
abstract class BindingStage {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T02:00:00Z"));

  static final Fact NAME = new Fact.Name("吴桂花");
  static final Fact PHONE = new Fact.Phone("13850590001");

  static final Fact TOWN =
      new Fact.LivesInTownship(
          RegisterReaderTest.CATALOG.regions().resolve("石陂镇", null).orElseThrow().code(), "石陂镇");

  @TempDir static Path dir;
  static EmbeddedRedis server;
  Vertx vertx;
  Redis redis;
  PersonStore store;
  Records records;
  Identity identity;
  Turns turns;
  People people;
  Register register;
  Merging merging;
  Binding binding;
  Person next = Person.unknown("p00-01KB0000000000000000000000");
  int said;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedRedis.start(dir.resolve("data"));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void open() {
    vertx = Vertx.vertx();
    redis = Redis.connect(server.uri());
    await(redis.call(commands -> commands.flushall()));
    var door = new Door(redis, 0);
    var seal = new Seal(new byte[32]);
    var ids = new Ids(CLOCK, new Random(11));
    store = new PersonStore(redis, door, seal, PersonCodec.of(new StateJson()));
    identity = new Identity(redis, door, seal, ids);
    var base = new Turns.Base(vertx, identity, store, new Wakes(redis, "node"), ids, CLOCK);
    turns =
        new Turns(
            base,
            new Ports(
                this::step,
                lines -> "好",
                (person, find, at) -> Future.failedFuture("not asked for"),
                (person, asked, at) -> Future.failedFuture("not asked for"),
                (person, version, effect, pushed, at) -> List.of(),
                (person, task) -> Future.failedFuture("not asked for")));
    records = new Records(vertx, store);
    people = new People(records::add, store::follow, records::update, this::partition);
    register = new Register(redis, door, seal, people);
    merging = new Merging(redis, door);
    binding = new Binding(register, people, merging, () -> 2026);
  }

  @AfterEach
  void close() {
    redis.close();
    await(vertx.close());
  }

  Step step(Person person, State state, Event event) {
    var effects = new ArrayList<Effect>();
    if (event instanceof Event.Said(var at, var text) && text.equals("删除我的信息")) {
      effects.add(new Effect.Forget());
    }
    effects.add(new Effect.Say(Line.of("said", "t", "好")));
    var profile = next.profile().under(person.id());
    var same =
        new Person(
            profile,
            next.registered(),
            next.alerts(),
            next.reachable(),
            next.consent(),
            next.applied(),
            next.foundWork());
    return new Step(same, state, effects);
  }

  Future<List<Stored>> partition(int number) {
    return store
        .ids(number)
        .compose(ids -> Future.all(ids.stream().map(store::find).toList()))
        .map(all -> all.<Optional<Stored>>list().stream().flatMap(Optional::stream).toList());
  }

  /** The first steps of a run that then broke off. */
  void begin(int steps, String imported, String id) {
    var record = await(store.find(imported)).orElseThrow();
    var profile = record.person().profile();
    if (steps > 0) {
      await(merging.note(id, imported));
    }
    if (steps > 1) {
      var about = profile.seeker().about();
      await(records.update(id, one -> one.with(one.profile().registeredAs(about))));
    }
    if (steps > 2) {
      await(register.move(profile, id));
    }
    if (steps > 3) {
      await(merging.close(imported, record.version(), id));
    }
  }

  static Profile profile(Fact... facts) {
    return Profile.unknown("p00-01KB0000000000000000000000").with(List.of(facts));
  }

  String registers(String openid, Fact... facts) {
    next = new Person(profile(facts), true, true);
    return say(openid, "登记");
  }

  String say(String openid, String text) {
    var key = "m" + ++said;
    var event = new Event.Said(CLOCK.instant(), text);
    await(turns.take(new Inbound(Channel.WECHAT, openid, key, event)));
    return await(identity.find(Channel.WECHAT, openid)).orElse("");
  }

  ImportSeekers.Imported take(String csv) throws IOException {
    var file = Files.writeString(dir.resolve("册.csv"), csv);
    return await(new ImportSeekers(RegisterReaderTest.reader(), register, people).run(file));
  }

  List<String> everybody() {
    var all = new ArrayList<String>();
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      all.addAll(await(store.ids(partition)));
    }
    return all;
  }

  String only() {
    assertEquals(1, everybody().size());
    return everybody().getFirst();
  }

  Set<Standing> standings(String id) {
    return await(store.find(id)).orElseThrow().person().profile().seeker().about().standings();
  }

  List<String> fields(String id) {
    return await(redis.call(commands -> commands.hkeys(Keys.of(id, "person")))).stream()
        .sorted()
        .toList();
  }

  static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }
}

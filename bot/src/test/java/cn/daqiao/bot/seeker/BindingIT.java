package cn.daqiao.bot.seeker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.Applied;
import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Listed;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.dialogue.Step;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Ids;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Seal;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.redis.Wakes;
import cn.daqiao.bot.turn.Change;
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
import cn.daqiao.matcher.seeker.Gender;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody of a register who then registers in the conversation is one person. */
@Timeout(60)
class BindingIT {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T02:00:00Z"));
  private static final Fact NAME = new Fact.Name("吴桂花");
  private static final Fact PHONE = new Fact.Phone("13850590001");
  private static final Fact TOWN =
      new Fact.LivesInTownship(
          RegisterReaderTest.CATALOG.regions().resolve("石陂镇", null).orElseThrow().code(), "石陂镇");

  @TempDir static Path dir;
  private static EmbeddedRedis server;
  private Vertx vertx;
  private Redis redis;
  private PersonStore store;
  private Records records;
  private Identity identity;
  private Turns turns;
  private People people;
  private Register register;
  private Merging merging;
  private Binding binding;
  private Person next = Person.unknown("p00-01KB0000000000000000000000");
  private int said;

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
                (person, version, effect, pushed, at) -> List.of()));
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

  private Step step(Person person, State state, Event event) {
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

  private Future<List<Stored>> partition(int number) {
    return store
        .ids(number)
        .compose(ids -> Future.all(ids.stream().map(store::find).toList()))
        .map(all -> all.<Optional<Stored>>list().stream().flatMap(Optional::stream).toList());
  }

  @Test
  void whoeverIsInARegisterIsOnePersonAfterRegistering() throws IOException {
    assertEquals(1, take("姓名,电话,statuses,skills\n吴桂花,13850590001,建档立卡,电焊\n").added());
    var imported = only();
    var id = registers("o-1", NAME, PHONE);
    assertEquals(1, await(binding.changed(id)));

    assertEquals(id, only());
    var person = await(store.find(id)).orElseThrow();
    assertTrue(person.person().profile().seeker().about().countsAsPoor());
    assertTrue(person.person().registered());
    assertTrue(person.person().profile().seeker().skills().isEmpty(), "she said no skill herself");
    assertTrue(await(store.find(imported)).isEmpty());
    assertEquals(id, await(store.follow(imported)).orElseThrow().person().id());
    assertEquals(List.of("gone", "mergedInto", "ver"), fields(imported));
    assertEquals(0, await(binding.changed(id)), "done twice it is done once");
    assertEquals(0, await(binding.changed(imported)));

    var later = take("姓名,电话,statuses\n吴桂花,13850590001,已脱贫\n");
    assertEquals(new ImportSeekers.Imported(0, 1, 0, List.of()), later);
    assertEquals(Set.of(Standing.LIFTED), standings(id));
    assertEquals(id, only());
  }

  @Test
  void nameBirthAndTownshipAreEnoughToo() throws IOException {
    take("姓名,出生年,乡镇,statuses\n吴桂花,1983,石陂镇,低保\n");
    var id = registers("o-1", NAME, TOWN, new Fact.Age(43));
    await(binding.changed(id));
    assertEquals(id, only());
    assertEquals(Set.of(Standing.MINIMUM_ALLOWANCE), standings(id));
  }

  @Test
  void anAgeThatFitsTwoPeopleNamesNeither() throws IOException {
    take("姓名,出生年,乡镇,statuses\n吴桂花,1983,石陂镇,低保\n吴桂花,1982,石陂镇,特困\n");
    var id = registers("o-1", NAME, TOWN, new Fact.Age(43));
    assertEquals(0, await(binding.changed(id)));
    assertEquals(3, everybody().size());
    assertEquals(Set.of(), standings(id));
  }

  @Test
  void aSharedPhoneOrAnUnfinishedRegistrationBindsNobody() throws IOException {
    take("姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n");
    assertEquals(0, await(binding.changed(registers("o-1", new Fact.Name("吴桂兰"), PHONE))));
    next = new Person(profile(NAME, PHONE), false, true);
    assertEquals(0, await(binding.changed(say("o-2", "还没登记完"))));
    assertEquals(3, everybody().size());
  }

  @Test
  void twoWhoTalkWithUsStayTwo() throws IOException {
    take("姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n");
    var first = registers("o-1", NAME, PHONE);
    await(binding.changed(first));
    var second = registers("o-2", NAME, PHONE);
    assertEquals(0, await(binding.changed(second)));
    assertEquals(Set.of(), standings(second));
    assertEquals(2, everybody().size());
  }

  @Test
  void ofTwoWhoAreLikeTheSameRecordOneGetsIt() throws IOException {
    take("姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n");
    var imported = only();
    var first = registers("o-1", NAME, PHONE);
    var second = registers("o-2", NAME, PHONE);
    assertEquals(first, await(merging.claim(imported, first, "")));
    assertEquals(0, await(binding.changed(second)), "the first was about to merge it");
    assertEquals(Set.of(), standings(second));
    assertEquals(1, await(binding.changed(first)));
    assertEquals(Set.of(Standing.REGISTERED_POOR), standings(first));
  }

  @Test
  void atTheSameTimeOneGetsItToo() throws IOException {
    take("姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n");
    var first = registers("o-1", NAME, PHONE);
    var second = registers("o-2", NAME, PHONE);
    await(Future.all(binding.changed(first), binding.changed(second)));
    assertEquals(1, standings(first).size() + standings(second).size());
  }

  @Test
  void aClaimOfWhoIsGoneHoldsNobodyBack() throws IOException {
    take("姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n");
    var imported = only();
    var first = registers("o-1", NAME, PHONE);
    await(merging.claim(imported, first, ""));
    say("o-1", "删除我的信息");
    await(binding.deleted(first));
    var second = registers("o-2", NAME, PHONE);
    assertEquals(1, await(binding.changed(second)));
    assertEquals(Set.of(Standing.REGISTERED_POOR), standings(second));
  }

  @Test
  void whoeverContradictsARecordIsNotBoundToIt() throws IOException {
    var file = "姓名,性别,电话,出生年,乡镇,statuses\n吴桂花,女,13850590001,1983,石陂镇,建档立卡\n";
    take(file);
    var man = registers("o-1", NAME, PHONE, new Fact.Sex(Gender.MALE));
    var phone = registers("o-2", NAME, TOWN, new Fact.Age(43), new Fact.Phone("13950590009"));
    for (var id : List.of(man, phone)) {
      assertEquals(0, await(binding.changed(id)));
      assertEquals(Set.of(), standings(id));
    }
    await(redis.call(commands -> commands.flushall()));
    man = registers("o-3", NAME, PHONE, new Fact.Sex(Gender.MALE));
    assertEquals(1, take(file).added());
    assertEquals(Set.of(), standings(man));
  }

  @Test
  void aRecordThatChangesMeanwhileIsTakenOverAsItIsThen() throws IOException {
    take("姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n");
    var imported = only();
    var id = registers("o-1", NAME, PHONE);
    var lifted =
        Profile.unknown(imported).with(List.of(new Fact.Stands(Standing.LIFTED))).seeker().about();
    var meanwhile =
        new People(
            records::add,
            store::follow,
            (who, change) ->
                records
                    .update(imported, one -> one.with(one.profile().registeredAs(lifted)))
                    .compose(done -> records.update(who, change)),
            this::partition);
    assertEquals(1, await(new Binding(register, meanwhile, merging, () -> 2026).changed(id)));
    assertEquals(Set.of(Standing.LIFTED), standings(id));
    assertEquals(id, only());
  }

  @Test
  void aLaterRegisterFindsWhoeverTalksBeforeItsOwnOldRecord() throws IOException {
    take("姓名,电话,statuses\n吴桂花,13850590001,低保\n");
    var id = registers("o-1", NAME, PHONE);
    assertEquals(1, take("姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n").updated());
    assertEquals(Set.of(Standing.REGISTERED_POOR), standings(id));
    await(binding.changed(id));
    assertEquals(id, only());
    assertEquals(Set.of(Standing.REGISTERED_POOR), standings(id));
  }

  @Test
  void goesOnWhereverItWasBrokenOff() throws IOException {
    for (int steps = 0; steps <= 4; steps++) {
      await(redis.call(commands -> commands.flushall()));
      take("姓名,电话,出生年,乡镇,statuses\n吴桂花,13850590001,1983,石陂镇,建档立卡\n");
      var imported = only();
      var id = registers("o-" + steps, NAME, PHONE);
      begin(steps, imported, id);
      await(binding.changed(imported));
      await(binding.changed(id));
      assertEquals(id, only(), steps + " steps were done before");
      assertEquals(Set.of(Standing.REGISTERED_POOR), standings(id));
      var again = take("姓名,出生年,乡镇,statuses\n吴桂花,1983,石陂镇,已脱贫\n");
      assertEquals(1, again.updated(), steps + " steps were done before");
      assertEquals(Set.of(Standing.LIFTED), standings(id));
    }
  }

  @Test
  void whoeverIsDeletedTakesTheRegistersRecordAlong() throws IOException {
    for (int steps = 0; steps <= 4; steps++) {
      await(redis.call(commands -> commands.flushall()));
      take("姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n");
      var imported = only();
      var id = registers("o-" + steps, NAME, PHONE);
      if (steps == 0) {
        await(binding.changed(id));
      } else {
        begin(steps, imported, id);
      }
      say("o-" + steps, "删除我的信息");
      await(binding.changed(id));
      await(binding.deleted(id));
      await(binding.deleted(id));
      await(binding.deleted(imported));
      assertEquals(List.of(), everybody());
      for (var one : List.of(id, imported)) {
        assertFalse(fields(one).contains("key"), "the key is destroyed");
        assertFalse(fields(one).contains("record"));
      }
      assertEquals(List.of(), await(merging.noted(id)));
      var again = take("姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n");
      assertEquals(1, again.rejected().size(), "a register undoes no deletion");
    }
  }

  @Test
  void whoeverComesBackAfterADeletionIsFoundByTheNextRegister() throws IOException {
    var register = "姓名,电话,statuses\n吴桂花,13850590001,建档立卡\n";
    take(register);
    await(binding.changed(registers("o-1", NAME, PHONE)));
    var before = await(identity.find(Channel.WECHAT, "o-1")).orElseThrow();
    say("o-1", "删除我的信息");
    await(binding.deleted(before));
    var id = registers("o-1", NAME, PHONE);
    await(binding.changed(id));
    assertEquals(1, take(register).updated());
    assertEquals(Set.of(Standing.REGISTERED_POOR), standings(id));
    assertEquals(id, only());
  }

  @Test
  void aDeletionNamesTheVacanciesThatThePersonWasInterestedIn() {
    var vacancy = "v00-01KB0000000000000000000000";
    var job = new Listed(vacancy, null, "富岭服装厂", "平车工");
    next = new Person(profile(NAME), true, true).applying(new Applied(job, CLOCK.instant(), null));
    var id = say("o-1", "报名");
    say("o-1", "删除我的信息");
    var changes =
        await(new Streams(redis, Keys.Family.PERSON, "changes").after(Keys.partition(id), "0"));
    var last = Change.read(changes.getLast().fields()).orElseThrow();
    assertEquals(new Change.Deleted(id, List.of(vacancy), List.of()), last);
  }

  /** The first steps of a run that then broke off. */
  private void begin(int steps, String imported, String id) {
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

  private static Profile profile(Fact... facts) {
    return Profile.unknown("p00-01KB0000000000000000000000").with(List.of(facts));
  }

  private String registers(String openid, Fact... facts) {
    next = new Person(profile(facts), true, true);
    return say(openid, "登记");
  }

  private String say(String openid, String text) {
    var key = "m" + ++said;
    var event = new Event.Said(CLOCK.instant(), text);
    await(turns.take(new Inbound(Channel.WECHAT, openid, key, event)));
    return await(identity.find(Channel.WECHAT, openid)).orElse("");
  }

  private ImportSeekers.Imported take(String csv) throws IOException {
    var file = Files.writeString(dir.resolve("册.csv"), csv);
    return await(new ImportSeekers(RegisterReaderTest.reader(), register, people).run(file));
  }

  private List<String> everybody() {
    var all = new ArrayList<String>();
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      all.addAll(await(store.ids(partition)));
    }
    return all;
  }

  private String only() {
    assertEquals(1, everybody().size());
    return everybody().getFirst();
  }

  private Set<Standing> standings(String id) {
    return await(store.find(id)).orElseThrow().person().profile().seeker().about().standings();
  }

  private List<String> fields(String id) {
    return await(redis.call(commands -> commands.hkeys(Keys.of(id, "person")))).stream()
        .sorted()
        .toList();
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }
}

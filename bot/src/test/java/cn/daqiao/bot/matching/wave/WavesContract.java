package cn.daqiao.bot.matching.wave;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.matching.wave.Wave.Cause;
import cn.daqiao.bot.push.Lead;
import cn.daqiao.bot.push.Offers;
import cn.daqiao.bot.push.Sender;
import cn.daqiao.bot.push.Sent;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.runtime.QuietHours;
import cn.daqiao.bot.turn.Change;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.Offered;
import cn.daqiao.bot.turn.World;
import cn.daqiao.bot.vacancy.Interests;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.config.Catalog;
import cn.daqiao.config.Limits;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What waves promise, whatever the store is. */
@Timeout(60)
abstract class WavesContract {
  private static final Catalog CATALOG = Catalog.load(Path.of("..", "config", "data"));
  private static int worlds = 500;

  private World world;
  private VacancyStore vacancies;
  private Interests interests;
  private Vacancy vacancy;
  private long lead;
  private final List<String> people = new ArrayList<>();
  private final Set<String> poor = new HashSet<>();
  private Waves waves;

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
  private Waves waves() {
    return new Waves(base(), new Known(), offers());
  }

  private Waves.Base base() {
    return new Waves.Base(world.vertx, store(), vacancies, world.clock, Limits.usual());
  }

  private WaveStore store() {
    return new WaveStore(world.redis, world.door, () -> lead);
  }

  private Offers offers() {
    return new Offers(world.turns, null);
  }

  private class Known implements Waves.People {
    @Override
    public Future<Waves.Ranked> find(Vacancy vacancy, int most, Instant now) {
      return Future.succeededFuture(
          new Waves.Ranked(
              people.stream().map(id -> WavesContract.fit(vacancy, id)).limit(most).toList(),
              poor));
    }

    @Override
    public Future<Optional<Fit>> fit(Vacancy vacancy, String person, Instant now) {
      return Future.succeededFuture(
          people.contains(person)
              ? Optional.of(WavesContract.fit(vacancy, person))
              : Optional.empty());
    }
  }

  @Test
  void theNextWaveGoesOutWhenTheAnswersAreIn() {
    poor.add(people.get(7));
    assertEquals(3, await(waves.advance(vacancy, Cause.CHANGE)));
    assertEquals(Set.of(people.get(7), people.get(0), people.get(1)), offered());
    assertEquals(0, await(waves.advance(vacancy, Cause.CHANGE)), "seen twice");
    await(waves.answered(vacancy.id(), people.get(0)));
    await(waves.answered(vacancy.id(), people.get(1)));
    await(waves.answered(vacancy.id(), people.get(1)));
    assertEquals(0, await(waves().look()));
    assertEquals(3, offered().size());
    answer(people.get(7));
    assertEquals(3, await(waves().look()));
    assertEquals(6, offered().size());
    onceEach();
  }

  @Test
  void theNextWaveGoesOutWhenADayHasPassed() {
    await(waves.advance(vacancy, Cause.CHANGE));
    world.advance(Duration.ofHours(24).minusSeconds(1));
    assertEquals(0, await(waves.look()));
    world.advance(Duration.ofSeconds(1));
    assertEquals(3, await(waves.look()));
    world.advance(Duration.ofHours(24));
    assertEquals(2, await(waves.look()));
    world.advance(Duration.ofHours(24));
    assertEquals(0, await(waves.look()));
    assertEquals(Set.copyOf(people), offered());
    onceEach();
  }

  @Test
  void theDayBeginsWhenTheOfferGoesOut() {
    var quiet = QuietHours.parse("21:00-08:00").orElseThrow();
    world.now.set(Instant.parse("2026-11-23T14:00:00Z"));
    var late = new Waves(base(), new Known(), new Offers(world.turns, quiet));
    assertEquals(3, await(late.advance(vacancy, Cause.CHANGE)));
    world.advance(Duration.ofHours(24));
    assertEquals(0, await(late.look()), "they have had it since eight in the morning");
    world.advance(Duration.ofHours(10));
    assertEquals(3, await(late.look()));
  }

  @Test
  void noFurtherWaveWhenEnoughAreInterestedOrItIsClosed() {
    await(waves.advance(vacancy, Cause.CHANGE));
    await(
        interests.note(
            vacancy.id(),
            new Interests.Interested(people.get(0), true, world.clock.instant()),
            lead));
    world.advance(Duration.ofHours(24));
    assertEquals(0, await(waves.look()));
    var other = vacancy(2);
    await(vacancies.save(other, "posted", world.clock.instant()));
    assertEquals(3, await(waves.advance(other, Cause.CHANGE)));
    await(vacancies.save(other.withStatus(Status.SUSPENDED), "suspended", world.clock.instant()));
    world.advance(Duration.ofHours(24));
    assertEquals(0, await(waves.look()));
  }

  @Test
  void aPlanOfANodeThatDiedIsCarriedOutOnce() {
    var planned = List.of(people.get(4), people.get(5));
    var now = world.clock.instant();
    await(store().plan(vacancy, Wave.none(), planned, false, now));
    await(offers().offer(people.get(4), List.of(fit(vacancy, people.get(4))), now));
    lead++;
    assertEquals(1, await(waves().look()), "the other was offered it before");
    assertEquals(Set.copyOf(planned), offered());
    onceEach();
    assertEquals(0, await(waves().look()), "both are waited for");
  }

  @Test
  void wavesThatFailEachTimeStandBeforeNobody() {
    var key = Keys.beside(vacancy.id(), "waves");
    for (int i = 0; i < 30; i++) {
      var id = "v07-01KB0000000%05d000000%05d".formatted(i, worlds).substring(0, 30);
      await(world.redis.call(c -> c.hset(Keys.of(id, "wave"), Map.of("p:x", bytes("?")))));
      await(world.redis.call(c -> c.zadd(key, 0, bytes(id))));
    }
    await(store().plan(vacancy, Wave.none(), List.of(people.get(0)), false, world.clock.instant()));
    assertEquals(1, await(waves.look()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whoMayNotBeOfferedItAnyMoreLeavesAPlaceToTheNext() {
    var gone = people.getFirst();
    await(store().plan(vacancy, Wave.none(), List.of(gone), false, world.clock.instant()));
    people.remove(gone);
    assertEquals(3, await(waves.look()));
    assertFalse(offered().contains(gone));
  }

  @Test
  void aNodeThatNoLongerLeadsIsRefused() {
    lead++;
    await(waves.advance(vacancy, Cause.CHANGE));
    lead--;
    assertThrows(
        CompletionException.class, () -> await(waves.answered(vacancy.id(), people.get(0))));
    var late = new Interests.Interested(people.get(0), true, world.clock.instant());
    assertThrows(CompletionException.class, () -> await(interests.note(vacancy.id(), late, lead)));
    assertEquals(List.of(), await(interests.of(vacancy.id())));
    var wave = await(store().load(vacancy.id()));
    var now = world.clock.instant();
    assertThrows(
        CompletionException.class,
        () -> await(store().plan(vacancy, wave, List.of(people.get(6)), false, now)));
    lead = 0;
    assertThrows(
        CompletionException.class, () -> await(waves.answered(vacancy.id(), people.get(0))));
  }

  @Test
  void nothingIsWrittenUnderNoNumber() {
    var asked = new AtomicLong();
    var beginning =
        new WaveStore(world.redis, world.door, () -> asked.getAndIncrement() == 0 ? 0 : lead);
    assertThrows(
        CompletionException.class,
        () ->
            await(
                beginning.mark(
                    vacancy.id(), people.get(0), new Mark.Answered(), world.clock.instant())));
    assertEquals(Wave.none(), await(store().load(vacancy.id())));
  }

  @Test
  void nothingOfADestroyedPersonStays() {
    await(waves.advance(vacancy, Cause.CHANGE));
    var person = people.get(1);
    world.say(Channel.SIMULATOR, "waved" + worlds + "-1", "forget", "删除我的信息");
    var changes = new Streams(world.redis, Keys.Family.PERSON, "changes");
    var last =
        await(changes.after(Keys.partition(person), Streams.START)).stream()
            .flatMap(entry -> Change.read(entry.fields()).stream())
            .filter(change -> change.person().equals(person))
            .reduce((first, second) -> second)
            .orElseThrow();
    assertEquals(new Change.Deleted(person, List.of(), List.of(vacancy.id())), last);
    for (int twice = 0; twice < 2; twice++) {
      await(waves.forget(person, List.of(vacancy.id())));
      assertFalse(await(store().load(vacancy.id())).people().containsKey(person));
    }
    await(waves.forget(person, List.of(vacancy(2).id())));
    assertEquals(Wave.none(), await(store().load(vacancy(2).id())));
  }

  @Test
  void aPlanFromAnOlderRevisionIsNotSaved() {
    var before = await(store().load(vacancy.id()));
    answer(people.get(6));
    assertFalse(
        await(store().plan(vacancy, before, List.of(people.get(6)), false, world.clock.instant())));
  }

  @Test
  void whoAnsweredWithoutAnOfferGetsNone() {
    answer(people.get(0));
    assertEquals(3, await(waves.advance(vacancy, Cause.CHANGE)));
    assertFalse(offered().contains(people.get(0)));
  }

  @Test
  void aChangedVacancyFillsUpTheRunningWave() {
    var all = List.copyOf(people);
    people.removeAll(all.subList(1, 8));
    assertEquals(1, await(waves.advance(vacancy, Cause.CHANGE)));
    people.addAll(all.subList(1, 8));
    assertEquals(0, await(waves.look()));
    assertEquals(2, await(waves.advance(raised(vacancy), Cause.CHANGE)));
    assertEquals(0, await(waves.advance(raised(vacancy), Cause.CHANGE)));
    onceEach();
  }

  @Test
  void theNightOffersNobodyMoreThanTwiceADay() {
    var now = world.clock.instant();
    for (int n = 3; n < 5; n++) {
      var other = vacancy(n);
      await(offers().offer(people.get(0), List.of(fit(other, people.get(0))), now));
    }
    assertEquals(3, await(waves.advance(vacancy, Cause.NIGHT)));
    var third = people.get(0);
    assertEquals(2, await(world.people.pushes(third)).size());
    world.advance(Duration.ofHours(24));
    var late = await(waves.advance(vacancy, Cause.NIGHT));
    assertEquals(3, late, "the one passed by is thought of the next night");
    assertEquals(3, await(world.people.pushes(third)).size());
  }

  @Test
  void whoeverIsAdmittedDoesNotStandForTheWaveOfAChange() {
    assertTrue(await(waves.admit(vacancy, people.get(6))));
    await(waves.note(vacancy, people.get(6), new Offered.Queued(world.clock.instant())));
    assertEquals(2, await(waves.advance(vacancy, Cause.CHANGE)));
  }

  @Test
  void closingWaitsForWhatAnAnswerBegan() {
    await(waves.advance(vacancy, Cause.CHANGE));
    var finding = Promise.<Void>promise();
    var found = Promise.<Void>promise();
    var slow =
        new Known() {
          @Override
          public Future<Waves.Ranked> find(Vacancy vacancy, int most, Instant now) {
            finding.tryComplete();
            return found.future().compose(go -> super.find(vacancy, most, now));
          }
        };
    var closing = new Waves(base(), slow, offers());
    for (int i = 0; i < 3; i++) {
      await(closing.answered(vacancy.id(), people.get(i)));
    }
    await(finding.future());
    var closed = closing.close();
    assertFalse(closed.isComplete());
    found.complete();
    await(closed);
  }

  @Test
  void onlyAsManyAreAdmittedAsTheWaveHasPlaces() {
    await(waves.advance(vacancy, Cause.CHANGE));
    assertFalse(await(waves.admit(vacancy, people.get(6))));
    answer(people.get(0));
    assertFalse(await(waves.admit(vacancy, people.get(0))), "has answered");
    assertEquals(true, await(waves.admit(vacancy, people.get(6))));
    assertEquals(0, await(waves.look()), "who asked makes the offer");
    world.advance(Duration.ofMinutes(10));
    assertEquals(1, await(waves.look()), "or the wave does, should the node have died");
    onceEach();
  }

  @Test
  void whatWasOfferedBesideSomethingClosedIsOfferedOnceMore() {
    var other = vacancy(6);
    await(vacancies.save(other, "posted", world.clock.instant()));
    var person = people.get(2);
    for (var one : List.of(vacancy, other)) {
      assertTrue(await(waves.admit(one, person)));
    }
    var bundle = List.of(fit(vacancy, person), fit(other, person));
    var made = await(offers().offer(person, bundle, world.clock.instant()));
    await(waves.note(vacancy, person, made));
    await(waves.note(other, person, made));
    await(vacancies.save(other.withStatus(Status.CLOSED), "closed", world.clock.instant()));
    assertEquals(List.of(), sent(person), "it waits");
    var reoffers = new Reoffers(base(), new Known(), offers());
    await(reoffers.offer(person, List.of(vacancy.id())));
    await(reoffers.offer(person, List.of(vacancy.id())));
    assertEquals(List.of(vacancy.title()), sent(person));
    assertEquals(1, await(world.people.pushes(person)).size());
    assertFalse(await(waves.admit(vacancy, person)), "has it now");
  }

  @Test
  void whatCannotBeOfferedAtOnceComesAgainInTheNight() {
    var person = people.get(2);
    assertTrue(await(waves.admit(vacancy, person)));
    var bundle = List.of(fit(vacancy, person), fit(vacancy(6), person));
    await(
        waves.note(vacancy, person, await(offers().offer(person, bundle, world.clock.instant()))));
    assertEquals(List.of(), sent(person));
    people.remove(person);
    await(new Reoffers(base(), new Known(), offers()).offer(person, List.of(vacancy.id())));
    assertTrue(await(waves.admit(vacancy, person)));
  }

  /** What the person hears, of vacancies that stand open in the store. */
  private List<String> sent(String person) {
    var heard = new ArrayList<String>();
    var sender =
        new Sender(
            new Sender.Base(
                world.vertx,
                world.door,
                world.seal,
                new Lead(world.door, "node", world.clock),
                world.wakes,
                world.clock),
            Map.of(
                Channel.SIMULATOR,
                row -> {
                  if (row.person().equals(person)) {
                    heard.add(row.text());
                  }
                  return Future.succeededFuture(new Sent.Ok("1"));
                }),
            (id, whom) ->
                vacancies
                    .find(id)
                    .map(one -> one.filter(v -> v.status() == Status.OPEN).isPresent()),
            null);
    await(sender.round());
    await(sender.close());
    return heard;
  }

  /** Without the look that follows an answer by itself. */
  private void answer(String person) {
    await(store().mark(vacancy.id(), person, new Mark.Answered(), world.clock.instant()));
  }

  private Set<String> offered() {
    var offered = new HashSet<String>();
    for (var id : people) {
      if (await(world.people.offered(id)).contains(vacancy.id())) {
        offered.add(id);
      }
    }
    return offered;
  }

  private void onceEach() {
    for (var id : offered()) {
      var rows = await(world.redis.call(c -> c.scard(Keys.of(id, "open"))));
      assertEquals(1, rows, "one message to " + id);
    }
  }

  private String registered(int n) {
    var who = "waved" + worlds + "-" + n;
    world.say(Channel.SIMULATOR, who, "register", "登记");
    return await(world.identity.find(Channel.SIMULATOR, who)).orElseThrow();
  }

  private static Fit fit(Vacancy vacancy, String person) {
    return new Fit(person, vacancy, 0.5, Map.of(), List.of(), Set.of(), null);
  }

  private static Vacancy raised(Vacancy before) {
    return WaveTest.under(before.id(), before.version() + 1);
  }

  private static Vacancy vacancy(int n) {
    return WaveTest.under("v%02d-01KB00000000000000000%05d".formatted(n * 7, worlds), 1);
  }
}

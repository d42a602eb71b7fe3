package cn.daqiao.bot.matching.wave;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.daqiao.bot.matching.wave.Wave.Cause;
import cn.daqiao.bot.push.Offers;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.runtime.QuietHours;
import cn.daqiao.bot.vacancy.Interests;
import cn.daqiao.matcher.vacancy.Status;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What waves promise, whatever the store is. */
@Timeout(60)
abstract class WavesContract extends WavesStage {
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

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

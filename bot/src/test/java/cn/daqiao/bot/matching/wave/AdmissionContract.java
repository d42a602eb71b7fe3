package cn.daqiao.bot.matching.wave;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.matching.wave.Wave.Cause;
import cn.daqiao.bot.push.Lead;
import cn.daqiao.bot.push.Sender;
import cn.daqiao.bot.push.Sent;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.turn.Change;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.Offered;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What waves promise to whoever asks by themselves, and to whom an offer fell away. */
@Timeout(60)
abstract class AdmissionContract extends WavesStage {
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
    assertEquals(new Change.Deleted(person, List.of(), List.of(vacancy.id()), List.of()), last);
    for (int twice = 0; twice < 2; twice++) {
      await(waves.forget(person, List.of(vacancy.id())));
      assertFalse(await(store().load(vacancy.id())).people().containsKey(person));
    }
    await(waves.forget(person, List.of(vacancy(2).id())));
    assertEquals(Wave.none(), await(store().load(vacancy(2).id())));
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
}

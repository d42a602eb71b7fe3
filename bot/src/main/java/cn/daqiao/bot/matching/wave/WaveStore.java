package cn.daqiao.bot.matching.wave;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Keys.Family;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.StoreAwayException;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.lettuce.core.Range;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Waves in their vacancy's slot. Only the leading node writes: a slot refuses a lower number of the
 * lead than it has seen, and then, like where the store is away, the future fails. Each write may
 * be done again.
 */
public final class WaveStore {
  private static final Script PLAN = Script.load("wave-plan");
  private static final Script MARK = Script.load("wave-mark");
  private static final Script REST = Script.load("wave-rest");
  private static final String PERSON = "p:";

  private final Redis redis;
  private final Door door;
  private final LongSupplier lead;

  /**
   * Waves in that store.
   *
   * @param lead the number under which this node leads, 0 when it does not
   */
  public WaveStore(Redis redis, Door door, LongSupplier lead) {
    this.redis = redis;
    this.door = door;
    this.lead = lead;
  }

  boolean leads() {
    return lead.getAsLong() > 0;
  }

  /** Where the vacancy's waves stand. */
  public Future<Wave> load(String vacancy) {
    var wave = redis.call(c -> c.hgetall(wave(vacancy)));
    var interested = redis.call(c -> c.hlen(interested(vacancy)));
    return Future.all(wave, interested)
        .map(both -> read(wave.result(), interested.result().intValue()));
  }

  private static Wave read(Map<String, byte[]> fields, int interested) {
    var people = new HashMap<String, Mark>();
    fields.forEach((field, value) -> {
      if (field.startsWith(PERSON)) {
        people.put(field.substring(PERSON.length()), Mark.of(text(value)));
      }
    });
    return new Wave(
        number(fields.get("rev")),
        (int) number(fields.get("version")),
        people,
        interested,
        (int) number(fields.get("head")),
        (int) number(fields.get("before")));
  }

  /**
   * Keeps a place for one more, which is no wave of its own: the version for which the last one was
   * planned stays.
   *
   * @param look when to look whether the offer was made
   * @return false when the wave is another than the one it was made from
   */
  Future<Boolean> admit(Vacancy vacancy, Wave from, String person, Instant look) {
    return plan(vacancy, from, List.of(person), new Plan(from.version(), true, look));
  }

  private record Plan(int version, boolean capped, Instant look) {}

  /**
   * Writes a plan down.
   *
   * @param look when to look whether it was carried out
   * @return false when the wave is another than the one it was made from
   */
  Future<Boolean> plan(
      Vacancy vacancy, Wave from, Collection<String> people, boolean capped, Instant look) {
    return plan(vacancy, from, people, new Plan(vacancy.version(), capped, look));
  }

  private Future<Boolean> plan(Vacancy vacancy, Wave from, Collection<String> people, Plan plan) {
    return save(
        PLAN,
        vacancy.id(),
        args -> {
          args.add(from.revision())
              .add(plan.version)
              .add(vacancy.headcount() == null ? 0 : vacancy.headcount())
              .add(plan.look.toEpochMilli())
              .add(new Mark.Planned(plan.capped).word());
          people.forEach(args::add);
          return args;
        });
  }

  /** Notes how far a person has come. */
  Future<Void> mark(String vacancy, String person, Mark mark, Instant now) {
    return mark(vacancy, person, mark.word(), now, false);
  }

  /** The same for an offer that was taken back before it was sent. */
  Future<Void> remark(String vacancy, String person, Mark mark, Instant now) {
    return mark(vacancy, person, mark.word(), now, true);
  }

  /** Takes a person out who is destroyed. */
  Future<Void> forget(String vacancy, String person, Instant now) {
    return mark(vacancy, person, "", now, false);
  }

  private Future<Void> mark(
      String vacancy, String person, String mark, Instant now, boolean takenBack) {
    return save(
            MARK,
            vacancy,
            args -> args.add(person).add(mark).add(now.toEpochMilli()).add(takenBack ? 1 : 0))
        .mapEmpty();
  }

  /**
   * Says when to look again.
   *
   * @param when absent for never
   * @return false when the wave is another than the one that was looked at
   */
  Future<Boolean> rest(String vacancy, Wave seen, @Nullable Instant when) {
    return save(
        REST,
        vacancy,
        args -> args.add(seen.revision()).add(when == null ? -1 : when.toEpochMilli()));
  }

  /**
   * The vacancies of a partition that are to be looked at. All of them: a few that fail each time
   * must not stand before the others for ever.
   */
  Future<List<String>> due(int partition, Instant now) {
    var key = Keys.of(Family.VACANCY, partition, "waves");
    return redis
        .call(c -> c.zrangebyscore(key, Range.create(0, now.toEpochMilli())))
        .map(ids -> ids.stream().map(WaveStore::text).toList());
  }

  private Future<Boolean> save(Script script, String vacancy, UnaryOperator<Args> more) {
    // Read once: a node that just begins to lead must not write under the number before.
    long number = lead.getAsLong();
    if (number == 0) {
      return Future.failedFuture(new StoreAwayException("this node no longer leads"));
    }
    var keys =
        List.of(
            wave(vacancy),
            Keys.beside(vacancy, "waves"),
            Keys.beside(vacancy, "fence"),
            interested(vacancy));
    return door.save(script, keys, more.apply(new Args().add(number).add(vacancy)))
        .compose(saved ->
            switch (saved) {
              case Saved.Unknown(var reason) ->
                  Future.failedFuture(new StoreAwayException("a wave is not saved: " + reason));
              case Saved.Ok(var result) when result.text(0).equals("FENCED") ->
                  Future.failedFuture(new StoreAwayException("another node leads"));
              case Saved.Ok(var result) -> Future.succeededFuture(result.text(0).equals("OK"));
            });
  }

  private static String wave(String vacancy) {
    return Keys.of(vacancy, "wave");
  }

  /** As {@link cn.daqiao.bot.vacancy.Interests} keeps it. */
  private static String interested(String vacancy) {
    return Keys.of(vacancy, "interested");
  }

  private static long number(byte @Nullable [] value) {
    return value == null ? 0 : Long.parseLong(text(value));
  }

  private static String text(byte[] value) {
    return new String(value, StandardCharsets.UTF_8);
  }
}

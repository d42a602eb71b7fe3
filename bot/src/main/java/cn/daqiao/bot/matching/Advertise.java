package cn.daqiao.bot.matching;

import cn.daqiao.bot.push.Offers;
import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.StoreAwayException;
import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.bot.turn.Offered;
import cn.daqiao.bot.turn.PersonStore;
import cn.daqiao.bot.turn.Stored;
import cn.daqiao.index.seekers.SeekerQuery;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.fit.Matcher;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * People for a vacancy: recalled, ranked, and the first wave of them offered it. Registered poor
 * people come first and are at least half of the wave when enough of them fit (mandate, measures 3
 * and 4); their scores are left as they are.
 */
public final class Advertise {
  private static final Script APPEND = Script.load("rows-append");
  private static final int WAVE_PER_HEAD = 3;
  private static final int WAVE_WITHOUT_HEADCOUNT = 10;
  private static final int EXCLUDED_LOGGED = 10;

  private final LucenePool lucene;
  private final Indexes indexes;
  private final PersonStore people;
  private final Matcher matcher;
  private final MatchLog log;
  private final Offers offers;
  private final Door door;

  /** What advertising stands on. */
  public record Base(
      LucenePool lucene, Indexes indexes, PersonStore people, Matcher matcher, Door door) {}

  /** Advertises by these offers. */
  public Advertise(Base base, Offers offers) {
    lucene = base.lucene();
    indexes = base.indexes();
    people = base.people();
    matcher = base.matcher();
    log = new MatchLog(matcher);
    door = base.door();
    this.offers = offers;
  }

  /** Offers the vacancy to its first wave; how many people were thought of. */
  public Future<Integer> run(Vacancy vacancy, Instant now) {
    return new Sources(lucene, indexes)
        .put(vacancy)
        .compose(done ->
            lucene.run(
                () -> indexes.seekers().find(SeekerQuery.of(vacancy, now, FindVacancies.RECALLED))))
        .compose(this::load)
        .compose(found -> offer(vacancy, found, now))
        .compose(wave -> excluded(vacancy, now).map(logged -> wave));
  }

  private Future<List<Stored>> load(Collection<String> ids) {
    var all = ids.stream().map(people::find).toList();
    return Future.join(all)
        .map(done -> all.stream().flatMap(one -> one.result().stream()).toList());
  }

  private Future<Integer> offer(Vacancy vacancy, List<Stored> found, Instant now) {
    var seekers =
        found.stream()
            .filter(one -> one.person().pushable())
            .map(one -> one.person().profile().seeker())
            .toList();
    return lucene
        .run(
            () -> wave(vacancy, matcher.rank(vacancy, seekers, now, FindVacancies.RECALLED), found))
        .compose(wave -> {
          Future<Void> all = Future.succeededFuture();
          for (var fit : wave) {
            all =
                all.compose(
                    done -> offers.offer(fit.seeker(), List.of(fit), now).compose(Advertise::made));
          }
          return all.map(wave.size());
        });
  }

  /** What the store could not take fails, so that the vacancy comes again. */
  private static Future<Void> made(Offered offered) {
    return switch (offered) {
      case Offered.Unsaved() ->
          Future.failedFuture(new StoreAwayException("an offer could not be saved"));
      case Offered.Queued ignored -> Future.succeededFuture();
      case Offered.Skipped ignored -> Future.succeededFuture();
    };
  }

  /** The first wave, registered poor people first. */
  private static List<Fit> wave(Vacancy vacancy, List<Fit> fits, List<Stored> found) {
    var poor = new HashMap<String, Boolean>();
    for (var one : found) {
      var seeker = one.person().profile().seeker();
      poor.put(seeker.id(), seeker.about().countsAsPoor());
    }
    int size =
        vacancy.headcount() == null
            ? WAVE_WITHOUT_HEADCOUNT
            : Math.min(FindVacancies.RECALLED, WAVE_PER_HEAD * vacancy.headcount());
    var wave = new ArrayList<Fit>();
    fits.stream()
        .filter(fit -> poor.getOrDefault(fit.seeker(), false))
        .limit((size + 1) / 2)
        .forEach(wave::add);
    fits.stream().filter(fit -> !wave.contains(fit)).limit(size - wave.size()).forEach(wave::add);
    wave.sort((one, other) ->
        Boolean.compare(
            poor.getOrDefault(other.seeker(), false), poor.getOrDefault(one.seeker(), false)));
    return wave;
  }

  private record Near(Stored stored, String constraint, double score) {}

  /** Logs the ten best of those whom a hard constraint keeps apart from the vacancy. */
  private Future<Void> excluded(Vacancy vacancy, Instant now) {
    return lucene
        .run(() ->
            indexes
                .seekers()
                .related(SeekerQuery.of(vacancy, now, FindVacancies.RECALLED).amongAll()))
        .compose(this::load)
        .compose(related -> lucene.run(() -> near(vacancy, related, now)))
        .compose(near -> append(vacancy, near, now));
  }

  private List<Near> near(Vacancy vacancy, List<Stored> related, Instant now) {
    var near = new ArrayList<Near>();
    for (var one : related) {
      var seeker = one.person().profile().seeker();
      matcher
          .firstFailing(seeker, vacancy, now)
          .ifPresent(constraint ->
              near.add(new Near(one, constraint, matcher.judge(seeker, vacancy, now).score())));
    }
    near.sort((one, other) -> Double.compare(other.score(), one.score()));
    return near.size() > EXCLUDED_LOGGED ? near.subList(0, EXCLUDED_LOGGED) : near;
  }

  private Future<Void> append(Vacancy vacancy, List<Near> near, Instant now) {
    var byStream = new TreeMap<String, Args>();
    for (var one : near) {
      var seeker = one.stored().person().profile().seeker();
      byStream
          .computeIfAbsent(Keys.beside(seeker.id(), "matches"), stream -> new Args())
          .add(log.excluded(seeker, one.stored().version(), vacancy, one.constraint(), now));
    }
    Future<Void> all = Future.succeededFuture();
    for (Map.Entry<String, Args> stream : byStream.entrySet()) {
      all =
          all.compose(
              done -> door.save(APPEND, List.of(stream.getKey()), stream.getValue()).mapEmpty());
    }
    return all;
  }
}

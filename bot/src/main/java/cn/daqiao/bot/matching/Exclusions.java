package cn.daqiao.bot.matching;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.bot.turn.Stored;
import cn.daqiao.index.seekers.SeekerQuery;
import cn.daqiao.matcher.fit.Matcher;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says why nobody more came: for a vacancy that is new or was changed the ten best of those whom a
 * hard constraint keeps apart become rows of the match log, and each run leaves one {@link Tally}.
 */
public final class Exclusions {
  private static final Script APPEND = Script.load("rows-append");
  private static final int LOGGED = 10;

  private final LucenePool lucene;
  private final Indexes indexes;
  private final FindSeekers seekers;
  private final Matcher matcher;
  private final Door door;
  private final Tallies tallies;

  /** Judges those whom that one finds. */
  public Exclusions(
      LucenePool lucene, Indexes indexes, FindSeekers seekers, Matcher matcher, Base base) {
    this.lucene = lucene;
    this.indexes = indexes;
    this.seekers = seekers;
    this.matcher = matcher;
    door = base.door();
    tallies = base.tallies();
  }

  /** Where exclusions are kept. */
  public record Base(Door door, Tallies tallies) {}

  private record Near(Stored stored, String constraint, double score) {}

  private record Related(int all, List<String> nearest) {}

  /**
   * Logs a run; logged again as of the same time it is there once.
   *
   * @param rows whether the ten best are logged beside the figures
   */
  public Future<Void> log(Vacancy vacancy, boolean rows, Instant now) {
    var query = SeekerQuery.of(vacancy, now, FindVacancies.RECALLED).amongAll();
    return lucene
        .run(() ->
            new Related(indexes.seekers().relatedCount(query), indexes.seekers().related(query)))
        .compose(related ->
            seekers
                .load(related.nearest())
                .compose(people -> judge(vacancy, related, people, rows, now)));
  }

  private Future<Void> judge(
      Vacancy vacancy, Related related, List<Stored> people, boolean rows, Instant now) {
    return lucene
        .run(() -> excluded(vacancy, people, now))
        .compose(excluded -> {
          var tally = tally(vacancy, related, people.size(), excluded, now);
          return tallies
              .keep(vacancy.id(), tally)
              .compose(done ->
                  rows
                      ? append(vacancy, excluded.stream().limit(LOGGED).toList(), now)
                      : Future.succeededFuture());
        });
  }

  /** Those who break a constraint, the best first. */
  private List<Near> excluded(Vacancy vacancy, List<Stored> people, Instant now) {
    var near = new ArrayList<Near>();
    for (var one : people) {
      var seeker = one.person().profile().seeker();
      matcher
          .firstFailing(seeker, vacancy, now)
          .ifPresent(constraint ->
              near.add(new Near(one, constraint, matcher.judge(seeker, vacancy, now).score())));
    }
    near.sort((one, other) -> Double.compare(other.score(), one.score()));
    return near;
  }

  private Tally tally(
      Vacancy vacancy, Related related, int looked, List<Near> excluded, Instant now) {
    var counts = new TreeMap<String, Integer>();
    excluded.forEach(one -> counts.merge(one.constraint(), 1, Integer::sum));
    return new Tally(
        now,
        matcher.ruleVersion(),
        vacancy.version(),
        Math.max(related.all(), looked),
        looked,
        looked - excluded.size(),
        counts);
  }

  private Future<Void> append(Vacancy vacancy, List<Near> near, Instant now) {
    var log = new MatchLog(matcher);
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
          all.compose(done ->
              door.save(APPEND, List.of(stream.getKey()), stream.getValue())
                  .compose(Saved::orAway)
                  .mapEmpty());
    }
    return all;
  }
}

package cn.daqiao.bot.matching;

import cn.daqiao.bot.matching.wave.Waves;
import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.bot.turn.PersonStore;
import cn.daqiao.bot.turn.Stored;
import cn.daqiao.index.seekers.SeekerQuery;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.fit.Matcher;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** People for a vacancy: recalled, read from the store, ranked. */
public final class FindSeekers implements Waves.People {
  private final LucenePool lucene;
  private final Indexes indexes;
  private final PersonStore people;
  private final Matcher matcher;

  /** Finds in these indexes whom that store keeps. */
  public FindSeekers(LucenePool lucene, Indexes indexes, PersonStore people, Matcher matcher) {
    this.lucene = lucene;
    this.indexes = indexes;
    this.people = people;
    this.matcher = matcher;
  }

  @Override
  public Future<Waves.Ranked> find(Vacancy vacancy, int most, Instant now) {
    return lucene
        .run(() -> indexes.seekers().find(SeekerQuery.of(vacancy, now, most)))
        .compose(this::load)
        .compose(found -> {
          var seekers =
              found.stream().flatMap(one -> offerable(one, vacancy, now).stream()).toList();
          var poor =
              seekers.stream()
                  .filter(seeker -> seeker.about().countsAsPoor())
                  .map(Seeker::id)
                  .collect(Collectors.toSet());
          return lucene.run(
              () -> new Waves.Ranked(matcher.rank(vacancy, seekers, now, most), poor));
        });
  }

  @Override
  public Future<Optional<Fit>> fit(Vacancy vacancy, String person, Instant now) {
    return people
        .readable(person)
        .map(found ->
            found
                .flatMap(one -> offerable(one, vacancy, now))
                .flatMap(
                    seeker -> matcher.rank(vacancy, List.of(seeker), now, 1).stream().findFirst()));
  }

  /** The people with these ids who exist and can be read. */
  Future<List<Stored>> load(Collection<String> ids) {
    var all = ids.stream().map(people::readable).toList();
    return Future.join(all)
        .map(done -> all.stream().flatMap(one -> one.result().stream()).toList());
  }

  private static Optional<Seeker> offerable(Stored stored, Vacancy vacancy, Instant now) {
    return stored.offerable() && stored.person().mayBeOffered(vacancy, now)
        ? Optional.of(stored.person().profile().seeker())
        : Optional.empty();
  }
}

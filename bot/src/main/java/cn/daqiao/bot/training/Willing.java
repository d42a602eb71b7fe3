package cn.daqiao.bot.training;

import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.bot.turn.PersonStore;
import cn.daqiao.bot.turn.Stored;
import cn.daqiao.index.seekers.SeekerIndex;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.About;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who would be taught and has had no free course in a year (mandate, aims and measure 7: every
 * willing registered labourer one a year).
 */
public final class Willing {
  /** Up to this age the subsidy is paid, for women too (mandate, measure 7). */
  private static final int OLDEST = 60;

  private static final Comparator<Person> WAITING =
      Comparator.comparing((Person p) -> !p.profile().seeker().about().countsAsPoor())
          .thenComparing(p -> Objects.requireNonNullElse(p.willing(), Instant.EPOCH))
          .thenComparing(Person::id);

  private final LucenePool lucene;
  private final SeekerIndex index;
  private final PersonStore people;

  /** Found in that index, read from that store. */
  public Willing(LucenePool lucene, SeekerIndex index, PersonStore people) {
    this.lucene = lucene;
    this.index = index;
    this.people = people;
  }

  /**
   * Everybody whose home lies in the region, the registered poor first and whoever has waited
   * longest before others.
   */
  public Future<List<Person>> in(RegionCode region, int year) {
    return lucene
        .run(() -> index.willing(region, year))
        .compose(ids -> Future.all(ids.stream().map(people::find).toList()))
        .map(all ->
            all.<Optional<Stored>>list().stream()
                .flatMap(Optional::stream)
                .map(Stored::person)
                .filter(person -> due(person, year))
                .sorted(WAITING)
                .toList());
  }

  private static boolean due(Person person, int year) {
    var age = age(person.profile().seeker().about(), year);
    return person.registered()
        && person.profile().seeker().wish().willing()
        && person.courseOf(year).isEmpty()
        && age <= OLDEST;
  }

  /** The least that the person may be; 0 where nothing is known. */
  private static int age(About about, int year) {
    if (about.age() != null) {
      return about.age();
    }
    return about.birthYear() == null ? 0 : year - about.birthYear() - 1;
  }
}

package cn.daqiao.bot.matching.replay;

import cn.daqiao.bot.turn.PersonStore;
import cn.daqiao.bot.turn.Stored;
import cn.daqiao.bot.vacancy.Deadline;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.seeker.About;
import cn.daqiao.matcher.seeker.Seeker;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The group of each registered person by sex, age band and township, as far as these are known. */
public final class Groups {
  private final PersonStore people;
  private final InstantSource clock;

  /** Of the people in that store. */
  public Groups(PersonStore people, InstantSource clock) {
    this.people = people;
    this.clock = clock;
  }

  /** By id, then by attribute; whoever is not registered is missing. */
  Future<Map<String, Map<String, String>>> of(int partition) {
    int year = clock.instant().atZone(Deadline.ZONE).getYear();
    return people
        .ids(partition)
        .compose(ids -> Future.all(ids.stream().map(people::readable).toList()))
        .map(all -> {
          var groups = new HashMap<String, Map<String, String>>();
          all.<Optional<Stored>>list().stream()
              .flatMap(Optional::stream)
              .map(Stored::person)
              .filter(person -> person.registered())
              .forEach(person -> groups.put(person.id(), groups(person.profile().seeker(), year)));
          return groups;
        });
  }

  private static Map<String, String> groups(Seeker seeker, int year) {
    var groups = new LinkedHashMap<String, String>();
    var gender = seeker.about().gender();
    if (gender != null) {
      groups.put("sex", gender.label());
    }
    band(seeker.about(), year).ifPresent(band -> groups.put("age", band));
    var finest = seeker.home().finest();
    if (finest != null && finest.level() == Level.TOWNSHIP) {
      groups.put("township", finest.digits());
    }
    return groups;
  }

  private static Optional<String> band(About about, int year) {
    var born = about.birthYear();
    var age = about.age() != null ? about.age() : born == null ? null : (Integer) (year - born);
    return Optional.ofNullable(age)
        .map(years -> years <= 35 ? "to 35" : years < 50 ? "36 to 49" : "from 50");
  }
}

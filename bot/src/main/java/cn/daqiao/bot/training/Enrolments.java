package cn.daqiao.bot.training;

import cn.daqiao.bot.turn.PersonStore;
import cn.daqiao.bot.turn.Records;
import cn.daqiao.bot.vacancy.Interests;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Who is enrolled for a course, and was there. */
public final class Enrolments {
  private final Interests interests;
  private final PersonStore people;
  private final Records records;

  /** Kept in the course's slot and in each person's. */
  public Enrolments(Interests interests, PersonStore people, Records records) {
    this.interests = interests;
    this.people = people;
    this.records = records;
  }

  /** Everybody enrolled, earliest first. */
  public Future<List<Interests.Interested>> of(String course) {
    return interests.of(course);
  }

  /**
   * Notes that somebody was there or not: with the person, whose stream tells the course, and at
   * once with the course, so that whoever noted it sees it. Either half done again has one effect.
   *
   * @return the enrolment; empty for somebody who is not enrolled or was deleted
   */
  public Future<Optional<Interests.Interested>> attended(
      String course, String person, boolean was) {
    return people
        .find(person)
        .compose(found ->
            found.isPresent() && found.get().person().appliedTo(course) != null
                ? records
                    .attend(person, course, was)
                    .compose(changed -> interests.attended(course, person, was))
                    .compose(done -> interests.of(course))
                    .map(all -> all.stream().filter(one -> one.person().equals(person)).findFirst())
                : Future.succeededFuture(Optional.empty()));
  }
}

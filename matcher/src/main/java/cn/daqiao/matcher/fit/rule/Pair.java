package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.skill.SkillBook;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person and one vacancy with what several rules need of both.
 *
 * @param person who
 * @param posting what
 * @param now when it is judged
 * @param km straight line from home; NaN when unknown
 * @param tie what the two have to do with each other
 */
public record Pair(Person person, Posting posting, Instant now, double km, Tie tie) {

  /** The pair at one instant. */
  public static Pair of(Person person, Posting posting, Instant now, SkillBook book) {
    double km = person.home().kmTo(posting.spot());
    var tie =
        posting.vacancy().kind().paid() || posting.vacancy().offeredAt(now)
            ? Ties.between(person, posting, km, book)
            : Tie.NONE;
    return new Pair(person, posting, now, km, tie);
  }

  /** How much the two have to do with each other: 0 for nothing to 1. */
  public double relatedness() {
    return tie.value();
  }

  /** Whether the work lies in the county where the person lives. */
  public boolean inOwnCounty() {
    return person.home().meets(posting.spot(), Level.COUNTY);
  }

  /** Kilometres from home, absent when unknown. */
  public @Nullable Double distanceKm() {
    return Double.isNaN(km) ? null : km;
  }
}

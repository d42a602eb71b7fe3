package cn.daqiao.bot.policy.benefit;

import cn.daqiao.matcher.policy.benefit.Claimant;
import cn.daqiao.matcher.policy.benefit.Situation;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Gender;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.Seeker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A talk about what somebody can get, as far as it is.
 *
 * @param told answers to the questions of the data
 * @param page how often the rest was asked for
 */
record Talk(
    Claimant claimant,
    Subject subject,
    Map<String, Boolean> told,
    @Nullable Gender gender,
    @Nullable Integer age,
    int page) {

  /** Whom a talk is about. */
  enum Subject {
    ASKER,
    ANOTHER,
    ANYBODY
  }

  Talk {
    told = Map.copyOf(told);
  }

  static Talk begin(Claimant claimant, Subject subject) {
    return new Talk(claimant, subject, Map.of(), null, null, 0);
  }

  /** After one more message about the same. */
  Talk with(Saying saying, Map<String, Boolean> more) {
    var all = new HashMap<>(told);
    all.putAll(more);
    return new Talk(
        claimant,
        subject,
        all,
        saying.gender() == null ? gender : saying.gender(),
        saying.age() == null ? age : saying.age(),
        0);
  }

  Talk turnedOver() {
    return new Talk(claimant, subject, told, gender, age, page + 1);
  }

  boolean knowsNothing() {
    return told.isEmpty() && gender == null && age == null;
  }

  boolean asksForSelf() {
    return claimant == Claimant.PERSON && subject == Subject.ASKER;
  }

  /**
   * All that is known of whom the talk is about; what is known of the asker counts for the asker
   * only.
   */
  Situation situation(Asker asker) {
    var self = asksForSelf();
    var all = new HashMap<>(self ? asker.told() : Map.of());
    all.putAll(told);
    var seeker = asker.seeker();
    var known = self && seeker != null ? seeker : Seeker.unknown("asked");
    var facts = new ArrayList<Fact>();
    if (gender != null) {
      facts.add(new Fact.Sex(gender));
    }
    if (age != null) {
      facts.add(new Fact.Age(age));
    }
    var said = new Profile(known, null, null, null).with(facts).seeker();
    return new Situation(said, all, asker.year());
  }

  /**
   * Who asks.
   *
   * @param seeker what is known of the asker
   * @param told what the asker has answered before
   * @param year the calendar year
   */
  record Asker(@Nullable Seeker seeker, Map<String, Boolean> told, int year) {}
}

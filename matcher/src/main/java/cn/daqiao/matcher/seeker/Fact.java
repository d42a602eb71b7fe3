package cn.daqiao.matcher.seeker;

import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Education;
import cn.daqiao.matcher.vacancy.Shift;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person states about himself or herself. Files, forms and free text all become
 * facts, and {@link Profile#with(Fact)} is the only way into a profile.
 */
public sealed interface Fact {
  /**
   * Whether it is kept only by a consent of its own (Personal Information Protection Law, articles
   * 28 and 29): a disability, and what the registers of poor households say. That somebody has none
   * and is not poor is told of most people.
   */
  default boolean sensitive() {
    return switch (this) {
      case Disabled(var disability) -> disability;
      case Poor(var poor) -> poor;
      case Stands(var standing) -> standing.registered();
      case Name _,
          Sex _,
          Age _,
          Born _,
          LivesIn _,
          LivesInTownship _,
          LivesInVillage _,
          LivesAt _,
          Can _,
          Cannot _,
          WantsPay _,
          PaidBy _,
          AnyPay _,
          Reaches _,
          Within _,
          NoFarther _,
          WantsRegion _,
          Schooled _,
          Graduated _,
          Holds _,
          NeedsBoard _,
          WantsShift _,
          WantsTraining _,
          WantsToLearn _,
          Phone _,
          Note _ ->
          false;
    };
  }

  /** A family and given name. */
  record Name(String name) implements Fact {}

  /** Sex. */
  record Sex(Gender gender) implements Fact {}

  /** Full years today. */
  record Age(int years) implements Fact {}

  /** Year of birth, four digits. */
  record Born(int year) implements Fact {}

  /** County or coarser of the present home. A new county drops a township outside it. */
  record LivesIn(RegionCode region) implements Fact {}

  /** Township of the present home; the code is absent where the name is not known. */
  record LivesInTownship(@Nullable RegionCode township, String said) implements Fact {}

  /** Village of the present home. */
  record LivesInVillage(String village) implements Fact {}

  /** An exact place that the person shared. */
  record LivesAt(Point point) implements Fact {}

  /** Something the person can do. */
  record Can(Skill skill) implements Fact {}

  /** Something the person says that he or she cannot do. */
  record Cannot(Skill skill) implements Fact {}

  /** The least pay, whole yuan a cycle. */
  record WantsPay(int yuan, Cycle cycle) implements Fact {}

  /** Pay is counted so, with no figure. */
  record PaidBy(Cycle cycle) implements Fact {}

  /** Any pay will do: takes back an earlier figure. */
  record AnyPay() implements Fact {}

  /** How far from home. */
  record Reaches(Scope scope) implements Fact {}

  /** No farther from home than so many kilometres. */
  record Within(int km) implements Fact {}

  /**
   * Work beyond this was turned down as too far.
   *
   * @param scope the area that it has to lie in; absent leaves the wish as it is
   * @param km the farthest from home; absent leaves the wish as it is
   */
  record NoFarther(@Nullable Scope scope, @Nullable Integer km) implements Fact {}

  /** A place where the person wants to work. */
  record WantsRegion(RegionCode region) implements Fact {}

  /** Schooling. */
  record Schooled(Education education) implements Fact {}

  /** Year of graduation. */
  record Graduated(int year) implements Fact {}

  /** A licence or certificate held. */
  record Holds(String licence) implements Fact {}

  /** Whether the person has a disability. */
  record Disabled(boolean disability) implements Fact {}

  /** Whether lodging is a must. */
  record NeedsBoard(boolean needed) implements Fact {}

  /** The only shift that will do. */
  record WantsShift(Shift shift) implements Fact {}

  /** What the registers say. */
  record Stands(Standing standing) implements Fact {}

  /** Whether the household is registered as poor. */
  record Poor(boolean poor) implements Fact {}

  /** Whether a course is wanted. */
  record WantsTraining(boolean wanted) implements Fact {}

  /** What the person would like to learn, once a course is wanted. */
  record WantsToLearn(Skill skill) implements Fact {}

  /** A mobile number, 11 digits. */
  record Phone(String digits) implements Fact {}

  /** Anything else worth keeping, in the person's words. */
  record Note(String text) implements Fact {}
}

package cn.daqiao.matcher.policy.benefit;

import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Gender;
import cn.daqiao.matcher.seeker.Standing;
import cn.daqiao.matcher.vacancy.Education;
import java.util.List;

/**
 * What a document asks of whoever claims a benefit. A condition holds or fails only when that is
 * known; in doubt it is open.
 */
public sealed interface Condition {
  /** How it stands. */
  Finding check(Situation situation);

  /** The keys of the questions that may settle it. */
  List<String> keys();

  /** A household in the register of poor households. */
  record RegisteredPoor() implements Condition {
    private static final String POOR = "poor";
    private static final String LIFTED = "lifted";

    @Override
    public Finding check(Situation situation) {
      return lifted(situation) ? Finding.open(LIFTED) : registered(situation);
    }

    /** Whether the household is in the register, whatever became of it since. */
    static Finding registered(Situation situation) {
      if (situation.stands(Standing.REGISTERED_POOR)) {
        return Finding.holds(POOR);
      }
      var said = situation.said(POOR);
      var known = said == null ? situation.seeker().about().poor() : said;
      return known == null ? Finding.open(POOR) : Finding.of(POOR, known);
    }

    static boolean lifted(Situation situation) {
      return situation.stands(Standing.LIFTED) || Boolean.TRUE.equals(situation.said(LIFTED));
    }

    @Override
    public List<String> keys() {
      return List.of(POOR, LIFTED);
    }
  }

  /** A poor household that is not marked as lifted, or one on an allowance. */
  record Needy() implements Condition {
    private static final String ALLOWANCE = "allowance";
    private static final String NOT_LIFTED = "notLifted";
    private static final String NEEDY = "needy";

    @Override
    public Finding check(Situation situation) {
      if (situation.stands(Standing.MINIMUM_ALLOWANCE)
          || situation.stands(Standing.EXTREME_HARDSHIP)) {
        return Finding.holds(ALLOWANCE);
      }
      var said = situation.said(ALLOWANCE);
      if (Boolean.TRUE.equals(said)) {
        return Finding.holds(ALLOWANCE);
      }
      var poor = poor(situation);
      return said == null && poor.state() == Finding.State.FAILS ? Finding.open(ALLOWANCE) : poor;
    }

    private static Finding poor(Situation situation) {
      if (RegisteredPoor.lifted(situation)) {
        return Finding.fails(NOT_LIFTED);
      }
      var registered = RegisteredPoor.registered(situation);
      return registered.state() == Finding.State.FAILS ? Finding.fails(NEEDY) : registered;
    }

    @Override
    public List<String> keys() {
      return List.of("poor", ALLOWANCE, NOT_LIFTED, NEEDY);
    }
  }

  /** The sex that a document names. */
  record Sex(Gender wanted) implements Condition {
    private static final String SEX = "sex";

    @Override
    public Finding check(Situation situation) {
      var gender = situation.seeker().about().gender();
      return gender == null ? situation.asTold(SEX) : Finding.of(SEX, gender == wanted);
    }

    @Override
    public List<String> keys() {
      return List.of(SEX);
    }
  }

  /** Full years up to a limit; whether the limit itself counts no document says. */
  record UpTo(int years) implements Condition {
    private static final String AGE = "age";
    private static final String LIMIT = "ageLimit";

    @Override
    public Finding check(Situation situation) {
      var about = situation.seeker().about();
      if (about.age() != null) {
        return between(about.age(), about.age());
      }
      // Born in a year means one of two ages, until the birthday is known.
      return about.birthYear() == null
          ? situation.asTold(AGE)
          : between(situation.year() - about.birthYear() - 1, situation.year() - about.birthYear());
    }

    private Finding between(int least, int most) {
      if (most < years) {
        return Finding.holds(AGE);
      }
      return least > years ? Finding.fails(AGE) : Finding.open(LIMIT);
    }

    @Override
    public List<String> keys() {
      return List.of(AGE, LIMIT);
    }
  }

  /** Somebody at a college or from one. */
  record College() implements Condition {
    private static final String COLLEGE = "college";

    @Override
    public Finding check(Situation situation) {
      var education = situation.seeker().about().education();
      var said = situation.said(COLLEGE);
      if (said != null || education == null) {
        return situation.asTold(COLLEGE);
      }
      if (education.reaches(Education.COLLEGE)) {
        return Finding.holds(COLLEGE);
      }
      return situation.stands(Standing.STUDENT) ? Finding.open(COLLEGE) : Finding.fails(COLLEGE);
    }

    @Override
    public List<String> keys() {
      return List.of(COLLEGE);
    }
  }

  /** Somebody who has left school. */
  record LeftSchool() implements Condition {
    private static final String LEFT = "leftSchool";

    @Override
    public Finding check(Situation situation) {
      var graduated = situation.seeker().about().graduated();
      if (situation.said(LEFT) != null) {
        return situation.asTold(LEFT);
      }
      if (situation.stands(Standing.STUDENT)) {
        return Finding.fails(LEFT);
      }
      return graduated == null || graduated == situation.year()
          ? Finding.open(LEFT)
          : Finding.of(LEFT, graduated < situation.year());
    }

    @Override
    public List<String> keys() {
      return List.of(LEFT);
    }
  }

  /** The calendar year of the graduation. */
  record GraduatesThisYear() implements Condition {
    private static final String YEAR = "graduationYear";

    @Override
    public Finding check(Situation situation) {
      var graduated = situation.seeker().about().graduated();
      return graduated == null || situation.said(YEAR) != null
          ? situation.asTold(YEAR)
          : Finding.of(YEAR, graduated == situation.year());
    }

    @Override
    public List<String> keys() {
      return List.of(YEAR);
    }
  }

  /** Somebody at school. */
  record AtSchool() implements Condition {
    private static final String STUDENT = "student";

    @Override
    public Finding check(Situation situation) {
      return situation.stands(Standing.STUDENT)
          ? Finding.holds(STUDENT)
          : situation.asTold(STUDENT);
    }

    @Override
    public List<String> keys() {
      return List.of(STUDENT);
    }
  }

  /** A home in a region. */
  record LivesIn(RegionCode region) implements Condition {
    private static final String HOME = "home";

    @Override
    public Finding check(Situation situation) {
      var home = situation.seeker().home().finest();
      // A home known as no more than the province may lie inside or not.
      return home == null || (region.stem().startsWith(home.stem()) && !home.equals(region))
          ? situation.asTold(HOME)
          : Finding.of(HOME, home.stem().startsWith(region.stem()));
    }

    @Override
    public List<String> keys() {
      return List.of(HOME);
    }
  }

  /** The wish to be taught. */
  record WantsTraining() implements Condition {
    private static final String TRAINING = "training";

    @Override
    public Finding check(Situation situation) {
      var wanted = situation.seeker().wish().wantsTraining();
      return wanted == null || situation.said(TRAINING) != null
          ? situation.asTold(TRAINING)
          : Finding.of(TRAINING, wanted);
    }

    @Override
    public List<String> keys() {
      return List.of(TRAINING);
    }
  }

  /** Something that stands in no profile. */
  record Asked(String key) implements Condition {
    @Override
    public Finding check(Situation situation) {
      return situation.asTold(key);
    }

    @Override
    public List<String> keys() {
      return List.of(key);
    }
  }
}

package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.fit.rule.Person.Known;
import cn.daqiao.matcher.fit.rule.Tie.Via;
import cn.daqiao.matcher.fit.rule.Trades.Trade;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.skill.SkillBook.Kinship;
import cn.daqiao.matcher.vacancy.Kind;
import java.util.List;

/** Finds what a vacancy has to do with a person. One more skill never makes it less. */
final class Ties {
  private static final double FAMILY = 0.42;

  /** A posting that names a whole family is hardly meant for any one trade of it: 工地招人. */
  private static final double ONLY_FAMILY = 0.25;

  private static final double GENERAL = 0.6;
  private static final double GENERAL_WITHOUT_SKILLS = 0.4;
  private static final double ENTRY = 0.5;
  private static final double TRAINING = 0.5;
  private static final double FAIR_IN_COUNTY = 0.45;
  private static final double FAIR_IN_CITY = 0.35;
  static final double WORDS_IN_HEAD = 0.8;
  private static final double WORDS_IN_BODY = 0.5;
  private static final int TELLING = 3;
  private static final double NEAR_KM = 40;

  private Ties() {}

  /** The strongest tie of the two, so many kilometres apart (NaN when unknown). */
  static Tie between(Person person, Posting posting, double km, SkillBook book) {
    var wish = person.seeker().wish();
    var kind = posting.vacancy().kind();
    if (kind == Kind.FAIR) {
      return fair(person, posting);
    }
    if (kind == Kind.COURSE && !wish.willing()) {
      return Tie.NONE;
    }
    var tie = byWork(person.skills(), person, posting, book);
    if (kind == Kind.COURSE) {
      return lesson(tie, person, posting, book);
    }
    if (posting.entry() && person.any()) {
      tie = tie.or(ENTRY, Via.GENERAL, null);
    }
    if (posting.general()) {
      if (person.any() || (person.general() && !posting.special())) {
        tie = tie.or(GENERAL, Via.GENERAL, null);
      } else if (person.skills().isEmpty() && near(person, posting, km)) {
        tie = tie.or(GENERAL_WITHOUT_SKILLS, Via.GENERAL, null);
      }
    }
    return tie;
  }

  private static Tie byWork(List<Known> skills, Person person, Posting posting, SkillBook book) {
    var tie = Tie.NONE;
    for (var known : skills) {
      tie = byTrade(tie, known, person, posting, book);
      tie = byWords(tie, known, posting);
    }
    return tie;
  }

  /** Everybody who looks for work has to do with a fair in the county or city of the home. */
  private static Tie fair(Person person, Posting posting) {
    var home = person.home();
    if (home.meets(posting.spot(), Level.COUNTY)) {
      return Tie.NONE.or(FAIR_IN_COUNTY, Via.FAIR, null);
    }
    return home.meets(posting.spot(), Level.CITY)
        ? Tie.NONE.or(FAIR_IN_CITY, Via.FAIR, null)
        : Tie.NONE;
  }

  /** Whoever has named what to learn is not sent to courses in anything else. */
  private static Tie lesson(Tie own, Person person, Posting posting, SkillBook book) {
    if (person.learns().isEmpty()) {
      return own.or(TRAINING, Via.TRAINING, null);
    }
    var wanted = byWork(person.learns(), person, posting, book);
    return own.or(wanted.value(), Via.LESSON, wanted.skill());
  }

  private static Tie byTrade(
      Tie best, Known known, Person person, Posting posting, SkillBook book) {
    var code = known.code();
    if (code == null) {
      return best;
    }
    var tie = best;
    for (Trade trade : posting.trades()) {
      boolean lacked = person.lacked().contains(trade.code()) && !trade.code().equals(code);
      if (trade.weight() > tie.value() && !lacked) {
        var kinship = book.kinship(code, trade.code());
        var via = kinship == Kinship.RELATED ? Via.KIN : Via.TRADE;
        // What is only guessed is no ground for offering a neighbour of it.
        double near =
            kinship == Kinship.RELATED && known.share() < 1
                ? 0
                : nearness(kinship, code, trade.code(), book);
        tie = tie.or(near * trade.weight() * known.share(), via, known);
      }
    }
    return tie;
  }

  private static double nearness(Kinship kinship, String known, String wanted, SkillBook book) {
    return switch (kinship) {
      case SAME -> 1;
      case NARROWER -> family(known, book) ? FAMILY : 0.85;
      case BROADER -> family(wanted, book) ? ONLY_FAMILY : 0.8;
      case RELATED -> 0.55;
      case NONE -> 0;
    };
  }

  /** Whether nothing stands above it: a whole trade such as building, which says little. */
  private static boolean family(String code, SkillBook book) {
    return book.ancestors(code).isEmpty();
  }

  /**
   * Where the skill book knows both sides, only the whole of the words counts beside it; two
   * characters that it knows and did not read there are part of another word.
   */
  private static Tie byWords(Tie best, Known known, Posting posting) {
    boolean read = known.skill().code() != null;
    if (best.value() >= WORDS_IN_HEAD || (read && known.bare().length() < TELLING)) {
      return best;
    }
    double head = known.grams().coveredBy(posting.head());
    if (read && !posting.trades().isEmpty()) {
      return head < 1 ? best : best.or(WORDS_IN_HEAD, Via.WORDS, known);
    }
    double body = known.grams().coveredBy(posting.body());
    return best.or(Math.max(WORDS_IN_HEAD * head, WORDS_IN_BODY * body), Via.WORDS, known);
  }

  private static boolean near(Person person, Posting posting, double km) {
    var home = person.home();
    return !person.seeker().wish().regions().isEmpty()
        || (home.region() == null && home.point() == null)
        || km <= NEAR_KM
        || home.meets(posting.spot(), Level.COUNTY);
  }
}

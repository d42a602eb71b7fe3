package cn.daqiao.bot.policy;

import cn.daqiao.matcher.policy.PolicyLexicon;
import cn.daqiao.matcher.seeker.Gender;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.seeker.Standing;
import cn.daqiao.matcher.text.Numerals;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person whom a question is about, as far as it says; whatever is absent is unknown.
 *
 * @param sex sex
 * @param age full years
 * @param years years worked
 * @param poor whether the household is registered as poor
 * @param standings what the registers say
 * @param lifted whether the household left poverty
 * @param named whether the question names somebody
 */
record Person(
    @Nullable Gender sex,
    @Nullable Integer age,
    @Nullable Integer years,
    @Nullable Boolean poor,
    Set<Standing> standings,
    boolean lifted,
    boolean named) {

  /** Reads the question; what it does not say of the asker comes from the profile. */
  static Person of(String text, PolicyLexicon lexicon, @Nullable Seeker seeker) {
    var sex = sex(text, lexicon);
    var standings = EnumSet.noneOf(Standing.class);
    if (lexicon.says("minimumAllowance", text)) {
      standings.add(Standing.MINIMUM_ALLOWANCE);
    }
    if (lexicon.says("extremeHardship", text)) {
      standings.add(Standing.EXTREME_HARDSHIP);
    }
    boolean lifted = lexicon.says("lifted", text);
    Boolean poor = null;
    if (lexicon.says("notPoor", text)) {
      poor = false;
    } else if (lexicon.says("poor", text)) {
      poor = true;
    }
    var age = number("age", text, lexicon);
    if (age == null && sex != null) {
      age = number("bareAge", text, lexicon);
    }
    var said =
        new Person(
            sex,
            age,
            lexicon.says("underYear", text) ? Integer.valueOf(0) : number("years", text, lexicon),
            poor,
            standings,
            lifted,
            sex != null || age != null);
    return seeker == null || sex != null ? said : said.filledFrom(seeker);
  }

  private Person filledFrom(Seeker seeker) {
    var about = seeker.about();
    var all = EnumSet.noneOf(Standing.class);
    all.addAll(standings);
    all.addAll(about.standings());
    return new Person(
        about.gender(),
        age == null ? about.age() : age,
        years,
        poor == null ? knownPoor(seeker) : poor,
        all,
        lifted || all.contains(Standing.LIFTED),
        named);
  }

  /** What was said of the same person before; another sex is another person. */
  Person or(Person before) {
    if (sex != null && sex != before.sex) {
      return this;
    }
    return new Person(
        sex == null ? before.sex : sex,
        age == null ? before.age : age,
        years == null ? before.years : years,
        poor == null ? before.poor : poor,
        standings.isEmpty() ? before.standings : standings,
        lifted || before.lifted,
        named || before.named);
  }

  private static @Nullable Boolean knownPoor(Seeker seeker) {
    return seeker.about().countsAsPoor() ? Boolean.TRUE : seeker.about().poor();
  }

  private static @Nullable Gender sex(String text, PolicyLexicon lexicon) {
    Gender found = null;
    int first = Integer.MAX_VALUE;
    for (var gender : lexicon.people().entrySet()) {
      var word = gender.getValue().matcher(text);
      if (word.find() && word.start() < first) {
        first = word.start();
        found = gender.getKey();
      }
    }
    return found;
  }

  private static @Nullable Integer number(String pattern, String text, PolicyLexicon lexicon) {
    var found = lexicon.person(pattern).matcher(text);
    if (!found.find()) {
      return null;
    }
    var number = Numerals.read(found.group(1));
    return number.isPresent() ? (int) number.getAsLong() : null;
  }
}

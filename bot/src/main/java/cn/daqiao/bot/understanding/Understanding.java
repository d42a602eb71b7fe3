package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Topic;
import cn.daqiao.matcher.skill.SkillBook;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads free text for facts about the writer, or about the relative for whom he or she writes. What
 * is not certain is left out: a wrong wage, age or phone does more harm than a question more. Pure,
 * and safe for any number of threads.
 */
public final class Understanding {
  /** Nobody registers in more; what is longer is read up to here. */
  private static final int LONGEST = 2_000;

  private final UnaryOperator<String> simplified;
  private final List<FieldReader> readers;

  /** Knows places and occupations; traditional characters stay as they are. */
  public Understanding(RegionTree regions, SkillBook skills) {
    this(regions, skills, UnaryOperator.identity());
  }

  /**
   * Knows places and occupations.
   *
   * @param simplified makes simplified characters of traditional ones, one for one
   */
  public Understanding(RegionTree regions, SkillBook skills, UnaryOperator<String> simplified) {
    this.simplified = simplified;
    var names = new PlaceNames(regions);
    // Figures go first, so that no digit of a phone is read as pay; a bare name comes last, as it
    // counts only beside other facts.
    readers =
        List.of(
            new IdNumbers(),
            new Phones(),
            new Names(names, true),
            new Sexes(),
            new Schoolings(),
            new Places(names),
            new Reaches(),
            new Standings(),
            new Licences(),
            new Wishes(),
            new Births(),
            new Pays(),
            new Skills(skills),
            new Names(names, false));
  }

  /**
   * What a message says.
   *
   * @param text as written
   * @param year the year of the clock in Asia/Shanghai, for ages
   * @param asked what was just asked, so that a bare 43 or 富岭 is understood; absent in free text
   */
  public Heard hear(String text, int year, @Nullable Topic asked) {
    var words = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    var passage = new Passage(new Wording(words, simplified), year, asked);
    readers.forEach(reader -> reader.read(passage));
    return passage.heard();
  }
}

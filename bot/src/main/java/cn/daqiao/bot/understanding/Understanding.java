package cn.daqiao.bot.understanding;

import cn.daqiao.bot.understanding.Opening.Slot;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Topic;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.text.TextTables;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads free text for facts about the writer, or about the relative for whom he or she writes. What
 * is not certain is left out: a wrong wage, age or phone does more harm than a question more. Pure,
 * and safe for any number of threads.
 */
public final class Understanding {
  /** Nobody registers in more; what is longer is read up to here. */
  private static final int LONGEST = 2_000;

  private final Spelling spelling;
  private final List<FieldReader> readers;
  private final Openings openings;
  private final Trades trades;

  /** Knows places and occupations; what is written in another way stays as it is. */
  public Understanding(RegionTree regions, SkillBook skills) {
    this(regions, skills, (written, asked) -> written);
  }

  /** Knows places and occupations, traditional characters, and what sounds like a known term. */
  public Understanding(RegionTree regions, SkillBook skills, TextTables tables) {
    this(regions, skills, bySound(tables, new Sounds(tables.pinyin(), regions, skills)));
  }

  /** Writes known terms as they are known, one character for one. */
  private interface Spelling {
    String right(String written, @Nullable Topic asked);
  }

  private static Spelling bySound(TextTables tables, Sounds sounds) {
    return (written, asked) ->
        asked == Topic.SKILLS
            ? sounds.repairedTrade(tables.plain(written))
            : sounds.repaired(tables.plain(written));
  }

  private Understanding(RegionTree regions, SkillBook skills, Spelling spelling) {
    this.spelling = spelling;
    openings = new Openings(regions, skills);
    trades = new Trades(skills);
    var names = new PlaceNames(regions);
    // Figures go first, so that no digit of a phone is read as pay; a bare name comes last, as it
    // counts only beside other facts.
    readers =
        List.of(
            new IdNumbers(),
            new TakenBack(),
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
            new Skills(skills, names),
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
    var passage = new Passage(new Wording(words, spelling.right(words, asked)), year, asked);
    readers.forEach(reader -> reader.read(passage));
    return passage.heard();
  }

  /**
   * What an employer's message says of the people wanted.
   *
   * @param today in Asia/Shanghai
   * @param asked what was just asked; absent in free text
   * @param seat the employer's own region, which decides between towns of one name
   */
  public Opening opening(String text, LocalDate today, @Nullable Slot asked, RegionCode seat) {
    var words = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    var topic = asked == Slot.WORK ? Topic.SKILLS : null;
    var wording = new Wording(words, spelling.right(words, topic));
    return openings.read(new Passage(wording, today.getYear(), topic), today, asked, seat);
  }

  /**
   * What an employer's message says of several trades, each with a count of its own; empty for a
   * message that tells of one at most.
   *
   * @param today in Asia/Shanghai
   * @param seat the employer's own region, which decides between towns of one name
   */
  public List<Opening> openings(String text, LocalDate today, RegionCode seat) {
    var words = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return trades.read(
        new Wording(words, spelling.right(words, null)), part -> opening(part, today, null, seat));
  }
}

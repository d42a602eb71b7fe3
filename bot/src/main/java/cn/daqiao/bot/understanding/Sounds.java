package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.text.Pinyin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes known terms right that were spoken or typed as something that sounds the same: 电汗, 浦诚县.
 * Only where such a term is expected, and only with a character in common, as most words sound like
 * some other. Characters are replaced one for one.
 */
final class Sounds {
  private static final String VERBS = "做干学找当懂踩开会修";
  private static final String HOME_PROVINCE = "35";
  private static final int LONGEST_SKILL = 5;
  private static final int SHORTEST_COUNTY = 2;
  private static final int LONGEST_COUNTY = 3;

  private static final Pattern SKILL_CUE =
      Pattern.compile("(?<![不机社])会(?!不会)|做过?|干过?|学过?|找个?|当过?|懂|踩|开过?");
  private static final Pattern SKILL_END =
      Pattern.compile("$|[ ,，。;；、!！.\\n]|的(?:活|工|$)|活|工作|和|跟|也|都|可以|证");
  private static final Pattern NO_SKILL = Pattern.compile("[活事钱话人]");

  /** 四十 and 千 as dictation writes them within numbers. */
  private static final Pattern FORTY = Pattern.compile("死(?=十[一二三四五六七八九]?(?:岁|了|$|[ ,，]))");

  private static final Pattern THOUSAND =
      Pattern.compile("(?<=[一二两三四五六七八九])[前钱](?=[一二三四五六七八九](?:$|[^一二三四五六七八九十百千万]))");

  private final Pinyin pinyin;
  private final Map<String, String> skills = new HashMap<>();
  private final Map<String, Region> counties = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> countyStarts = new HashSet<>();
  private final RegionTree regions;

  Sounds(Pinyin pinyin, RegionTree regions, SkillBook book) {
    this.pinyin = pinyin;
    this.regions = regions;
    names.addAll(regions.names());
    for (var occupation : book.all()) {
      skill(occupation.name());
      occupation.spoken().forEach(this::skill);
    }
    for (var region : regions.all()) {
      if (region.level() == Level.COUNTY && region.code().digits().startsWith(HOME_PROVINCE)) {
        var name = region.name().replaceFirst("[县市区]$", "");
        if (name.length() >= SHORTEST_COUNTY) {
          counties.put(sound(name), region);
          pinyin.of(name.charAt(0)).ifPresent(countyStarts::add);
        }
      }
    }
  }

  private void skill(String form) {
    if (form.length() >= 2 && form.length() <= LONGEST_SKILL) {
      skills.putIfAbsent(sound(form), form);
      names.add(form);
    }
  }

  private String sound(String text) {
    return String.join(" ", pinyin.syllables(text));
  }

  /**
   * The same for a message that answers the question for a trade, where the term may stand alone.
   */
  String repairedTrade(String text) {
    var written = new StringBuilder(repaired(text));
    longest(written, 0, 2);
    return written.toString();
  }

  /** The text with such terms written right, of the same length. */
  String repaired(String text) {
    var fixed = THOUSAND.matcher(FORTY.matcher(text).replaceAll("四")).replaceAll("千");
    var written = new StringBuilder(fixed);
    counties(written);
    skills(written);
    return written.toString();
  }

  private void skills(StringBuilder text) {
    var cues = SKILL_CUE.matcher(text.toString());
    while (cues.find()) {
      // with its verb a term has that character in common anyhow, so two more must stand
      longest(text, cues.end(), 2);
      longest(text, cues.start(), 3);
    }
  }

  private void longest(StringBuilder text, int from, int shortest) {
    for (int length = LONGEST_SKILL; length >= shortest; length--) {
      if (skill(text, from, from + length)) {
        return;
      }
    }
  }

  private boolean skill(StringBuilder text, int from, int to) {
    if (to > text.length()
        || !SKILL_END.matcher(text).region(to, text.length()).lookingAt()
        || NO_SKILL.matcher(text).region(from, to).find()) {
      return false;
    }
    var said = text.substring(from, to);
    var meant =
        said.chars().allMatch(c -> Wording.isHan((char) c)) ? skills.get(sound(said)) : null;
    return meant != null && put(text, from, said, meant);
  }

  private void counties(StringBuilder text) {
    for (int from = 0; from + SHORTEST_COUNTY < text.length(); from++) {
      if (!countyStarts.contains(pinyin.of(text.charAt(from)).orElse(""))) {
        continue;
      }
      for (int length = SHORTEST_COUNTY; length <= LONGEST_COUNTY; length++) {
        int to = from + length;
        if (to < text.length()) {
          county(text, from, to);
        }
      }
    }
  }

  private void county(StringBuilder text, int from, int to) {
    var said = text.substring(from, to);
    var county = counties.get(sound(said));
    if (county == null) {
      return;
    }
    var meant = county.name().substring(0, said.length());
    int town = to + ("县市区".indexOf(text.charAt(to)) >= 0 ? 1 : 0);
    if (said.equals(meant)) {
      town(text, town, county);
    } else if (town > to || townAt(text, to, county)) {
      put(text, from, said, meant);
    }
  }

  private boolean townAt(StringBuilder text, int at, Region county) {
    return regions.childrenOf(county.code()).stream()
        .map(town -> town.name().replaceFirst("(?:畲族乡|街道|[镇乡])$", ""))
        .anyMatch(name -> name.length() >= 2 && text.indexOf(name, at) == at);
  }

  /** 长汀和田镇: behind its county a town's name may be written by sound. */
  private void town(StringBuilder text, int at, Region county) {
    if (at >= text.length() || townAt(text, at, county)) {
      return;
    }
    for (var town : regions.childrenOf(county.code())) {
      var name = town.name().replaceFirst("[镇乡]$", "");
      int to = at + name.length();
      if (to < text.length()
          && "镇乡".indexOf(text.charAt(to)) >= 0
          && pinyin.soundAlike(text.substring(at, to), name)
          && put(text, at, text.substring(at, to), name)) {
        return;
      }
    }
  }

  private boolean holdsTerm(String said) {
    for (int from = 0; from + 2 <= said.length(); from++) {
      for (int to = from + 2; to <= said.length(); to++) {
        if (names.contains(said.substring(from, to))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Replaces what has a character in common and is no known term itself. */
  private boolean put(StringBuilder text, int from, String said, String meant) {
    // 做醋 shares with 做粗 nothing but the verb
    var noun = VERBS.indexOf(said.charAt(0)) < 0 ? said : said.substring(1);
    boolean alike = noun.chars().anyMatch(c -> meant.indexOf(c) >= 0);
    if (said.equals(meant) || !alike || holdsTerm(said)) {
      return false;
    }
    text.replace(from, from + said.length(), meant);
    return true;
  }
}

package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.text.Pinyin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
  private static final int SHORTEST_ACCENTED = 3;
  private static final int SHORTEST_COUNTY = 2;
  private static final int LONGEST_COUNTY = 3;

  private static final Pattern SKILL_CUE =
      Pattern.compile("(?<![不机社])会(?!不会)|做过?|干过?|学过?|找个?|当过?|懂|踩|开过?|以前(?!在)");

  /** 扎钢金的: a trade's own verb begins a term, all of which sounds right. */
  private static final Pattern OWN_VERB =
      Pattern.compile("(?<=^|[ ,，。;；、！!\\n会我做能]|[县镇乡村的])[扎绑贴刷砌焊裁缝绣炒砍扛]");

  private static final Pattern SKILL_END =
      Pattern.compile(
          "$|[ ,，。;；、!！.\\n]|的(?:活|工|$)|活|工作|和|跟|也|都|可以|证|[做干学当开踩修刷]过|[做干学][了有]|[\\d一二两三四五六七八九十几]+[来多几]?年|师傅|一[个名枚位]|就[行好可]|最好|优先");
  private static final Pattern TRADE = Pattern.compile("[工匠师嫂手车机]$");
  private static final Pattern ENDING = Pattern.compile("(?:服务员|司机|[工员师匠手])$");
  private static final Pattern NO_TRADE = Pattern.compile("[活事钱话人园院厂店]|^[我他她你不没招聘请]");
  private static final Pattern NO_SKILL = Pattern.compile("[活事钱话人园院班]");

  /** Where a term may stand without a verb before it: 殿工,有证的. */
  private static final Pattern CLAUSE_START = Pattern.compile("^|[ ,，。;；、!！/\\n]+|(?<=[县镇乡]的)");

  /** 公资, 月工字 where pay is told. */
  private static final Pattern PAY =
      Pattern.compile("[公工功攻供弓][资字自姿滋子紫](?<!工资)(?=[:：要给多低高能最至不也都面随有在一二两三四五六七八九\\d]|少于|可以)");

  /** 叉 read as in 差事, and as it sounds where nobody curls the tongue. */
  private static final Pattern FORKLIFT = Pattern.compile("[猜差](?=车(?:$|[ ,，。、工司师证本的也都]))");

  /** 健康正: no other word ends so behind these. */
  private static final Pattern CERTIFICATE =
      Pattern.compile(
          "(?<=健康|电工|焊工|电焊|叉车|驾驶|保安|保安员|月嫂|厨师|育婴|育婴师|会计|上岗|操作|资格|护理|护理员|登高|高空)[正政症征政整](?=$|["
              + " ,，。;；、有的也都在])");

  /** 四十 and 千 as dictation writes them within numbers. */
  private static final Pattern FORTY = Pattern.compile("死(?=十[一二三四五六七八九]?(?:岁|了|$|[ ,，]))");

  private static final Pattern THOUSAND =
      Pattern.compile("(?<=[一二两三四五六七八九])[前钱](?=[一二三四五六七八九](?:$|[^一二三四五六七八九十百千万]))");

  private static final Pattern ACCENT = Pattern.compile("zh|ch|sh");
  private static final Pattern NASAL = Pattern.compile("([aei])ng\\b");
  private static final List<List<String>> ONSETS =
      List.of(
          List.of("z", "zh"),
          List.of("c", "ch"),
          List.of("s", "sh"),
          List.of("n", "l"),
          List.of("f", "h"));

  private final Pinyin pinyin;
  private final Map<String, String> skills = new HashMap<>();
  private final Map<String, String> accented = new HashMap<>();
  private final Map<String, String> trades = new HashMap<>();
  private final Map<String, Region> counties = new HashMap<>();
  private final Map<String, Region> spokenCounties = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> countyStarts = new HashSet<>();
  private final RegionTree regions;

  Sounds(Pinyin pinyin, RegionTree regions, SkillBook book) {
    this.pinyin = pinyin;
    this.regions = regions;
    names.addAll(regions.names());
    // names go first: 殿工 is 电工 sooner than 点工
    for (var occupation : book.all()) {
      trade(occupation.name());
      trade(ENDING.matcher(occupation.name()).replaceFirst(""));
    }
    for (var occupation : book.all()) {
      skill(occupation.name());
      occupation.spoken().forEach(this::skill);
    }
    for (var region : regions.all()) {
      if (region.level() == Level.COUNTY && region.code().digits().startsWith(HOME_PROVINCE)) {
        var name = region.name().replaceFirst("[县市区]$", "");
        if (name.length() >= SHORTEST_COUNTY) {
          counties.put(sound(name), region);
          for (var first : spoken(pinyin.of(name.charAt(0)).orElse(""))) {
            countyStarts.add(first);
            for (var second : spoken(pinyin.of(name.charAt(1)).orElse(""))) {
              spokenCounties.putIfAbsent(first + " " + second, region);
            }
          }
        }
      }
    }
  }

  private void skill(String form) {
    if (form.length() >= 2 && form.length() <= LONGEST_SKILL) {
      skills.putIfAbsent(sound(form), form);
      names.add(form);
      // 做红木 is known, so 会做红木 is no 烘木
      if (form.length() > 2 && VERBS.indexOf(form.charAt(0)) >= 0) {
        names.add(form.substring(1));
      }
      if (TRADE.matcher(form).find()) {
        trade(form);
      }
    }
  }

  private void trade(String name) {
    if (name.length() >= 2 && name.length() <= LONGEST_SKILL) {
      names.add(name);
      trades.putIfAbsent(sound(name), name);
      if (name.length() >= SHORTEST_ACCENTED) {
        accented.putIfAbsent(accent(sound(name)), name);
      }
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
    fixed = FORKLIFT.matcher(fixed).replaceAll("叉");
    fixed = CERTIFICATE.matcher(PAY.matcher(fixed).replaceAll("工资")).replaceAll("证");
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
      trade(text, cues.end());
    }
    var verbs = OWN_VERB.matcher(text.toString());
    while (verbs.find()) {
      longest(text, verbs.start(), 3);
    }
    var starts = CLAUSE_START.matcher(text.toString());
    while (starts.find()) {
      trade(text, starts.end());
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

  /** The name of a trade, also where no verb stands before it and another follows at once. */
  private void trade(StringBuilder text, int from) {
    for (int length = LONGEST_SKILL; length >= 2; length--) {
      int to = from + length;
      if (to <= text.length()
          && (SKILL_END.matcher(text).region(to, text.length()).lookingAt() || termAt(text, to))
          && !NO_TRADE.matcher(text).region(from, to).find()) {
        var said = text.substring(from, to);
        var sound = sound(said);
        var exact = trades.get(sound);
        var meant =
            exact == null && length >= SHORTEST_ACCENTED ? accented.get(accent(sound)) : exact;
        if (meant != null && put(text, from, said, meant)) {
          return;
        }
      }
    }
  }

  /** How the province speaks: no retroflex, and no ng behind a, e and i. */
  private static String accent(String sound) {
    return ACCENT
        .matcher(NASAL.matcher(sound).replaceAll("$1n"))
        .replaceAll(found ->
            switch (found.group()) {
              case "zh" -> "z";
              case "ch" -> "c";
              default -> "s";
            });
  }

  /** How one syllable may be said there: no difference of n and l, f and h, s and sh, n and ng. */
  private static List<String> spoken(String syllable) {
    var all = new ArrayList<String>(List.of(syllable));
    for (var pair : ONSETS) {
      for (var said : List.copyOf(all)) {
        // the longer one stands second: zhang is no zhhang
        if (said.startsWith(pair.get(1))) {
          all.add(pair.get(0) + said.substring(pair.get(1).length()));
        } else if (said.startsWith(pair.get(0))) {
          all.add(pair.get(1) + said.substring(pair.get(0).length()));
        }
      }
    }
    for (var said : List.copyOf(all)) {
      if (NASAL.matcher(said).find()) {
        all.add(said.substring(0, said.length() - 1));
      } else if (said.matches(".*[aei]n")) {
        all.add(said + "g");
      }
    }
    return all;
  }

  /** 洗婉|端菜: where the next term follows at once. */
  private boolean termAt(CharSequence text, int at) {
    for (int to = at + 2; to <= at + 4 && to <= text.length(); to++) {
      if (names.contains(text.subSequence(at, to).toString())) {
        return true;
      }
    }
    return false;
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
    // the end of 石狮市 sounds like 石狮
    if (from > 0 && names.contains(text.substring(from - 1, from + 1))) {
      return;
    }
    var said = text.substring(from, to);
    var sound = sound(said);
    var county = counties.get(sound);
    if (county == null) {
      spokenCounty(text, from, to, sound);
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

  /** 寿林斜滩: the county's own town behind it makes up for how the province speaks. */
  private void spokenCounty(StringBuilder text, int from, int to, String sound) {
    var county = spokenCounties.get(sound);
    if (county != null
        && county.name().length() > to - from
        && (townAt(text, to, county)
            || ("县市区".indexOf(text.charAt(to)) >= 0 && townAt(text, to + 1, county)))) {
      put(text, from, text.substring(from, to), county.name().substring(0, to - from));
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
    // what sounds like a trade as a whole may hold a shorter term by chance: 钢金工
    boolean whole =
        said.length() == SHORTEST_ACCENTED
            && TRADE.matcher(meant).find()
            && meant.equals(trades.get(sound(said)));
    // 做醋 shares with 做粗 nothing but the verb
    boolean verb = VERBS.indexOf(said.charAt(0)) >= 0 || OWN_VERB.matcher(said).lookingAt();
    var noun = verb ? said.substring(1) : said;
    boolean alike = noun.chars().anyMatch(c -> meant.indexOf(c) >= 0);
    if (said.equals(meant) || !alike || names.contains(said) || (!whole && holdsTerm(said))) {
      return false;
    }
    text.replace(from, from + said.length(), meant);
    return true;
  }
}

package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.skill.SkillBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Trades said the other way about, what it is done to first: 公交开了九年, 缝纫机踩过, 饭我不会做. */
final class Inversions {
  private static final int LONGEST = 4;

  private static final String VERB = "[开跑装做修养种卖教带送扛挑刷贴织编踩炒煮烧烤酿打刻雕画拉砌铺焊磨采摘割砍洗扫缝绣裁烫染守看管帮搬卸喂杀剪揉]";

  private static final String YEARS = "[\\d一二两三四五六七八九十几多半好][\\d一二三四五六七八九十几多来半]*(?:个月|年|辈子)";

  private static final Pattern TURNED =
      Pattern.compile(
          "(?:(?<cue>不会|不太会|会|懂|没|不敢)(?<able>"
              + VERB
              + ")(?=过?(?:$|[ ,。;、了也都]))|(?<verb>"
              + VERB
              + ")(?:了(?="
              + YEARS
              + ")|过(?=$|[ ,。;、的几也都]|[\\u4e00-\\u9fa5]{1,3}也)))");

  /** 开不了车: the verb stands first, its refusal within. */
  private static final Pattern UNABLE =
      Pattern.compile(
          "(?<verb>" + VERB + ")不(?:了|来|动)(?<of>[\\u4e00-\\u9fa5]{1,3}?)(?=$|[ ,。;了的])");

  /** 驾照C1开了十年. */
  private static final Pattern DRIVES =
      Pattern.compile("(?:[abc][123]|(?<!小车)驾照|驾驶证)(?:的|本|证)?(?:我|都|也)?开了(?=" + YEARS + ")");

  private static final Pattern EDGE =
      Pattern.compile("(?:^|[ ,。;、!\\n" + Passage.BLANK + "]|[我会做])$");

  private Inversions() {}

  /**
   * One trade said so.
   *
   * @param mention what the words mean the usual way about
   * @param end where the words end
   * @param not whether it is denied
   */
  record Inverted(SkillBook.Mention mention, int end, boolean not) {}

  /** Those that do not overlap what was read already. */
  static List<Inverted> read(SkillBook book, String text, List<SkillBook.Mention> known) {
    var all = new ArrayList<Inverted>();
    var turned = TURNED.matcher(text);
    while (turned.find()) {
      var one = longest(book, text, turned, known);
      if (one != null) {
        var cue = turned.group("cue");
        boolean not = cue != null && !cue.equals("会") && !cue.equals("懂");
        all.add(new Inverted(one, turned.end(), not));
      }
    }
    unable(book, text, known, all);
    var drives = DRIVES.matcher(text);
    if (drives.find()) {
      whole(book, "开车", drives.start())
          .filter(m ->
              known.stream()
                  .noneMatch(
                      k -> book.ancestors(k.occupation().code()).contains(m.occupation().code())))
          .ifPresent(m -> all.add(new Inverted(m, drives.end(), false)));
    }
    return all;
  }

  private static void unable(
      SkillBook book, String text, List<SkillBook.Mention> known, List<Inverted> all) {
    var unable = UNABLE.matcher(text);
    while (unable.find()) {
      int end = unable.end();
      whole(book, unable.group("verb") + unable.group("of"), unable.start())
          .filter(m -> free(known, m.start(), end))
          .ifPresent(m -> all.add(new Inverted(m, end, true)));
    }
  }

  private static SkillBook.@Nullable Mention longest(
      SkillBook book, String text, Matcher turned, List<SkillBook.Mention> known) {
    var verb = turned.group("verb") == null ? turned.group("able") : turned.group("verb");
    int end = turned.start();
    while (end > 0 && "我也都还就,".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    for (int start = Math.max(0, end - LONGEST); start < end; start++) {
      var of = text.substring(start, end);
      boolean one = end - start == 1 && !EDGE.matcher(text.substring(0, start)).find();
      if (!one && of.chars().allMatch(c -> Wording.isHan((char) c)) && free(known, start, end)) {
        var meant = whole(book, verb + of, start);
        if (meant.isPresent()) {
          return meant.get();
        }
      }
    }
    return null;
  }

  private static boolean free(List<SkillBook.Mention> known, int start, int end) {
    return known.stream().noneMatch(m -> m.start() < end && m.start() + m.said().length() > start);
  }

  /** What these words name as a whole, placed where they stand in the text. */
  private static Optional<SkillBook.Mention> whole(SkillBook book, String words, int at) {
    return book.read(words).stream()
        .filter(m -> m.start() == 0 && m.said().length() == words.length())
        .map(m -> new SkillBook.Mention(m.occupation(), words, at))
        .findFirst();
  }
}

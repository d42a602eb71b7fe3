package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.skill.SkillBook;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who is wanted, and how many: 招3个平车工, 请两个人摘茶叶, 平车工、裁剪工各2名. */
final class Wanted {
  private static final String COUNT =
      "(?<n>\\d{1,4}|[一二两三四五六七八九十百]{1,4})(?:(?:-|到|至|、)(?<m>\\d{1,4}|[一二两三四五六七八九十百]{1,4}))?(?:来|几|多)?";
  private static final String HIRES = "(?:招聘|招收|招用|招|聘请|诚聘|急聘|聘|请|雇|缺|找|差|需要?|要)";
  static final Pattern COUNTED =
      Pattern.compile(
          "(?<each>各)?(?:约|大概|大约|差不多)?(?<![\\d.元千百万])"
              + COUNT
              + "(?:(?:个|名|位)(?!月|小时|钟|星期|礼拜|班|工作日|工(?!人)|点|学期|年|百|千|万|孩|老人|镇|村|县)|人(?!间|民|一间|宿舍|房|住|次))");
  private static final Pattern LABELLED =
      Pattern.compile("(?:人数|名额|招工数|数量)(?:是|为|:|大概|约)*[ ]*(?<n>\\d{1,4}|[一二两三四五六七八九十]{1,3})");
  private static final Pattern BARE =
      Pattern.compile(
          "^[ ]*(?<n>\\d{1,4}|[一二两三四五六七八九十]{1,3})(?:来|几|多)?(?:个|名|位|人)*(?:吧|左右|就行|就够了?)?[ ,。!]*$");

  private static final Pattern CALL =
      Pattern.compile(
          HIRES
              + "(?:一些|几|若干|多|大量|长期)?(?:"
              + COUNT.replace("?<n>", "?:").replace("?<m>", "?:")
              + "(?:个|名|位|人))?(?:男女)?(?:工人|员工|人手|人(?![\\u4e00-\\u9fa5]{0,1}事))?(?:来|去|帮忙?)?");
  private static final Pattern LABEL =
      Pattern.compile("(?:招聘岗位|招工岗位|岗位名称|岗位|职位|工种|招工内容)(?:是|为|:)+[ ]*");
  static final Pattern END =
      Pattern.compile(
          "[ ,。;!?\\n:|(/]|各?\\d|各?[一二两三四五六七八九十]+[来几多]?(?:个|名|位|人)|若干|在|到|月薪|日薪|时薪|工资|底薪|待遇|薪|每月|每天|一天|一个月|按|计件|包[吃住食]|管[吃住]|提供|要求|要会|要有|会|有经验|熟练(?!工)|年龄|男女|地点|地址|电话|联系|长期|急|上班|做工|的?话|"
              + Passage.BLANK);
  private static final Pattern TAIL = Pattern.compile("(?:的|各|等|吧|啊|呀|了|若干|人员若干|几名)+$");
  private static final Pattern HEAD =
      Pattern.compile("^(?:的|一?些|几个|个|名|位|做|当|来|是|为|工作|我们?|厂里|本厂)+(?=.{2})");
  private static final Pattern VAGUE =
      Pattern.compile("(?:工人|员工|人|人手|人员|工|小工们?|做事的?|干活的?|一下|信息|岗位|工作|帮手|个|几个|大家|个人|几个人|几人|些人)?");
  private static final Pattern WORKPLACE = Pattern.compile("(?:厂|店|公司|工地)$");
  private static final Pattern ONE = Pattern.compile("(?:招|聘|请|找|雇|要)(?<n>个)(?!月)");
  private static final int LONGEST = 16;

  private final SkillBook book;

  Wanted(SkillBook book) {
    this.book = book;
  }

  /** How many, and the words that say it. */
  record Count(int people, int start, int end) {}

  /** How many are wanted; of a span the higher end. */
  @Nullable Count count(Passage passage, boolean asked, @Nullable String title) {
    var text = passage.text();
    var bare = BARE.matcher(text);
    if (asked && bare.find()) {
      return count(bare.group("n"), null, 1, 0, text.length());
    }
    var counted = passage.find(COUNTED);
    while (counted.find()) {
      int kinds = counted.group("each") == null || title == null ? 1 : title.split("[、和]").length;
      var count =
          count(counted.group("n"), counted.group("m"), kinds, counted.start(), counted.end());
      if (count != null) {
        return count;
      }
    }
    var labelled = passage.find(LABELLED);
    if (labelled.find()) {
      return count(labelled.group("n"), null, 1, labelled.start(), labelled.end());
    }
    var one = passage.find(ONE);
    return one.find() ? new Count(1, one.start("n"), one.end("n")) : null;
  }

  private static @Nullable Count count(
      String least, @Nullable String most, int kinds, int start, int end) {
    int low = Numeral.value(least).orElse(0);
    int high = most == null ? low : Math.max(low, Numeral.value(most).orElse(0));
    return high < 1 || high > 9_999 ? null : new Count(high * kinds, start, end);
  }

  /** The work in the employer's words, and where they stand. */
  record Said(String title, int start, int end) {}

  /** The work that is offered. */
  @Nullable Said title(Passage passage, boolean asked) {
    var label = passage.find(LABEL);
    var labelled = label.find() ? run(passage, label.end()) : null;
    if (labelled != null) {
      return labelled;
    }
    var text = passage.text();
    var mentions = book.read(text);
    var calls = passage.find(CALL);
    while (calls.find()) {
      var named = run(passage, calls.end());
      boolean strong = "招聘".indexOf(calls.group().charAt(0)) >= 0;
      if (named != null && (strong || told(named.title(), mentions))) {
        return named;
      }
    }
    var bare = asked ? run(passage, 0) : null;
    return bare == null ? mentioned(passage, mentions) : bare;
  }

  private static @Nullable Said mentioned(Passage passage, List<SkillBook.Mention> mentions) {
    return mentions.stream()
        .filter(mention -> !WORKPLACE.matcher(mention.said()).find())
        .findFirst()
        .map(one -> {
          int end = Math.min(passage.text().length(), one.start() + one.said().length());
          var whole = run(passage, one.start());
          return whole == null ? new Said(passage.said(one.start(), end), one.start(), end) : whole;
        })
        .orElse(null);
  }

  private static boolean told(String named, List<SkillBook.Mention> mentions) {
    return mentions.stream()
        .anyMatch(one -> named.contains(one.said()) || one.said().contains(named));
  }

  private static @Nullable Said run(Passage passage, int from) {
    var text = passage.text();
    int start = from;
    // 招工:平车工
    while (start < text.length() && " ,:。".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    var end = END.matcher(text).region(start, text.length());
    int stop = end.find() ? end.start() : text.length();
    var tail = TAIL.matcher(text).region(start, stop);
    stop = tail.find() ? tail.start() : stop;
    var head = HEAD.matcher(text).region(start, stop);
    start = head.find() ? head.end() : start;
    return stop - start < 2
            || stop - start > LONGEST
            || VAGUE.matcher(text.substring(start, stop)).matches()
        ? null
        : new Said(passage.said(start, stop), start, stop);
  }
}

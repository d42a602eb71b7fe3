package cn.daqiao.bot.understanding;

import cn.daqiao.bot.understanding.Opening.Asked;
import cn.daqiao.bot.understanding.Opening.Slot;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.vacancy.Education;
import cn.daqiao.matcher.vacancy.Shift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads what an employer writes of the people wanted. */
final class Openings {
  private static final Pattern NO_LODGING =
      Pattern.compile(
          "不(?:包|管|供|提供)(?:吃|餐)?(?:和|也不包)?住|不(?:包|提供)(?:食宿|住宿|吃住|宿舍)|(?:食宿|住宿|吃住)自理|没有?(?:宿舍|住的|地方住)");
  private static final Pattern ROTATING =
      Pattern.compile("[两三]班倒|倒班|轮班|白夜班|(?:白班|夜班)[、和或/跟](?:夜班|白班)");
  private static final Pattern NIGHT = Pattern.compile("(?<!不上|不用上|没有|无|不做)(?:夜班|晚班)");
  private static final Pattern DAY = Pattern.compile("白班|只上白天|不[用]?上夜班|没有夜班|无夜班");
  private static final String AGE = "(\\d{2}|[一二三四五六七]?十[一二三四五六七八九]?)";
  private static final Pattern AGES =
      Pattern.compile(AGE + "(?:周?岁)?[ ]?(?:-|到|至|~)[ ]?" + AGE + "(?:周岁|岁)");
  private static final Pattern AGES_LABELLED =
      Pattern.compile("年龄(?:要求|在|是|:|为)*[ ]?" + AGE + "[ ]?(?:-|到|至|~)[ ]?" + AGE);
  private static final Pattern AGE_MOST =
      Pattern.compile(
          "(?:不超过|不大于|不要超过|最大)"
              + AGE
              + "(?:周岁|岁)?|"
              + AGE
              + "(?:周岁|岁)(?:以下|以内|之内|内|之下|封顶)|年龄(?:要求|在|是|:)*[ ]?"
              + AGE
              + "(?:以下|以内)");
  private static final Pattern AGE_LEAST =
      Pattern.compile(
          "(?:年满|满|至少|最小)"
              + AGE
              + "(?:周岁|岁)|"
              + AGE
              + "(?:周岁|岁)(?:以上|起)|年龄(?:要求|在|是|:)*[ ]?"
              + AGE
              + "以上");
  private static final Pattern SCHOOLED =
      Pattern.compile("(小学|初中|高中|中专|职高|大专|本科|大学)(?:或|及)?(?:学历|文化|毕业|程度)*(?:及|或)?(?:以上|学历|文化|毕业)");
  private static final Pattern CUT = Pattern.compile("[,，。;；!！?？\\n|]+");
  private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fa5]{2,}");
  private static final Pattern IDLE =
      Pattern.compile(
          "(?:我们?|俺|本厂|厂里|公司|这里|这边|店里)*(?:要|想|急|需要|准备|再)*(?:招聘?|请|找|雇|聘)(?:几|一?些|点|个)*(?:人手?|工人?|员工)?(?:了|吧|啊)?|(?:联系)?(?:电话|手机|联系人|联系方式)(?:是|:)?|你好|您好|谢谢|没有了?|没了|就这些|跳过|截止|工资|有效期?");
  private static final int LONGEST_NOTE = 200;

  private final Wanted wanted;
  private final Workplaces workplaces;

  Openings(RegionTree regions, SkillBook skills) {
    wanted = new Wanted(skills);
    workplaces = new Workplaces(new PlaceNames(regions));
  }

  /**
   * What a message says.
   *
   * @param asked what was just asked, so that a bare 3 or 富岭 is understood
   * @param seat the employer's own region, which decides between towns of one name
   */
  Opening read(Passage passage, LocalDate today, @Nullable Slot asked, RegionCode seat) {
    var used = new boolean[passage.text().length()];
    var phone = Phones.any(passage);
    if (phone != null) {
      take(passage, used, phone.start(), phone.end());
    }
    var ages = ages(passage, used);
    var until = LastDays.read(passage, today, asked == Slot.UNTIL);
    if (until != null) {
      take(passage, used, until.start(), until.end());
    }
    var tapped = asked == Slot.UNTIL ? tapped(passage, today) : null;
    var place = workplaces.read(passage, seat, asked == Slot.PLACE);
    if (place != null) {
      take(passage, used, place.start(), place.end());
    }
    var title = wanted.title(passage, asked == Slot.WORK);
    var count =
        wanted.count(passage, asked == Slot.HEADCOUNT, title == null ? null : title.title());
    if (count != null) {
      take(passage, used, count.start(), count.end());
    }
    var pay = OfferedPay.read(passage, asked == Slot.PAY);
    if (pay != null) {
      take(passage, used, pay.start(), pay.end());
    }
    if (title != null && asked != Slot.NOTE) {
      Arrays.fill(used, title.start(), title.end(), true);
    }
    return new Opening(
        title == null ? null : title.title(),
        place == null ? null : place.region(),
        pay == null ? null : pay.pay(),
        count == null ? null : count.people(),
        until == null ? tapped : until.day(),
        phone == null ? null : phone.number(),
        new Asked(ages.least(), ages.most(), schooled(passage), Licences.asked(passage)),
        board(passage),
        shift(passage),
        notes(passage, used));
  }

  private static void take(Passage passage, boolean[] used, int start, int end) {
    passage.blank(start, end);
    Arrays.fill(used, start, end, true);
  }

  private static @Nullable LocalDate tapped(Passage passage, LocalDate today) {
    var text = passage.text().strip();
    return text.matches("[1-4]") ? LastDays.tapped(text.charAt(0) - '0', today) : null;
  }

  private record Ages(@Nullable Integer least, @Nullable Integer most) {}

  private static Ages ages(Passage passage, boolean[] used) {
    for (var pattern : List.of(AGES, AGES_LABELLED)) {
      var both = passage.find(pattern);
      if (both.find()) {
        var ages = new Ages(age(both.group(1)), age(both.group(2)));
        take(passage, used, both.start(), both.end());
        return ages;
      }
    }
    var greatest = one(passage, AGE_MOST, used);
    var smallest = one(passage, AGE_LEAST, used);
    boolean wrong = greatest != null && smallest != null && smallest > greatest;
    return wrong ? new Ages(null, greatest) : new Ages(smallest, greatest);
  }

  private static @Nullable Integer one(Passage passage, Pattern pattern, boolean[] used) {
    var found = passage.find(pattern);
    if (!found.find()) {
      return null;
    }
    var said =
        IntStream.rangeClosed(1, found.groupCount())
            .mapToObj(found::group)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    take(passage, used, found.start(), found.end());
    return age(said);
  }

  private static @Nullable Integer age(String said) {
    int value = Numeral.value(said).orElse(0);
    return value >= 14 && value <= 80 ? Integer.valueOf(value) : null;
  }

  private static @Nullable Education schooled(Passage passage) {
    var schooled = passage.find(SCHOOLED);
    return schooled.find() ? Schoolings.LEVELS.get(schooled.group(1)) : null;
  }

  private static @Nullable Boolean board(Passage passage) {
    if (passage.find(NO_LODGING).find()) {
      return false;
    }
    return passage.find(Wishes.BOARD).find() ? Boolean.TRUE : null;
  }

  private static @Nullable Shift shift(Passage passage) {
    boolean night = passage.find(NIGHT).find();
    boolean day = passage.find(DAY).find();
    if (passage.find(ROTATING).find() || (night && day)) {
      return Shift.ROTATING;
    }
    return night ? Shift.NIGHT : day ? Shift.DAY : null;
  }

  /** The clauses of which nothing stands in a field of its own: a later word cannot belie them. */
  private static List<String> notes(Passage passage, boolean[] used) {
    var text = passage.text();
    var notes = new ArrayList<String>();
    var cuts = CUT.matcher(text);
    int start = 0;
    while (start <= text.length()) {
      boolean more = cuts.find();
      int end = more ? cuts.start() : text.length();
      var clause = text.substring(start, end).strip();
      if (HAN.matcher(clause).find() && !any(used, start, end) && !IDLE.matcher(clause).matches()) {
        notes.add(passage.said(start, end));
      }
      start = more ? cuts.end() : text.length() + 1;
    }
    return notes.stream()
        .map(note -> note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note)
        .toList();
  }

  private static boolean any(boolean[] used, int start, int end) {
    for (int i = start; i < end; i++) {
      if (used[i]) {
        return true;
      }
    }
    return false;
  }
}

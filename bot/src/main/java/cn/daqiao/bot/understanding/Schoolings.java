package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Standing;
import cn.daqiao.matcher.vacancy.Education;
import java.util.Map;
import java.util.regex.Pattern;

/** Schooling, year of graduation, and whether somebody still is at school. */
final class Schoolings implements FieldReader {
  static final Map<String, Education> LEVELS =
      Map.ofEntries(
          Map.entry("小学", Education.PRIMARY),
          Map.entry("高小", Education.PRIMARY),
          Map.entry("初小", Education.PRIMARY),
          Map.entry("完小", Education.PRIMARY),
          Map.entry("初中", Education.JUNIOR),
          Map.entry("初一", Education.PRIMARY),
          Map.entry("初二", Education.PRIMARY),
          Map.entry("初三", Education.JUNIOR),
          Map.entry("高三", Education.SENIOR),
          Map.entry("职业中专", Education.VOCATIONAL),
          Map.entry("职业学校", Education.VOCATIONAL),
          Map.entry("职业技术学校", Education.VOCATIONAL),
          Map.entry("农校", Education.VOCATIONAL),
          Map.entry("中师", Education.VOCATIONAL),
          Map.entry("高中", Education.SENIOR),
          Map.entry("高一", Education.JUNIOR),
          Map.entry("高二", Education.JUNIOR),
          Map.entry("中专", Education.VOCATIONAL),
          Map.entry("职高", Education.VOCATIONAL),
          Map.entry("职中", Education.VOCATIONAL),
          Map.entry("中职", Education.VOCATIONAL),
          Map.entry("中技", Education.VOCATIONAL),
          Map.entry("技校", Education.VOCATIONAL),
          Map.entry("卫校", Education.VOCATIONAL),
          Map.entry("职业高中", Education.VOCATIONAL),
          Map.entry("大专", Education.COLLEGE),
          Map.entry("专科", Education.COLLEGE),
          Map.entry("高职", Education.COLLEGE),
          Map.entry("大学", Education.BACHELOR),
          Map.entry("本科", Education.BACHELOR),
          Map.entry("研究生", Education.BACHELOR),
          Map.entry("硕士", Education.BACHELOR));
  private static final Map<Education, Education> BELOW =
      Map.of(
          Education.JUNIOR,
          Education.PRIMARY,
          Education.SENIOR,
          Education.JUNIOR,
          Education.VOCATIONAL,
          Education.JUNIOR);

  private static final Pattern LEVEL =
      Pattern.compile(
          "(职业高中|职业中专|职业学校|职业技术学校|农校|中师|小学|[高初完]小(?=[没毕肄水文程]|$|["
              + " ,。;])|初中|初[一二三](?!十|\\d)|高中|高[一二三]|中专|职高|职中|中职|中技|技校|卫校|大专|专科|高职|大学|本科|研究生|硕士)(生|学历|文化|水平|程度|毕业|文凭)*((?:都|也|还)?(?:没毕业|没读完|没念完|没上完|没有毕业|未毕业|肄业|辍学|没读|就没读|就不读))?");
  private static final Pattern CUE_LEFT =
      Pattern.compile(
          "(?:函授|自考|成人|全日制|电大|夜大|学历|文化(?:程度|水平)?|毕业的|(?:读|念|上)(?:到|过|了|完|的|书到)?(?:[一二三四五六七八九两]年)?|只有|毕业于?|是个?|我|本人|程度)(?:是|:|就|也|只|才|到|了|过|完|有|,|"
              + " )*$");
  private static final Pattern CUE_RIGHT =
      Pattern.compile(
          "^(?:[一二三四五六123456]年级|(?:刚|才|刚刚)?(?:毕业|文化|学历|水平|程度|没毕业|没读|没念|肄业|辍学|出来|念完|读完|上完|学的?(?!校|历|生|习|费)|读的))");
  private static final Pattern FINISHED = Pattern.compile("^(?:刚|才)?(?:毕业|文化|学历|没毕业|没读)");
  private static final Pattern GRADE = Pattern.compile("(?:读|念|上)(?:到|了|过|完)+([一二三四五六七八九])年级");
  private static final Pattern NOT_OWN =
      Pattern.compile(
          "(?:要求?|需要|必须|招|至少|最低|不要|没考上|没上过|没读过|没念过|考不上|没有上|小孩|孩子|儿子|女儿|娃|孙|老[大二三]|接|送|陪|旁边|附近|门口|在[^,]{0,4}(?:的)?|到|去|当|教|[一二三四五六七八九])[^,。;我]{0,3}$");
  private static final Pattern PLACE_RIGHT =
      Pattern.compile("^(?:老师|食堂|门口|旁边|附近|对面|里|那边|做|当|保安|教师|的?小孩|孩子|生的|以上|以下|吗|要吗|可以吗|能|城)");
  private static final Pattern GRADUATED =
      Pattern.compile(
          "(?<!\\d)(20[0-3]\\d|19[5-9]\\d|[089]\\d|[12]\\d)(?:年(?:[67六七]月)?|届)(?:从|在)?[^,。;\\d]{0,10}?毕业|毕业(?:时间|年份|于|年)?[:"
              + " 是在]*(20[0-3]\\d|19[5-9]\\d)|(今年|去年|前年)(?:刚|才|[67]月)?(?:从)?[^,。;十岁\\d]{0,10}?毕业|(20[0-3]\\d)届|(应届)");
  private static final Pattern AT_SCHOOL =
      Pattern.compile(
          "在校(?:大?学?生|读)|(?:我|本人|他|她)(?:现在|目前)?(?:是|还是)(?:一?[个名])?(?:大|中专|高中|高职|职高|大专|在读)?(?:学生|大[一二三四]学生|大学生)|(?:在读|正读|在上|读)大[一二三四]|还在(?:读书|上学|读(?:大学|大专|中专|高中|高职|本科|职高|技校))|大[一二三四](?:在读|学生|了)|在读(?:大?学生|大专|本科|(?=$|["
              + " ,。;]))|正在读(?:大学|大专|中专)|(?<!以前|之前|原来)在[^,。;]{0,6}(?:职校|技校|中专|大专|职高|大学|学院|高中)里?(?:读书|上学|念书)(?!的时候|时|过|毕业)");

  /** 女三十二苗族高中会采茶: behind a sex or an age it is one's own. */
  private static final Pattern RUN_LEFT =
      Pattern.compile("(?:[男女]|\\d岁?|[一二三四五六七八九十]岁|[二三四五六七]十[一二三四五六七八九]?|族)$");

  @Override
  public void read(Passage passage) {
    graduated(passage);
    level(passage);
    grade(passage);
    var school = passage.find(AT_SCHOOL);
    if (school.find()
        && passage.mine(school.start())
        && !passage.before(school.start()).matches(".*(?:[大小]的|[两三]个|都)")) {
      passage.say(school.start(), school.end(), new Fact.Stands(Standing.STUDENT));
    }
  }

  private static void level(Passage passage) {
    var levels = passage.find(LEVEL);
    while (levels.find()) {
      var education = LEVELS.get(levels.group(1));
      if (education == null
          || !passage.mine(levels.start())
          || !stated(passage, levels.start(), levels.end(1), levels.end())) {
        continue;
      }
      boolean broken =
          levels.group(3) != null
              && !levels.group(3).endsWith("就没读")
              && !levels.group(3).endsWith("就不读")
              // the year reached says by itself that the school was left before its end
              && !levels.group(1).matches("高[一二]");
      passage.say(
          levels.start(),
          levels.end(),
          new Fact.Schooled(broken ? BELOW.getOrDefault(education, education) : education));
      passage.blank(levels.start(), levels.end());
      return;
    }
  }

  private static boolean stated(Passage passage, int start, int end, int wholeEnd) {
    var before = passage.before(start);
    var after = passage.after(end);
    if ((NOT_OWN.matcher(before).find()
            && !FINISHED.matcher(after).find()
            && !RUN_LEFT.matcher(before).find()
            && !CUE_LEFT.matcher(before).find())
        || before.matches(".*(?:要求|需要|在读|招|必须|没考上|没上过|没读过|没念过).*")
        || (passage.clauses().registrant().isEmpty() && before.matches(".*(?:孩|儿子|女儿|娃).*"))
        || (PLACE_RIGHT.matcher(passage.after(wholeEnd)).find()
            && !CUE_RIGHT.matcher(after).find())) {
      return false;
    }
    return CUE_LEFT.matcher(before).find()
        || CUE_RIGHT.matcher(after).find()
        || RUN_LEFT.matcher(before).find()
        || (atEdge(before, false)
            && (atEdge(after, true) || (wholeEnd > end && atEdge(passage.after(wholeEnd), true))));
  }

  private static boolean atEdge(String text, boolean first) {
    return text.isEmpty() || !Wording.isHan(text.charAt(first ? 0 : text.length() - 1));
  }

  /** 读到五年级 names the school by its year. */
  private static void grade(Passage passage) {
    var grades = passage.find(GRADE);
    if (!passage.has(Fact.Schooled.class) && grades.find() && passage.mine(grades.start())) {
      boolean primary = "一二三四五六".contains(grades.group(1));
      passage.say(
          grades.start(),
          grades.end(),
          new Fact.Schooled(primary ? Education.PRIMARY : Education.JUNIOR));
    }
  }

  private static void graduated(Passage passage) {
    var years = passage.find(GRADUATED);
    while (years.find()) {
      if (!passage.mine(years.start())
          || passage.before(years.start()).matches(".*(?:孩|儿子|女儿|招)[^,]*")) {
        continue;
      }
      int year = year(passage, years.group(1), years.group(2), years.group(4), years.group(3));
      if (year > 1950 && year <= passage.year() + 4) {
        passage.say(years.start(), years.end(), new Fact.Graduated(year));
        for (int group = 1; group <= years.groupCount(); group++) {
          if (years.start(group) >= 0) {
            passage.blank(years.start(group), years.end(group));
          }
        }
        return;
      }
    }
  }

  private static int year(
      Passage passage, String first, String second, String third, String spoken) {
    var figures = first != null ? first : second != null ? second : third;
    if (figures == null) {
      return passage.year() - ("去年".equals(spoken) ? 1 : "前年".equals(spoken) ? 2 : 0);
    }
    int value = Integer.parseInt(figures);
    if (figures.length() > 2) {
      return value;
    }
    return value + (value <= passage.year() % 100 ? 2000 : 1900);
  }
}

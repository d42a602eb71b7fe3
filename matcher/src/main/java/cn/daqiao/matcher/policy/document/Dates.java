package cn.daqiao.matcher.policy.document;

import cn.daqiao.matcher.text.Numerals;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a document was issued, when it came into force and until when, as its text says. */
record Dates(
    @Nullable LocalDate issued, @Nullable LocalDate effective, @Nullable LocalDate expires) {
  private static final String DATE =
      "(?:(\\d{4})\\s?[年/.-]\\s?(\\d{1,2})\\s?[月/.-]\\s?(\\d{1,2})\\s?日?"
          + "|([一二][〇○零O一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日)";
  private static final Pattern ANY = Pattern.compile(DATE);
  private static final Pattern ISSUED =
      Pattern.compile("(?:成文|印发|发文|发布|公布|签发)(?:日期|时间)[：:\\s]{0,3}" + DATE);
  private static final Pattern IN_FORCE = Pattern.compile("(?:实施|施行|生效)日期[：:\\s]{0,3}" + DATE);
  private static final Pattern OUT_OF_FORCE = Pattern.compile("(?:失效|废止|截止)日期[：:\\s]{0,3}" + DATE);
  private static final Pattern PASSED =
      Pattern.compile("(?m)^[（(]?" + DATE + "[^。\\n]{0,60}(?:通过|公布|发布|修正|修订|令第)");

  /** A line of its own below the text, perhaps behind the issuer. */
  private static final Pattern SIGNED =
      Pattern.compile("(?m)^[^\\n，。；：:（）()]{0,40}?" + DATE + "\\s*(?:印发)?$");

  private static final Pattern FROM =
      Pattern.compile(
          "自\\s?(?:" + DATE + "|(?:印发|公布|发布|下发|颁布)之日)起?\\s?(?:正式)?(?:施行|实施|执行|生效|试行|至)");
  private static final Pattern UNTIL =
      Pattern.compile("(?:有效期|执行期|实施期|期限)限?(?:为|自[^。；]{0,30}?)?(?:至|到)\\s?" + DATE);
  private static final Pattern SPAN = Pattern.compile("自\\s?" + DATE + "起?\\s?(?:至|到)\\s?" + DATE);
  private static final Pattern YEARS =
      Pattern.compile("(?:有效期|试行期|执行期|实施期)限?[为是：:]?\\s?([一二两三四五六七八九十\\d]{1,2})\\s?年");
  private static final Pattern OWN =
      Pattern.compile("本(?:办法|规定|条例|通知|方案|细则|意见|决定|计划|公告|通告|措施|规范性文件|标准)|之日起|日起");
  private static final Pattern YEARS_OF_TITLE =
      Pattern.compile("[（(]\\d{4}\\s?年?\\s?[—–\\-－~至]+\\s?(\\d{4})\\s?年?[）)]");
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final int OPENING = 600;
  private static final int GROUPS = 6;

  /**
   * Finds them.
   *
   * @param stated the date of issue that somebody wrote down, which wins
   * @param named the date in the file's name, which is better than none
   */
  static Dates of(
      String title, String text, @Nullable LocalDate stated, @Nullable LocalDate named) {
    var opening = text.substring(0, Math.min(OPENING, text.length()));
    var issued = stated;
    if (issued == null) {
      issued =
          first(ISSUED, text)
              .or(() -> latest(PASSED, beforeArticles(opening)))
              .or(() -> first(SIGNED, text))
              .orElse(named);
    }
    var effective = first(IN_FORCE, text).or(() -> last(FROM, text)).orElse(null);
    if (effective == null && sayings(FROM, text).anyMatch(m -> m.group().contains("之日"))) {
      effective = issued;
    }
    return new Dates(
        issued, effective, expires(title, text, effective == null ? issued : effective));
  }

  private static @Nullable LocalDate expires(String title, String text, @Nullable LocalDate from) {
    var stated = first(OUT_OF_FORCE, text).or(() -> first(UNTIL, text));
    if (stated.isPresent()) {
      return stated.get();
    }
    for (var sentence : text.split("[。\\n]")) {
      boolean own = OWN.matcher(sentence).find();
      var span = SPAN.matcher(sentence);
      if (own && span.find() && sentence.matches(".*(?:有效|施行|实施|执行|试行).*")) {
        return date(span.toMatchResult(), GROUPS).orElse(null);
      }
      var years = YEARS.matcher(sentence);
      if (own && from != null && years.find()) {
        return from.plusYears(Numerals.read(years.group(1)).orElse(0)).minusDays(1);
      }
    }
    var planned = YEARS_OF_TITLE.matcher(title);
    return planned.find() ? LocalDate.of(Integer.parseInt(planned.group(1)), 12, 31) : null;
  }

  private static String beforeArticles(String opening) {
    int first = opening.indexOf("第一条");
    return first < 0 ? opening : opening.substring(0, first);
  }

  private static Stream<MatchResult> sayings(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static Optional<LocalDate> first(Pattern pattern, String text) {
    return sayings(pattern, text).flatMap(found -> date(found, 0).stream()).findFirst();
  }

  private static Optional<LocalDate> last(Pattern pattern, String text) {
    return sayings(pattern, text).flatMap(found -> date(found, 0).stream()).reduce((a, b) -> b);
  }

  private static Optional<LocalDate> latest(Pattern pattern, String text) {
    var all = new ArrayList<LocalDate>();
    for (var found : (Iterable<MatchResult>) sayings(pattern, text)::iterator) {
      ANY.matcher(found.group()).results().forEach(m -> date(m, 0).ifPresent(all::add));
    }
    return all.stream().max(LocalDate::compareTo);
  }

  private static Optional<LocalDate> date(MatchResult found, int skip) {
    try {
      if (found.group(skip + 1) != null) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(found.group(skip + 1)),
                Integer.parseInt(found.group(skip + 2)),
                Integer.parseInt(found.group(skip + 3))));
      }
      if (found.group(skip + 4) != null) {
        return Optional.of(
            LocalDate.of(
                year(found.group(skip + 4)),
                (int) Numerals.read(found.group(skip + 5)).orElse(0),
                (int) Numerals.read(found.group(skip + 6)).orElse(0)));
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int year(String written) {
    int year = 0;
    for (int i = 0; i < written.length(); i++) {
      year = year * 10 + Math.max(0, DIGITS.indexOf(written.charAt(i)));
    }
    return year;
  }
}

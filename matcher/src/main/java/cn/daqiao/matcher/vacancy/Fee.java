package cn.daqiao.matcher.vacancy;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a course costs whoever takes it. The free course a year (mandate, aims and measure 7) is one
 * without.
 *
 * @param yuan whole yuan a person; absent where it costs something and nothing tells how much
 */
public record Fee(@Nullable Integer yuan) {
  private static final Pattern PARTS = Pattern.compile("[。！？!?；;，,、\\n\\r（）()]+");
  private static final String WORDS =
      "(?:收费|自费|学费|学杂费|培训费|报名费|材料费|教材费|书本?费|资料费|考试费|考证费|办证费|课程费|费用|收取|每人收|交费|缴费)";

  /** Nobody pays, whatever the sums beside it. */
  private static final Pattern ALL_FREE =
      Pattern.compile("全额(?:补贴|补助|资助)|(?:学费|费用|培训费)(?:全免|全部免|由[^。；\\n]{1,10}(?:承担|出|负担|支付))");

  private static final Pattern FREE =
      Pattern.compile(
          "免|不(?:用|需要?|必)?(?:再)?(?:收|交|缴|付|出)|无需|无须|(?:无|没有|零)(?:任何|其他|其它|额外)?(?:费|收费|学费)|补贴|补助|报销|退还");

  private static final Pattern COSTS = Pattern.compile(WORDS + "|自理|自付");

  /** A price beside its word, such as 学费每人880元; what is waived or paid out is none. */
  private static final Pattern PRICE =
      Pattern.compile(
          "(?<!免|免收|免交|免除|不收|不交|不用交|无需交)" + WORDS + "[^\\d补免退]{0,4}(\\d{2,6})(?!\\d|分|天|课|学时|人|名)");

  /**
   * The fee of a posting: the one stated, else what its words tell; null for a course that is free
   * and for anything but a course.
   */
  public static @Nullable Fee of(Vacancy posting) {
    if (posting.kind() != Kind.COURSE) {
      return null;
    }
    var stated = posting.terms().fee();
    if (stated != null) {
      return stated > 0 ? new Fee(stated) : null;
    }
    return told(posting);
  }

  private static @Nullable Fee told(Vacancy posting) {
    var description = posting.description();
    var hours = posting.terms().hours();
    var text =
        posting.title()
            + "\n"
            + (description == null ? "" : description)
            + "\n"
            + (hours == null ? "" : hours);
    if (ALL_FREE.matcher(text).find()) {
      return null;
    }
    Fee found = null;
    for (var part : PARTS.split(text)) {
      var price = PRICE.matcher(part);
      if (price.find()) {
        // Of several prices none is the whole.
        found = new Fee(found == null ? Integer.valueOf(price.group(1)) : null);
      } else if (COSTS.matcher(part).find() && !FREE.matcher(part).find()) {
        found = found == null ? new Fee(null) : found;
      }
    }
    return found;
  }
}

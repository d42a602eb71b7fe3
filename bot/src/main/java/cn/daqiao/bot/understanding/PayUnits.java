package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.vacancy.Cycle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a sum is by month, day or hour, from the words around it. */
final class PayUnits {
  private static final Pattern DAY_RIGHT =
      Pattern.compile("^[ ]?(?:钱)?(?:一天|每天|/天|/日|一日|每日|一个工|一工|/工|天结|日结|每工|一个班)");

  private static final Pattern HOUR_RIGHT =
      Pattern.compile("^[ ]?(?:钱)?(?:一个?小时|每个?小时|/个?小时|/h|/时|一个?钟头?|每个?钟头?)");

  private static final Pattern MONTH_RIGHT =
      Pattern.compile("^[ ]?(?:钱)?(?:一个月|每个?月|/个?月|一月|月薪|底薪)");

  private static final Pattern DAY_LEFT =
      Pattern.compile("(?:[一1]天|每天|天天|日薪|日结|日工资|每日|一日|一个工|一工|点工|天工|零工|按天)[^,。;月]{0,6}$");

  private static final Pattern HOUR_LEFT =
      Pattern.compile("(?:[一1]个?小时|每个?小时|时薪|钟点(?:工)?|一个?钟头?|小时工|按小时)[^,。;月]{0,6}$");

  private static final Pattern MONTH_LEFT =
      Pattern.compile("(?:一个月|每个?月|月薪|月入|月工资|底薪|一月|工资|薪水|薪资|待遇|收入|工钱|报酬|薪酬|月收入|月)[^,。;]{0,8}$");

  private static final Pattern DAY_AROUND =
      Pattern.compile("日结|按天|一天|每天|天工(?!作)|点工|零工|散工|日工(?!作)|临时工|短工|小工|帮工|摘茶|采茶");

  private static final Pattern HOUR_AROUND = Pattern.compile("小时工|钟点|按小时|时薪|每小时|一小时|一个小时");

  private PayUnits() {}

  /** Whether a unit of time stands right behind the sum. */
  static boolean follows(String right) {
    return DAY_RIGHT.matcher(right).find()
        || HOUR_RIGHT.matcher(right).find()
        || MONTH_RIGHT.matcher(right).find();
  }

  /** Whether the message tells of work by the day. */
  static boolean byDay(String text) {
    return DAY_AROUND.matcher(text).find();
  }

  /** What the nearest unit says; nothing where none stands. */
  static @Nullable Cycle cycle(String left, String right) {
    if (HOUR_RIGHT.matcher(right).find()) {
      return Cycle.HOUR;
    }
    if (DAY_RIGHT.matcher(right).find()) {
      return Cycle.DAY;
    }
    if (MONTH_RIGHT.matcher(right).find()) {
      return Cycle.MONTH;
    }
    if (HOUR_LEFT.matcher(left).find()) {
      return Cycle.HOUR;
    }
    if (DAY_LEFT.matcher(left).find()) {
      return Cycle.DAY;
    }
    return MONTH_LEFT.matcher(left).find() ? Cycle.MONTH : null;
  }

  /** The likeliest for a sum of that size. */
  static Cycle guess(Passage passage, int yuan) {
    if (yuan >= 60 && yuan <= 599 && DAY_AROUND.matcher(passage.text()).find()) {
      return Cycle.DAY;
    }
    if (yuan >= 8 && yuan <= 100 && HOUR_AROUND.matcher(passage.text()).find()) {
      return Cycle.HOUR;
    }
    return Cycle.MONTH;
  }

  /** Where the sum ends with its unit. */
  static int spanEnd(int end, String right, Cycle cycle) {
    var pattern =
        switch (cycle) {
          case MONTH -> MONTH_RIGHT;
          case DAY -> DAY_RIGHT;
          case HOUR -> HOUR_RIGHT;
        };
    var unit = pattern.matcher(right);
    return unit.find() ? end + unit.end() : end;
  }
}

package cn.daqiao.bot.matching.night;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which night's run is the last one due. Pure.
 *
 * @param hour at which a night's run begins, Asia/Shanghai
 */
record Nights(int hour) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The date on which the last run due began or should have. */
  LocalDate last(Instant now) {
    var local = now.atZone(ZONE);
    var date = local.toLocalDate();
    return local.getHour() >= hour ? date : date.minusDays(1);
  }
}

package cn.daqiao.bot.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How often this node may have the token replaced: the platform allows an account twenty times a
 * day, thirty seconds apart, so one node takes less than half.
 */
final class ForceGuard {
  private static final int A_DAY = 8;
  private static final Duration APART = Duration.ofSeconds(35);
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private @Nullable Instant last;
  private @Nullable LocalDate day;
  private int used;

  /** Whether it may be done now; if so, it counts as done. */
  boolean permits(Instant now) {
    var today = LocalDate.ofInstant(now, BEIJING);
    if (!today.equals(day)) {
      day = today;
      used = 0;
    }
    if (used >= A_DAY || (last != null && now.isBefore(last.plus(APART)))) {
      return false;
    }
    used++;
    last = now;
    return true;
  }
}

package cn.daqiao.bot.wechat;

import cn.daqiao.bot.push.OutboxRow;
import cn.daqiao.bot.push.Outlet;
import cn.daqiao.bot.push.Sent;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Customer-service messages as a way out. The platform knows no name for a message that would make
 * a second sending harmless, so what may have arrived is never sent again.
 */
public final class WechatOutlet implements Outlet {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration NO_CONNECTION = Duration.ofMinutes(1);

  /** Long enough for staff to put an account right within the few tries that a message has. */
  private static final Duration ACCOUNT = Duration.ofHours(1);

  private final WechatApi api;
  private final InstantSource clock;

  /** Sends through the account's API. */
  public WechatOutlet(WechatApi api, InstantSource clock) {
    this.api = api;
    this.clock = clock;
  }

  @Override
  public Future<Sent> send(OutboxRow row) {
    return api.sendText(row.address(), row.text()).map(called -> sent(called, clock.instant()));
  }

  /** What is to be done after a call. */
  static Sent sent(Called called, Instant now) {
    return switch (called) {
      case Called.Taken() -> new Sent.Ok("");
      case Called.NotSent(var why) -> new Sent.Retry(NO_CONNECTION, why);
      case Called.NoAnswer(var why) -> new Sent.Unknown(why);
      case Called.Failed(int code) -> failed(code, now);
    };
  }

  private static Sent failed(int code, Instant now) {
    var name = String.valueOf(code);
    return switch (Codes.kind(code)) {
      case REPEATED -> new Sent.Ok("");
      case BUSY -> new Sent.Retry(SOON, name);
      case TOKEN, ACCOUNT -> new Sent.Retry(ACCOUNT, name);
      case TOO_OFTEN -> new Sent.Retry(Duration.ofDays(1), name);
      case QUOTA -> new Sent.Retry(Duration.between(now, midnight(now)), name);
      case WINDOW, NOT_FOLLOWING, OPTED_OUT, NO_RIGHT, OURS, OTHER -> new Sent.Refused(name);
    };
  }

  /** The first minute of Beijing's next day: quotas begin anew then. */
  private static Instant midnight(Instant now) {
    return LocalDate.ofInstant(now, BEIJING)
        .plusDays(1)
        .atStartOfDay(BEIJING)
        .plusMinutes(1)
        .toInstant();
  }
}

package cn.daqiao.bot.wechat;

import java.util.Set;

/** The platform's error codes by what has to be done (全局返回码). */
final class Codes {
  private static final Set<Integer> TOKEN = Set.of(40001, 40014, 42001);
  private static final Set<Integer> TRANSIENT = Set.of(-1, 45011);
  private static final Set<Integer> QUOTA = Set.of(45009);

  private Codes() {}

  /** The access token was refused: fetch another and call again. */
  static boolean isToken(int code) {
    return TOKEN.contains(code);
  }

  /** The platform is busy: call again soon. */
  static boolean isTransient(int code) {
    return TRANSIENT.contains(code);
  }

  /** The account's quota of the day is used up. */
  static boolean isQuota(int code) {
    return QUOTA.contains(code);
  }
}

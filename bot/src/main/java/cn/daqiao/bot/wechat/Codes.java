package cn.daqiao.bot.wechat;

/** The platform's error codes by what has to be done about them (全局返回码). */
final class Codes {
  private Codes() {}

  /** What a code asks for. */
  enum Kind {
    /** The access token was refused: fetch another and call again. */
    TOKEN,
    /** The platform is busy: call again soon. */
    BUSY,
    /** The account's calls of the day are used up: call again after midnight in Beijing. */
    QUOTA,
    /** This person may not be written to today: call again in a day. */
    TOO_OFTEN,
    /** Something about the account has to be put right by its staff: call again then. */
    ACCOUNT,
    /** The message was taken before. */
    REPEATED,
    /**
     * The person has not written lately, or all that may be said has been: another way is needed.
     */
    WINDOW,
    /** The person does not follow the account. */
    NOT_FOLLOWING,
    /** The person does not want to be written to here. */
    OPTED_OUT,
    /** The account may not make this call at all. */
    NO_RIGHT,
    /** The message is wrong, and would be again. */
    OURS,
    /** A code nobody has met: never repeated, since nobody knows what it means. */
    OTHER
  }

  /** What a code, or an HTTP status in its place, asks for. */
  static Kind kind(int code) {
    return switch (code) {
      case 40001, 40014, 42001 -> Kind.TOKEN;
      case -1, 45011, 429 -> Kind.BUSY;
      case 45009 -> Kind.QUOTA;
      case 43116, 43117 -> Kind.TOO_OFTEN;
      case 40013, 40125, 40164, 40243, 50002, 61004, 89503 -> Kind.ACCOUNT;
      case 45065, 45066 -> Kind.REPEATED;
      case 45015, 45047 -> Kind.WINDOW;
      case 40003, 43004, 46004 -> Kind.NOT_FOLLOWING;
      case 43019, 43101, 48002 -> Kind.OPTED_OUT;
      case 48001 -> Kind.NO_RIGHT;
      case 40037, 45002, 47001, 47003 -> Kind.OURS;
      default -> code >= 500 && code < 600 ? Kind.BUSY : status(code);
    };
  }

  /**
   * The platform itself always answers 200: another status tells that something else was called.
   */
  private static Kind status(int code) {
    return code >= 300 && code < 500 ? Kind.ACCOUNT : Kind.OTHER;
  }
}

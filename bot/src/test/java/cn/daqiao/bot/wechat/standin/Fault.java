package cn.daqiao.bot.wechat.standin;

/** What goes wrong with one call. */
public sealed interface Fault {
  /** The platform answers with an error code and does nothing. */
  record Code(int code) implements Fault {}

  /** A gateway answers with an HTTP status; the platform never saw the call. */
  record Status(int status) implements Fault {}

  /** The call is carried out, and no answer comes. */
  record Hang() implements Fault {}

  /** The call is carried out, and the answer breaks off within its JSON. */
  record Truncated() implements Fault {}

  /** The call is carried out, and the connection is cut in the middle of the answer. */
  record Cut() implements Fault {}
}

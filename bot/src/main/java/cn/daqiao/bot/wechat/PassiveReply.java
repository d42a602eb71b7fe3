package cn.daqiao.bot.wechat;

import java.time.Instant;
import java.util.function.IntPredicate;

/** The XML of a passive reply (被动回复用户消息). */
final class PassiveReply {
  private PassiveReply() {}

  /** A text reply to the sender of a message. */
  static String text(Envelope to, String content, Instant now) {
    return "<xml><ToUserName>"
        + cdata(to.get("FromUserName"))
        + "</ToUserName><FromUserName>"
        + cdata(to.get("ToUserName"))
        + "</FromUserName><CreateTime>"
        + now.getEpochSecond()
        + "</CreateTime><MsgType><![CDATA[text]]></MsgType><Content>"
        + cdata(content)
        + "</Content></xml>";
  }

  /** An encrypted reply with its own signature. */
  static String sealed(String encrypted, String token, String timestamp, String nonce) {
    return "<xml><Encrypt>"
        + cdata(encrypted)
        + "</Encrypt><MsgSignature>"
        + cdata(Signature.of(token, timestamp, nonce, encrypted))
        + "</MsgSignature><TimeStamp>"
        + timestamp
        + "</TimeStamp><Nonce>"
        + cdata(nonce)
        + "</Nonce></xml>";
  }

  /** A text that ends a section early is split over two, or it would break the reply open. */
  private static String cdata(String text) {
    return "<![CDATA[" + sayable(text).replace("]]>", "]]]]><![CDATA[>") + "]]>";
  }

  /** Without what XML 1.0 has no way to write: an employer's text may hold any character. */
  private static String sayable(String text) {
    IntPredicate fits =
        c ->
            c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    return text.codePoints().allMatch(fits)
        ? text
        : text.codePoints()
            .filter(fits)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}

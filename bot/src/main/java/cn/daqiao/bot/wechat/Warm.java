package cn.daqiao.bot.wechat;

import java.time.Instant;
import java.util.Map;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;

/** Loads what a first callback and a first message need, which would take them most of a second. */
public final class Warm {
  private Warm() {}

  /** Goes once through the ciphers, the XML and the messages. Blocks: not for an event loop. */
  public static void up() {
    var crypt = new MessageCrypt("0".repeat(43));
    var sealed = crypt.seal("<xml><MsgType>text</MsgType></xml>", "wx", new byte[16]);
    var signature = Signature.of("token", "1700000000", "1", sealed);
    var envelope =
        crypt
            .open(sealed)
            .flatMap(opened -> Envelope.parse(opened.message()))
            .orElseGet(() -> new Envelope(Map.of()));
    var reply = PassiveReply.text(envelope, signature, Instant.EPOCH);
    WxMpKefuMessage.TEXT().toUser("o").content(reply).build().toJson();
  }
}

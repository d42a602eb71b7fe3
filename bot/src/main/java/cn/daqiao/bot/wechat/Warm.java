package cn.daqiao.bot.wechat;

import cn.daqiao.bot.runtime.Wechat;
import java.time.Instant;
import java.util.Objects;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;

/** Loads what a first callback and a first message need, which would take them most of a second. */
public final class Warm {
  private Warm() {}

  /** Goes once through the ciphers, the XML and the messages. Blocks: not for an event loop. */
  public static void up() {
    var key = "0".repeat(43);
    var sealed =
        new MessageCrypt(key).seal("<xml><MsgType>text</MsgType></xml>", "wx", new byte[16]);
    var keys = Objects.requireNonNull(Keys.of(new Wechat("t", "wx", "s", key, null, "")));
    var opened = keys.open(sealed).orElseThrow();
    var envelope = Envelope.parse(opened.message()).orElseThrow();
    var reply = opened.seal(PassiveReply.text(envelope, "", Instant.EPOCH));
    var signature = Signature.of("t", "1700000000", "1", reply);
    WxMpKefuMessage.TEXT().toUser("o").content(signature).build().toJson();
  }
}

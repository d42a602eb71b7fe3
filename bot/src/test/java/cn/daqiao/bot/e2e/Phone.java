package cn.daqiao.bot.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daqiao.bot.wechat.standin.Caller;
import cn.daqiao.bot.wechat.standin.SentText;
import cn.daqiao.bot.wechat.standin.StandIn;
import cn.daqiao.bot.wechat.standin.Xml;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** One person's WeChat: what is written goes to the service, signed by the platform. */
final class Phone {
  static final String TOKEN = "bridge-token";

  private final Product product;
  private final StandIn platform;
  private final String openid;

  Phone(Product product, StandIn platform, String openid) {
    this.product = product;
    this.platform = platform;
    this.openid = openid;
  }

  /** Follows the account; what it says to that. */
  String follow() throws Exception {
    platform.users().follows(openid);
    return deliver(Xml.event(openid, "subscribe", "", Instant.now()));
  }

  /** Writes a text; the passive reply. */
  String say(String text) throws Exception {
    platform.users().writes(openid);
    return deliver(Xml.text(openid, text, id(), Instant.now()));
  }

  /** Goes all the way from the first word to the last. */
  String register(String sentence) throws Exception {
    say("找工作");
    say("同意");
    return say(sentence);
  }

  /** What came by itself and speaks of something. */
  List<String> pushed(String about) {
    return platform.sent().stream()
        .filter(sent -> sent.openid().equals(openid))
        .map(SentText::text)
        .filter(text -> text.contains(about))
        .toList();
  }

  private String deliver(String xml) throws Exception {
    var caller = new Caller(product.at("/wechat"), TOKEN, InstantSource.system());
    var answer = caller.plain(xml);
    assertEquals(200, answer.status(), answer.body());
    return Caller.element(answer.body(), "Content");
  }

  private static String id() {
    return String.valueOf(UUID.randomUUID().getMostSignificantBits() >>> 1);
  }
}

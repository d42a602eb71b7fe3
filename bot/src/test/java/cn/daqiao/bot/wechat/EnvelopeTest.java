package cn.daqiao.bot.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.Event;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  private static final String TEXT =
      "<xml><ToUserName><![CDATA[gh]]></ToUserName><FromUserName><![CDATA[oA]]></FromUserName>"
          + "<CreateTime>1700000000</CreateTime><MsgType><![CDATA[text]]></MsgType>"
          + "<Content><![CDATA[找工作 & <b>]]></Content><MsgId>23</MsgId></xml>";

  @Test
  void readsAText() {
    var envelope = Envelope.parse(TEXT).orElseThrow();
    var said = assertInstanceOf(Event.Said.class, Envelopes.event(envelope, NOW).orElseThrow());
    assertEquals("找工作 & <b>", said.text());
    assertEquals("m:23", Envelopes.onceKey(envelope));
  }

  @Test
  void eventsOfOneSecondAreToldApart() {
    var base = "<xml><CreateTime>1</CreateTime><MsgType>event</MsgType><Event>CLICK</Event>";
    var one = Envelope.parse(base + "<EventKey>job</EventKey></xml>").orElseThrow();
    var other = Envelope.parse(base + "<EventKey>me</EventKey></xml>").orElseThrow();
    assertNotEquals(Envelopes.onceKey(one), Envelopes.onceKey(other));
  }

  @Test
  void refusesDocumentTypesAndBrokenXml() {
    for (var bad :
        new String[] {
          "",
          "x",
          "<xml>",
          "<!DOCTYPE a [<!ENTITY b \"c\">]><xml><Content>&b;</Content></xml>",
          "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><xml/>"
        }) {
      assertTrue(Envelope.parse(bad).isEmpty(), bad);
    }
  }

  @Test
  void passesOverWhatIsUnknownOrDeep() {
    var envelope =
        Envelope.parse("<xml><A>1</A><A>2</A><B><C>3</C></B><MsgType>hologram</MsgType></xml>")
            .orElseThrow();
    assertEquals("1", envelope.get("A"));
    assertEquals(
        Map.of("A", "1", "B", "", "MsgType", "hologram").keySet(), envelope.fields().keySet());
    assertTrue(Envelopes.event(envelope, NOW).isEmpty());
  }

  @Test
  void repliesSurviveHostileText() {
    var to = Envelope.parse(TEXT).orElseThrow();
    var hostile = "招工]]>工资<5000</Content><Content>&amp;";
    var reply = PassiveReply.text(to, hostile, NOW);
    assertEquals(hostile, Envelope.parse(reply).orElseThrow().get("Content"));
    assertEquals(hostile, WxMpXmlMessage.fromXml(reply).getContent());
  }

  @Test
  void noBytesThrow() {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      var chars = TEXT.toCharArray();
      for (int j = random.nextInt(8); j >= 0; j--) {
        chars[random.nextInt(chars.length)] = (char) random.nextInt(0x10000);
      }
      Envelope.parse(new String(chars)).ifPresent(e -> Envelopes.event(e, NOW));
    }
  }
}

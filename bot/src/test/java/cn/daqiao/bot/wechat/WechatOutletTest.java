package cn.daqiao.bot.wechat;

import static cn.daqiao.bot.wechat.Served.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import cn.daqiao.bot.push.OutboxRow;
import cn.daqiao.bot.push.Sent;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.OutRow.Kind;
import cn.daqiao.bot.wechat.standin.Fault;
import cn.daqiao.bot.wechat.standin.StandIn;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform's error codes and what is done about each. */
class WechatOutletTest {
  /** Ten in the evening in Beijing. */
  private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

  private static Sent failed(int code) {
    return WechatOutlet.sent(new Called.Failed(code), NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, PT5S",
    "45011, PT5S",
    "429, PT5S",
    "500, PT5S",
    "502, PT5S",
    "503, PT5S",
    "40001, PT1H",
    "40014, PT1H",
    "42001, PT1H",
    "40013, PT1H",
    "40125, PT1H",
    "40164, PT1H",
    "40243, PT1H",
    "50002, PT1H",
    "61004, PT1H",
    "89503, PT1H",
    "302, PT1H",
    "404, PT1H",
    "43116, PT24H",
    "43117, PT24H",
    "45009, PT2H1M"
  })
  void triesAgainLater(int code, Duration after) {
    assertEquals(new Sent.Retry(after, String.valueOf(code)), failed(code));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        45015, 45047, 40003, 43004, 46004, 43019, 43101, 48002, 48001, 40037, 45002, 47001, 47003,
        99999
      })
  void neverTriesAgain(int code) {
    assertEquals(new Sent.Refused(String.valueOf(code)), failed(code));
  }

  @Test
  void tellsApartWhatMayHaveArrived() {
    assertEquals(new Sent.Ok(""), WechatOutlet.sent(new Called.Taken(), NOW));
    assertEquals(new Sent.Ok(""), failed(45065));
    assertEquals(new Sent.Unknown("x"), WechatOutlet.sent(new Called.NoAnswer("x"), NOW));
    assertInstanceOf(Sent.Retry.class, WechatOutlet.sent(new Called.NotSent("x"), NOW));
  }

  @Test
  void aRowReachesThePerson() throws Exception {
    var vertx = Vertx.vertx();
    try {
      var platform = done(StandIn.start(vertx, Served.account(null, null, ""), () -> NOW));
      platform.users().writes("oA");
      var account = Served.account(null, null, platform.base());
      var outlet = new WechatOutlet(new WechatApi(vertx, account, () -> NOW), () -> NOW);
      var row =
          new OutboxRow("r1", "p01-A", Kind.OFFER, List.of("v1"), "新岗位", Channel.WECHAT, "oA", 1);
      assertEquals(new Sent.Ok(""), done(outlet.send(row)));
      platform.breakNext(StandIn.SEND, new Fault.Truncated(), new Fault.Status(502));
      assertInstanceOf(Sent.Unknown.class, done(outlet.send(row)));
      assertInstanceOf(Sent.Retry.class, done(outlet.send(row)));
      assertEquals(2, platform.sent().size());
    } finally {
      done(vertx.close());
    }
  }
}

package cn.daqiao.bot.wechat;

import static cn.daqiao.bot.wechat.Served.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import cn.daqiao.bot.wechat.standin.Fault;
import cn.daqiao.bot.wechat.standin.StandIn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our calls against the stand-in platform. */
class WechatApiTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final Called TAKEN = new Called.Taken();
  private final AtomicReference<Instant> now = new AtomicReference<>(Served.NOW);
  private StandIn platform;
  private WechatApi api;

  @BeforeEach
  void start() throws Exception {
    platform = done(StandIn.start(VERTX, Served.account(null, null, ""), now::get));
    api = api(platform.base());
    platform.users().writes("oA");
  }

  @AfterAll
  static void close() throws Exception {
    done(VERTX.close());
  }

  private WechatApi api(String base) {
    var account = Served.account(null, null, base);
    return new WechatApi(VERTX, account, now::get, Duration.ofMillis(700));
  }

  private void passes(Duration step) {
    now.updateAndGet(instant -> instant.plus(step));
  }

  private Called send(String openid, String text) throws Exception {
    return done(api.sendText(openid, text));
  }

  @Test
  void aTextArrivesAsItWasWritten() throws Exception {
    var text = "招工 \"缝纫工\" <5000元/月> & 包吃住\n回复1报名 🐟 \\ ]]>";
    assertEquals(TAKEN, send("oA", text));
    assertEquals(text, platform.sent().getFirst().text());
  }

  @Test
  void twoHundredCallsFetchOneToken() throws Exception {
    for (int i = 0; i < 200; i++) {
      platform.users().writes("o" + i);
    }
    var calls = IntStream.range(0, 200).mapToObj(i -> api.sendText("o" + i, "你好")).toList();
    done(Future.all(calls));
    assertEquals(1, platform.tokens().fetches());
    assertEquals(200, platform.sent().size());
  }

  @Test
  void theTokenIsRenewedEarlyBehindTheCalls() throws Exception {
    send("oA", "一");
    passes(Duration.ofMinutes(109));
    send("oA", "二");
    assertEquals(1, platform.tokens().fetches());
    passes(Duration.ofMinutes(2));
    platform.breakNext(StandIn.TOKEN, new Fault.Status(502));
    assertEquals(TAKEN, send("oA", "三"), "the old token is still good while renewal fails");
    passes(Duration.ofMinutes(5));
    assertEquals(TAKEN, send("oA", "四"));
    passes(Duration.ofMinutes(10));
    assertEquals(TAKEN, send("oA", "五"), "past the first token's end");
    assertEquals(5, platform.sent().size());
  }

  @Test
  void aTokenRefusedOnceIsFetchedAnewAndTheTextSentOnce() throws Exception {
    send("oA", "一");
    platform.breakNext(StandIn.SEND, new Fault.Code(40001));
    assertEquals(TAKEN, send("oA", "二"));
    assertEquals(2, platform.tokens().fetches());
    assertEquals(0, platform.tokens().forced());
    assertEquals(List.of("一", "二"), platform.sent().stream().map(s -> s.text()).toList());
  }

  @Test
  void anEndedTokenIsReplaced() throws Exception {
    send("oA", "一");
    platform.tokens().expire();
    assertEquals(TAKEN, send("oA", "二"));
    assertEquals(2, platform.tokens().fetches());
  }

  @Test
  void aTokenRefusedTwiceIsReplacedByForce() throws Exception {
    platform.breakNext(StandIn.SEND, new Fault.Code(40001), new Fault.Code(42001));
    assertEquals(TAKEN, send("oA", "一"));
    assertEquals(1, platform.tokens().forced());
    platform.breakNext(
        StandIn.SEND, new Fault.Code(40001), new Fault.Code(40001), new Fault.Code(40001));
    assertEquals(new Called.Failed(40001), send("oA", "二"));
    assertEquals(1, platform.tokens().forced(), "not again within half a minute");
    assertEquals(1, platform.sent().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 45009, 45011, 45047, 48002, 43004, 43019, 47003, 48001, 99999})
  void aRefusalIsToldByItsCode(int code) throws Exception {
    platform.breakNext(StandIn.SEND, new Fault.Code(code));
    assertEquals(new Called.Failed(code), send("oA", "你好"));
    assertEquals(List.of(), platform.sent());
    assertEquals(TAKEN, send("oA", "你好"));
  }

  @Test
  void thePlatformsOwnLimitsAreTold() throws Exception {
    assertEquals(new Called.Failed(40003), send("oNobody", "你好"));
    assertEquals(new Called.Failed(45002), send("oA", "桥".repeat(683)));
    for (int i = 0; i < 5; i++) {
      assertEquals(TAKEN, send("oA", "桥".repeat(682)));
    }
    assertEquals(new Called.Failed(45047), send("oA", "第六条"));
    passes(Duration.ofHours(48));
    assertEquals(new Called.Failed(45015), send("oA", "两天后"));
    platform.users().leaves("oA");
    assertEquals(new Called.Failed(45015), send("oA", "走了"));
  }

  @Test
  void aGatewaysStatusIsTold() throws Exception {
    platform.breakNext(
        StandIn.SEND, new Fault.Status(502), new Fault.Status(504), new Fault.Status(404));
    assertEquals(new Called.Failed(502), send("oA", "你好"));
    assertInstanceOf(Called.NoAnswer.class, send("oA", "你好"));
    assertEquals(new Called.Failed(404), send("oA", "你好"));
  }

  @Test
  void whatMayHaveArrivedIsNotCalledFailed() throws Exception {
    for (var fault : List.of(new Fault.Hang(), new Fault.Truncated(), new Fault.Cut())) {
      platform.breakNext(StandIn.SEND, fault);
      assertInstanceOf(Called.NoAnswer.class, send("oA", "你好"), fault.toString());
    }
    assertEquals(3, platform.sent().size());
    assertEquals(TAKEN, send("oA", "你好"), "the next call is none the worse for it");
  }

  @Test
  void nothingIsSentWithoutConnectionOrToken() throws Exception {
    platform.breakNext(
        StandIn.TOKEN,
        new Fault.Code(40164),
        new Fault.Status(502),
        new Fault.Hang(),
        new Fault.Cut());
    assertEquals(new Called.Failed(40164), send("oA", "你好"));
    assertEquals(new Called.Failed(502), send("oA", "你好"));
    for (int i = 0; i < 2; i++) {
      assertInstanceOf(Called.NotSent.class, send("oA", "你好"));
    }
    assertEquals(TAKEN, send("oA", "你好"));
    done(platform.stop());
    assertEquals(new Called.NotSent("no connection"), send("oA", "你好"));
    api = api("http://127.0.0.1:1");
    assertInstanceOf(Called.NotSent.class, send("oA", "你好"));
    assertEquals(1, platform.sent().size());
  }

  @Test
  void nothingToldHoldsATokenOrAText() throws Exception {
    platform.users().writes("oLinXiaoqiao");
    platform.breakNext(StandIn.SEND, new Fault.Hang());
    var lost = send("oLinXiaoqiao", "我叫林小桥").toString();
    done(platform.stop());
    var unsent = send("oLinXiaoqiao", "我叫林小桥").toString();
    for (var secret : List.of("oLinXiaoqiao", "林小桥", platform.tokens().current(), "the-secret")) {
      assertFalse(lost.contains(secret), lost);
      assertFalse(unsent.contains(secret), unsent);
    }
  }
}

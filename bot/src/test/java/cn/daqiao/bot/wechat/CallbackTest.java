package cn.daqiao.bot.wechat;

import static cn.daqiao.bot.wechat.Served.APP;
import static cn.daqiao.bot.wechat.Served.CLOCK;
import static cn.daqiao.bot.wechat.Served.KEY;
import static cn.daqiao.bot.wechat.Served.NOW;
import static cn.daqiao.bot.wechat.Served.OLD_KEY;
import static cn.daqiao.bot.wechat.Served.TOKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.wechat.standin.Caller;
import cn.daqiao.bot.wechat.standin.Caller.Answer;
import cn.daqiao.bot.wechat.standin.Caller.Secret;
import cn.daqiao.bot.wechat.standin.Xml;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The callback over HTTP; the platform's side is WxJava's. */
class CallbackTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final Secret SECRET = new Secret(APP, KEY);
  private static final String HELLO = Xml.text("oA", "找工作", "23", NOW);

  @AfterAll
  static void close() throws Exception {
    Served.done(VERTX.close());
  }

  private static Served plain() throws Exception {
    return new Served(VERTX, null, null);
  }

  private static Served secure() throws Exception {
    return new Served(VERTX, KEY, OLD_KEY);
  }

  private static Answer get(Caller caller, String query) throws Exception {
    return caller.send("GET", query, null, "text/plain");
  }

  @Test
  void urlCheckEchoesWhatIsSigned() throws Exception {
    for (var served : List.of(plain(), secure())) {
      var caller = served.caller();
      assertEquals(new Answer(200, "4321"), get(caller, caller.signed() + "&echostr=4321"));
      assertEquals(
          403, get(new Caller(served.at("/wechat"), "no", CLOCK), caller.signed(1)).status());
      assertEquals(403, get(caller, "echostr=4321").status());
    }
  }

  @Test
  void urlCheckDecryptsASealedEcho() throws Exception {
    var caller = secure().caller();
    var echo = caller.encrypt("4321", SECRET);
    var query =
        caller.sealedQuery(echo) + "&echostr=" + URLEncoder.encode(echo, StandardCharsets.UTF_8);
    assertEquals(new Answer(200, "4321"), get(caller, query));
    assertEquals(403, get(caller, caller.sealedQuery("other") + "&echostr=4321").status());
  }

  @Test
  void plainRoundTrip() throws Exception {
    var served = plain();
    var answer = served.caller().plain(HELLO);
    assertEquals(200, answer.status());
    assertEquals("好的", Caller.element(answer.body(), "Content"));
    assertEquals("oA", Caller.element(answer.body(), "ToUserName"));
    assertEquals("gh_daqiao", Caller.element(answer.body(), "FromUserName"));
    assertEquals(List.of(new Served.Taken("oA", "m:23", new Event.Said(NOW, "找工作"))), served.taken);
  }

  @Test
  void sealedRoundTripWithEitherKey() throws Exception {
    for (var key : List.of(KEY, OLD_KEY)) {
      var served = secure();
      served.talk = (openid, once, event) -> Future.succeededFuture(Optional.of("]]>招工<b>&"));
      var secret = new Secret(APP, key);
      var caller = served.caller();
      var answer = caller.sealed(HELLO, secret);
      assertEquals(200, answer.status());
      var reply = Envelope.parse(caller.open(answer, secret)).orElseThrow();
      assertEquals("]]>招工<b>&", reply.get("Content"));
      assertEquals("oA", reply.get("ToUserName"));
      assertEquals(1, served.taken.size());
    }
  }

  @Test
  void successIsNeverSealed() throws Exception {
    var served = secure();
    served.talk = (openid, once, event) -> Future.succeededFuture(Optional.empty());
    assertEquals(new Answer(200, "success"), served.caller().sealed(HELLO, SECRET));
  }

  @Test
  void anotherAccountsMessageHasNoEffect() throws Exception {
    var served = secure();
    var answer = served.caller().sealed(HELLO, new Secret("wxother", KEY));
    assertEquals(new Answer(200, "success"), answer);
    assertTrue(served.taken.isEmpty());
  }

  @Test
  void aKeyNobodyKnowsHasNoEffect() throws Exception {
    var served = secure();
    var unknown = new Secret(APP, "0".repeat(43));
    assertEquals(new Answer(200, "success"), served.caller().sealed(HELLO, unknown));
    assertTrue(served.taken.isEmpty());
  }

  @Test
  void unsignedIsRefused() throws Exception {
    var served = plain();
    var caller = served.caller();
    long now = NOW.getEpochSecond();
    for (var query :
        List.of(
            "",
            "timestamp=" + now + "&nonce=1",
            "timestamp=" + now + "&nonce=1&signature=" + "0".repeat(40),
            caller.signed(now - 301),
            caller.signed(now + 301),
            caller.signed(Long.MIN_VALUE + now),
            caller.signed().replace("nonce=", "nonce=1"))) {
      var answer = caller.post(query, HELLO);
      assertEquals(403, answer.status(), query);
      assertTrue(answer.body().contains("EncodingAESKey"), "a problem says what to check");
    }
    assertEquals(200, caller.post(caller.signed(now - 299), HELLO).status());
    assertEquals(1, served.taken.size());
  }

  @Test
  void secureModeCountsTheSealedSignatureAlone() throws Exception {
    var served = secure();
    var caller = served.caller();
    var encrypted = caller.encrypt(HELLO, SECRET);
    var body = Caller.envelope(encrypted);
    var query = caller.sealedQuery(encrypted);
    assertEquals(403, caller.post(query.replaceAll("msg_signature=.{40}", ""), body).status());
    assertEquals(
        403, caller.post(query.replaceAll("(msg_signature)=.{4}", "$1=0000"), body).status());
    assertEquals(403, caller.post(query, Caller.envelope(encrypted + "A")).status());
    assertEquals(403, caller.plain(HELLO).status());
    assertTrue(served.taken.isEmpty());
    assertEquals(200, caller.post(query.replaceAll("&signature=.{40}", ""), body).status());
    assertEquals(1, served.taken.size());
  }

  @Test
  void anAddressesOwnSignatureSealsNothing() throws Exception {
    var served = secure();
    var query = served.caller().signed().replace("&signature=", "&msg_signature=");
    for (var body : List.of(HELLO, "", "<xml/>", "<xml><Encrypt></Encrypt></xml>")) {
      assertEquals(403, served.caller().post(query, body).status(), body);
    }
  }

  @Test
  void aLostTurnIsCalledAgain() throws Exception {
    var served = plain();
    served.talk =
        (openid, once, event) ->
            served.taken.size() < 3
                ? Future.failedFuture(new IllegalStateException("the store is away"))
                : Future.succeededFuture(Optional.of("好的"));
    var answer = served.caller().deliver(HELLO).orElseThrow();
    assertEquals("好的", Caller.element(answer.body(), "Content"));
    assertEquals(3, served.taken.size());
    assertEquals(1, served.taken.stream().distinct().count(), "each delivery is the same callback");
  }

  @Test
  void aTurnThatThrowsIsALostTurn() throws Exception {
    var served = plain();
    served.talk =
        (openid, once, event) -> {
          throw new IllegalStateException("a bug");
        };
    assertThrows(java.io.IOException.class, () -> served.caller().plain(HELLO));
    assertEquals(
        200, new Caller(served.at("/alive"), TOKEN, CLOCK).send("GET", "", null, "a/b").status());
  }
}

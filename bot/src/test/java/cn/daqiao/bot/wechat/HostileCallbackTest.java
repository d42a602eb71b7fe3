package cn.daqiao.bot.wechat;

import static cn.daqiao.bot.wechat.Served.APP;
import static cn.daqiao.bot.wechat.Served.CLOCK;
import static cn.daqiao.bot.wechat.Served.KEY;
import static cn.daqiao.bot.wechat.Served.NOW;
import static cn.daqiao.bot.wechat.Served.TOKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.wechat.standin.Caller;
import cn.daqiao.bot.wechat.standin.Caller.Secret;
import cn.daqiao.bot.wechat.standin.Xml;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Signed nonsense is answered, unsigned bulk is refused, and the service stays alive. */
class HostileCallbackTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final Secret SECRET = new Secret(APP, KEY);
  private static final String HELLO = Xml.text("oA", "你好", "23", NOW);

  private static final Logger LOG = (Logger) LoggerFactory.getLogger(Callback.class);
  private static final ListAppender<ILoggingEvent> LOGGED = new ListAppender<>();

  @BeforeAll
  static void listen() {
    LOG.setAdditive(false);
    LOG.addAppender(LOGGED);
    LOGGED.start();
  }

  @AfterAll
  static void close() throws Exception {
    LOG.setAdditive(true);
    LOG.detachAppender(LOGGED);
    Served.done(VERTX.close());
  }

  private static List<String> nonsense() {
    var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    return List.of(
        "",
        " ",
        "<",
        "<xml/>",
        "<xml></xml><xml></xml>",
        "{\"json\":1}",
        "\u0000",
        "<?xml version=\"1.1\" encoding=\"utf-7\"?><xml/>",
        laughs + "]><xml><FromUserName>oA</FromUserName><Content>&a11;</Content></xml>",
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><xml/>",
        HELLO.replace("<MsgId>23", "<MsgId>18446744073709551616"),
        HELLO.replace("<MsgId>23", "<MsgId>" + "9".repeat(9_000)),
        HELLO.replace("</xml>", "<Content>x</Content><FromUserName>oB</FromUserName></xml>"),
        HELLO.replace("[text]", "[hologram]"),
        HELLO.replace("[text]", "[event]"),
        HELLO.replace("[text]", "[location]"),
        HELLO.replace("你好", ""),
        HELLO.replace("你好", "桥".repeat(10_000)),
        HELLO.replace("你好", "🐟".repeat(2_000)),
        HELLO.replace("你好", "]]>招工<b>&"),
        HELLO.replace("oA", ""),
        HELLO.replace(String.valueOf(NOW.getEpochSecond()), "abc"),
        "<xml>" + "<a>".repeat(5_000) + "</a>".repeat(5_000) + "</xml>");
  }

  @Test
  void signedNonsenseIsAnswered() throws Exception {
    var plain = new Served(VERTX, null, null);
    var secure = new Served(VERTX, KEY, null);
    for (var xml : nonsense()) {
      assertEquals(200, plain.caller().plain(xml).status(), xml);
      assertEquals(200, secure.caller().sealed(xml, SECRET).status(), xml);
    }
    for (var taken : plain.taken) {
      assertEquals("oA", taken.openid());
      assertTrue(taken.onceKey().length() < 200);
      if (taken.event() instanceof Event.Said(var at, var text)) {
        assertTrue(text.length() <= 4_000);
      }
    }
    assertFalse(LOGGED.list.isEmpty());
    for (var line : LOGGED.list) {
      assertFalse(
          line.getFormattedMessage().matches("(?s).*(oA|你好|桥|招工|123456).*"), line::toString);
    }
  }

  @Test
  void anUnsignedMegabyteIsRefused() throws Exception {
    var megabyte = "x".repeat(1_000_000);
    for (var served : List.of(new Served(VERTX, null, null), new Served(VERTX, KEY, null))) {
      var caller = served.caller();
      assertEquals(403, caller.post("signature=x&timestamp=1&nonce=1", megabyte).status());
      var unsealed = caller.signed() + "&msg_signature=" + "0".repeat(40);
      assertTrue(List.of(403, 413).contains(caller.post(unsealed + "0", megabyte).status()));
      assertEquals(413, caller.post(caller.sealedQuery("x"), megabyte).status());
      assertTrue(caller.post(caller.sealedQuery("x"), megabyte).body().contains("\"detail\""));
      assertEquals(200, alive(served));
    }
  }

  @Test
  void whatACallIsLabelledDoesNotMatter() throws Exception {
    for (var served : List.of(new Served(VERTX, null, null), new Served(VERTX, KEY, null))) {
      var caller = served.caller();
      for (var type :
          List.of("multipart/form-data", "application/x-www-form-urlencoded", "a", "text/xml;=")) {
        var status = caller.send("POST", caller.signed(), HELLO, type).status();
        assertEquals(served.taken.isEmpty() ? 403 : 200, status, type);
        assertTrue(caller.send("POST", "a=%C0&a=%00;", "%zz=&", type).status() < 500, type);
      }
    }
  }

  @Test
  void aCallThatBreaksOffHasNoEffect() throws Exception {
    var served = new Served(VERTX, null, null);
    try (var socket = new Socket("127.0.0.1", served.server.actualPort())) {
      var head =
          "POST /wechat?"
              + served.caller().signed()
              + " HTTP/1.1\r\nhost: a\r\ncontent-length: 9000\r\n\r\n"
              + HELLO;
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    }
    assertEquals(200, alive(served));
    assertTrue(served.taken.isEmpty());
  }

  @Test
  void anAddressThatCannotBeDecodedIsRefused() throws Exception {
    var served = new Served(VERTX, null, null);
    for (var query : List.of("a=%zz", "signature=%", "timestamp=%u1234&nonce=%e", "%=%&&&==")) {
      try (var socket = new Socket("127.0.0.1", served.server.actualPort())) {
        var head = " /wechat?" + query + " HTTP/1.1\r\nhost: a\r\nconnection: close\r\n";
        var call = "POST" + head + "content-length: 2\r\n\r\nhi";
        socket.getOutputStream().write(call.getBytes(StandardCharsets.UTF_8));
        var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(answer.matches("(?s)HTTP/1.1 (400|403) .*"), query + ": " + answer);
      }
    }
  }

  @Test
  void noMutationIsAnError() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("callback mutations, seed " + seed);
    var random = new Random(seed);
    var plain = new Served(VERTX, null, null);
    var secure = new Served(VERTX, KEY, null);
    var toPlain = plain.caller();
    var toSecure = secure.caller();
    var failures = new ArrayList<String>();
    for (int i = 0; i < 5_000; i++) {
      var bytes = HELLO.getBytes(StandardCharsets.UTF_8);
      for (int j = random.nextInt(12); j >= 0; j--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      var xml =
          new String(bytes, i % 2 == 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
      int status =
          switch (i % 3) {
            case 0 -> toPlain.plain(xml).status();
            case 1 -> toSecure.sealed(xml, SECRET).status();
            default -> toSecure.plain(xml).status();
          };
      if (status != (i % 3 == 2 ? 403 : 200)) {
        failures.add(status + " for " + xml);
      }
    }
    assertEquals(List.of(), failures);
  }

  private static int alive(Served served) throws IOException, InterruptedException {
    return new Caller(served.at("/alive"), TOKEN, CLOCK).send("GET", "", null, "a/b").status();
  }
}

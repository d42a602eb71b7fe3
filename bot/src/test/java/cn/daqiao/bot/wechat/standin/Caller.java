package cn.daqiao.bot.wechat.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import me.chanjar.weixin.common.util.crypto.SHA1;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import me.chanjar.weixin.mp.util.crypto.WxMpCryptUtil;
import org.jspecify.annotations.Nullable;

/** The platform's calls to the account's address, signed and encrypted by WxJava. */
public final class Caller {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int DELIVERIES = 3;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger nonces = new AtomicInteger(100);
  private final URI address;
  private final String token;
  private final InstantSource clock;

  /** Calls an address with the account's token. */
  public Caller(URI address, String token, InstantSource clock) {
    this.address = address;
    this.token = token;
    this.clock = clock;
  }

  /** What an answer was. */
  public record Answer(int status, String body) {}

  /** The account's side of secure mode. */
  public record Secret(String appId, String aesKey) {
    private WxMpCryptUtil crypt(String token) {
      var config = new WxMpDefaultConfigImpl();
      config.setAppId(appId);
      config.setToken(token);
      config.setAesKey(aesKey);
      return new WxMpCryptUtil(config);
    }
  }

  /** Calls in plaintext mode. */
  public Answer plain(String xml) throws IOException, InterruptedException {
    return post(signed(), xml);
  }

  /** Calls in secure mode. */
  public Answer sealed(String xml, Secret secret) throws IOException, InterruptedException {
    var encrypted = encrypt(xml, secret);
    return post(sealedQuery(encrypted), envelope(encrypted));
  }

  /** Repeats a call that gets no answer, as the platform does: three deliveries in all. */
  public Optional<Answer> deliver(String xml) throws InterruptedException {
    var query = signed();
    for (int i = 0; i < DELIVERIES; i++) {
      try {
        return Optional.of(post(query, xml));
      } catch (IOException lost) {
        Thread.onSpinWait();
      }
    }
    return Optional.empty();
  }

  /** What a sealed answer says; its signature has to be right. */
  public String open(Answer answer, Secret secret) {
    var body = answer.body();
    var encrypted = element(body, "Encrypt");
    var signature = SHA1.gen(token, element(body, "TimeStamp"), element(body, "Nonce"), encrypted);
    if (!signature.equals(element(body, "MsgSignature"))) {
      throw new IllegalArgumentException("the answer's signature is wrong");
    }
    return secret.crypt(token).decrypt(encrypted);
  }

  /** The text of an element. */
  public static String element(String xml, String name) {
    int from = xml.indexOf("<" + name + ">");
    int to = xml.indexOf("</" + name + ">");
    if (from < 0 || to < from) {
      return "";
    }
    var inner = xml.substring(from + name.length() + 2, to);
    return inner.startsWith("<![CDATA[") ? inner.substring(9, inner.length() - 3) : inner;
  }

  /** Encrypts a callback. */
  public String encrypt(String xml, Secret secret) {
    return secret.crypt(token).encrypt("0123456789abcdef", xml);
  }

  /** The envelope around an encrypted callback. */
  public static String envelope(String encrypted) {
    return "<xml><ToUserName><![CDATA[gh_daqiao]]></ToUserName><Encrypt><![CDATA["
        + encrypted
        + "]]></Encrypt></xml>";
  }

  /** A signed query of this moment. */
  public String signed() {
    return signed(clock.instant().getEpochSecond());
  }

  /** A signed query of another time. */
  public String signed(long timestamp) {
    var nonce = nonce();
    return query(timestamp, nonce) + "&signature=" + SHA1.gen(token, "" + timestamp, nonce);
  }

  /** A query that is signed together with an encrypted message. */
  public String sealedQuery(String encrypted) {
    long timestamp = clock.instant().getEpochSecond();
    var nonce = nonce();
    return query(timestamp, nonce)
        + "&encrypt_type=aes&signature="
        + SHA1.gen(token, "" + timestamp, nonce)
        + "&msg_signature="
        + SHA1.gen(token, "" + timestamp, nonce, encrypted);
  }

  /** Posts a body with any query. */
  public Answer post(String query, String body) throws IOException, InterruptedException {
    return send("POST", query, body, "text/xml");
  }

  /** Calls with any method, query, body and content type. */
  public Answer send(String method, String query, @Nullable String body, String type)
      throws IOException, InterruptedException {
    var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    var request =
        HttpRequest.newBuilder(URI.create(address + "?" + query))
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(PATIENCE)
            .header("content-type", type)
            .method(method, publisher)
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }

  private String nonce() {
    return String.valueOf(nonces.incrementAndGet());
  }

  private static String query(long timestamp, String nonce) {
    return "timestamp=" + timestamp + "&nonce=" + nonce;
  }
}

package cn.daqiao.bot.wechat;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a callback's address says: the platform signs here, not in headers. Blank is what is absent.
 *
 * @param signature over the token, the timestamp and the nonce
 * @param sealedSignature {@code msg_signature}: over the encrypted message as well
 * @param sealed whether {@code encrypt_type} is {@code aes}
 * @param echo what the URL check wants to hear
 */
record SignedQuery(
    String timestamp,
    String nonce,
    String signature,
    String sealedSignature,
    boolean sealed,
    String echo) {
  private static final Duration LARGEST_SKEW = Duration.ofMinutes(5);
  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

  /** Reads the query; one that cannot be decoded is blank, and so is never taken as signed. */
  static SignedQuery of(HttpServerRequest request) {
    try {
      return new SignedQuery(
          text(request.getParam("timestamp")),
          text(request.getParam("nonce")),
          text(request.getParam("signature")),
          text(request.getParam("msg_signature")),
          "aes".equals(request.getParam("encrypt_type")),
          text(request.getParam("echostr")));
    } catch (IllegalArgumentException e) {
      return new SignedQuery("", "", "", "", false, "");
    }
  }

  /** Whether the timestamp is within five minutes of the time. */
  boolean isFresh(Instant now) {
    return SECONDS.matcher(timestamp).matches()
        && Math.abs(Long.parseLong(timestamp) - now.getEpochSecond()) <= LARGEST_SKEW.toSeconds();
  }

  /** Whether the token signed this address. */
  boolean isSigned(String token) {
    return Signature.matches(signature, token, timestamp, nonce);
  }

  /**
   * Whether the token signed this encrypted message. An empty one never counts: its signature would
   * be the address's own.
   */
  boolean isSigned(String token, String encrypted) {
    return !encrypted.isEmpty()
        && Signature.matches(sealedSignature, token, timestamp, nonce, encrypted);
  }

  private static String text(@Nullable String parameter) {
    return parameter == null ? "" : parameter;
  }
}

package cn.daqiao.bot.wechat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The platform's signatures: SHA-1 over the sorted parts (消息与事件推送介绍, 消息加解密说明). SHA-1 is the
 * platform's choice, not ours.
 */
final class Signature {
  private Signature() {}

  /** The lower-case hexadecimal signature of the parts, in any order. */
  static String of(String... parts) {
    var sorted = parts.clone();
    Arrays.sort(sorted);
    try {
      var digest = MessageDigest.getInstance("SHA-1");
      return HexFormat.of()
          .formatHex(digest.digest(String.join("", sorted).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }

  /** Compares in constant time; an empty signature never matches. */
  static boolean matches(String given, String... parts) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), of(parts).getBytes(StandardCharsets.UTF_8));
  }
}

package cn.daqiao.bot.employer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** SHA-256 of what a request carries, to tell two requests apart without keeping either. */
final class Digest {
  private Digest() {}

  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The order of fields does not matter. */
  static String of(ObjectNode body) {
    var sorted = new TreeMap<String, String>();
    body.properties().forEach(field -> sorted.put(field.getKey(), field.getValue().toString()));
    return of(sorted.toString());
  }

  static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

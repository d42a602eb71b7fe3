package cn.daqiao.bot.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A Lua file of the resources, of commands of Redis 6.2 only. A script that saves must be
 * idempotent: it may run again after its first answer was lost.
 *
 * @param name the file's name without ending
 * @param text the source
 * @param sha what EVALSHA calls it
 */
public record Script(String name, String text, String sha) {

  /** Reads {@code /redis/NAME.lua}; a missing one is a bug. */
  public static Script load(String name) {
    try (var bytes = Script.class.getResourceAsStream("/redis/" + name + ".lua")) {
      if (bytes == null) {
        throw new IllegalArgumentException("no script " + name);
      }
      var source = bytes.readAllBytes();
      var sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(source));
      return new Script(name, new String(source, StandardCharsets.UTF_8), sha);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK lacks SHA-1", e);
    }
  }
}

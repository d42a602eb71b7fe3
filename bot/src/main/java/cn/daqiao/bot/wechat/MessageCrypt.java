package cn.daqiao.bot.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secure mode's cipher (消息加解密说明): AES-256-CBC, the key's first half as IV, PKCS#7 with blocks of 32
 * bytes, around 16 random bytes, the length, the message and the app id.
 */
final class MessageCrypt {
  private static final int BLOCK = 32;
  private static final int HEAD = 16 + 4;
  private final SecretKeySpec key;
  private final IvParameterSpec iv;

  /** The 43 characters of EncodingAESKey. */
  MessageCrypt(String encodingAesKey) {
    // The 43rd character carries two spare bits that the lenient decoder passes over.
    var bytes = Base64.getMimeDecoder().decode(encodingAesKey + "=");
    if (bytes.length != BLOCK) {
      throw new IllegalArgumentException("an EncodingAESKey holds 32 bytes");
    }
    key = new SecretKeySpec(bytes, "AES");
    iv = new IvParameterSpec(bytes, 0, 16);
  }

  /** A message and the app id that it was meant for. */
  record Opened(String message, String appId) {}

  /** The message within; empty for anything that this key did not seal. */
  Optional<Opened> open(String encrypted) {
    try {
      var cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, key, iv);
      return unwrap(cipher.doFinal(Base64.getDecoder().decode(encrypted.strip())));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Opened> unwrap(byte[] padded) {
    int pad = padded.length == 0 ? 0 : padded[padded.length - 1];
    if (pad < 1 || pad > BLOCK || padded.length - pad < HEAD) {
      return Optional.empty();
    }
    int end = padded.length - pad;
    int length = ByteBuffer.wrap(padded, 16, 4).getInt();
    if (length < 0 || length > end - HEAD) {
      return Optional.empty();
    }
    return Optional.of(
        new Opened(
            new String(padded, HEAD, length, StandardCharsets.UTF_8),
            new String(padded, HEAD + length, end - HEAD - length, StandardCharsets.UTF_8)));
  }

  /** The sealed message in Base64; the 16 bytes must be fresh random ones. */
  String seal(String message, String appId, byte[] random) {
    var text = message.getBytes(StandardCharsets.UTF_8);
    var app = appId.getBytes(StandardCharsets.UTF_8);
    int length = HEAD + text.length + app.length;
    int pad = BLOCK - length % BLOCK;
    var plain = new byte[length + pad];
    ByteBuffer.wrap(plain).put(random, 0, 16).putInt(text.length).put(text).put(app);
    Arrays.fill(plain, length, plain.length, (byte) pad);
    try {
      var cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key, iv);
      return Base64.getEncoder().encodeToString(cipher.doFinal(plain));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES/CBC", e);
    }
  }
}

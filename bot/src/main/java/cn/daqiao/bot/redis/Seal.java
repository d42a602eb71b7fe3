package cn.daqiao.bot.redis;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sealing of personal data: AES-256-GCM with a key of each person, which is itself wrapped by the
 * service's key. What is sealed is bound to its place ({@code aad}) and cannot be moved to another.
 * Destroying the wrapped key destroys the person's data, wherever copies of them lie.
 */
public final class Seal {
  private static final byte SHAPE = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  /** Looking an algorithm up costs more than sealing a record; a cipher belongs to its thread. */
  private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Seal::newCipher);

  private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(Seal::newMac);

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec wrap;
  private final SecretKeySpec own;
  private final SecretKeySpec lookup;

  /** One person's key, in memory only. */
  public static final class PersonKey {
    private final SecretKeySpec key;
    private final byte[] wrapped;

    private PersonKey(byte[] raw, byte[] wrapped) {
      key = new SecretKeySpec(raw, "AES");
      this.wrapped = wrapped;
    }

    /** The key as it is stored. */
    public byte[] wrapped() {
      return wrapped.clone();
    }

    @Override
    public String toString() {
      return "PersonKey";
    }
  }

  /** The service's key: 32 random bytes. */
  public Seal(byte[] root) {
    if (root.length != 32) {
      throw new IllegalArgumentException("the data key must be 32 bytes");
    }
    wrap = new SecretKeySpec(derive(root, "daqiao wrap v1"), "AES");
    own = new SecretKeySpec(derive(root, "daqiao own v1"), "AES");
    lookup = new SecretKeySpec(derive(root, "daqiao lookup v1"), "HmacSHA256");
  }

  /** A fresh key of one person. */
  public PersonKey newKey(String person) {
    var raw = new byte[32];
    random.nextBytes(raw);
    return new PersonKey(raw, encrypt(wrap, raw, person + "|key"));
  }

  /**
   * A stored key made usable.
   *
   * @throws BadSealException when it was wrapped by another service key or for another person
   */
  public PersonKey unwrap(byte[] wrapped, String person) {
    return new PersonKey(decrypt(wrap, wrapped, person + "|key"), wrapped);
  }

  /** Seals bytes for one place, such as {@code p17-…|state}. */
  public byte[] seal(PersonKey key, byte[] plain, String aad) {
    return encrypt(key.key, plain, aad);
  }

  /** Seals a text. */
  public byte[] seal(PersonKey key, String plain, String aad) {
    return seal(key, plain.getBytes(StandardCharsets.UTF_8), aad);
  }

  /**
   * Opens what {@link #seal} made for the same place.
   *
   * @throws BadSealException when key, place or bytes are not the same
   */
  public byte[] open(PersonKey key, byte[] sealed, String aad) {
    return decrypt(key.key, sealed, aad);
  }

  /** Opens a text. */
  public String openText(PersonKey key, byte[] sealed, String aad) {
    return new String(open(key, sealed, aad), StandardCharsets.UTF_8);
  }

  /** Seals what belongs to no person with the service's own key. */
  public byte[] sealOwn(String plain, String aad) {
    return sealOwn(plain.getBytes(StandardCharsets.UTF_8), aad);
  }

  /** The same for bytes. */
  public byte[] sealOwn(byte[] plain, String aad) {
    return encrypt(own, plain, aad);
  }

  /** Opens what {@link #sealOwn} made. */
  public String openOwn(byte[] sealed, String aad) {
    return new String(openOwnBytes(sealed, aad), StandardCharsets.UTF_8);
  }

  /**
   * The same for bytes.
   *
   * @throws BadSealException when key, place or bytes are not the same
   */
  public byte[] openOwnBytes(byte[] sealed, String aad) {
    return decrypt(own, sealed, aad);
  }

  /**
   * A keyed hash to look something up by: 22 letters that tell nobody without the key what they
   * stand for.
   *
   * @param kind what is looked up, so that a phone and an openid never share a hash
   */
  public String hash(String kind, String value) {
    var mac = hmac(lookup, (kind + "\0" + value).getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, 16));
  }

  private byte[] encrypt(SecretKeySpec key, byte[] plain, String aad) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, aad);
      var sealed = new byte[1 + NONCE + cipher.getOutputSize(plain.length)];
      sealed[0] = SHAPE;
      System.arraycopy(nonce, 0, sealed, 1, NONCE);
      cipher.doFinal(plain, 0, plain.length, sealed, 1 + NONCE);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks AES-256-GCM", e);
    }
  }

  private static byte[] decrypt(SecretKeySpec key, byte[] sealed, String aad) {
    if (sealed.length < 1 + NONCE + TAG_BITS / 8 || sealed[0] != SHAPE) {
      throw new BadSealException("not sealed by this service");
    }
    try {
      var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
      return cipher(Cipher.DECRYPT_MODE, key, nonce, aad)
          .doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
    } catch (GeneralSecurityException e) {
      throw new BadSealException("sealed with another key or for another place", e);
    }
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String aad)
      throws GeneralSecurityException {
    var cipher = CIPHER.get();
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(aad.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] derive(byte[] root, String purpose) {
    return hmac(new SecretKeySpec(root, "HmacSHA256"), purpose.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] hmac(SecretKeySpec key, byte[] bytes) {
    try {
      var mac = MAC.get();
      mac.init(key);
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks HmacSHA256", e);
    }
  }

  private static Cipher newCipher() {
    try {
      return Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks AES-256-GCM", e);
    }
  }

  private static Mac newMac() {
    try {
      return Mac.getInstance("HmacSHA256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks HmacSHA256", e);
    }
  }
}

package cn.daqiao.bot.wechat;

import cn.daqiao.bot.runtime.Wechat;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The account's EncodingAESKeys, the present one first. */
final class Keys {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final List<MessageCrypt> crypts;
  private final String appId;

  private Keys(List<MessageCrypt> crypts, String appId) {
    this.crypts = crypts;
    this.appId = appId;
  }

  /** The keys; absent in plaintext mode. */
  static @Nullable Keys of(Wechat account) {
    if (account.aesKey() == null) {
      return null;
    }
    var crypts = new ArrayList<MessageCrypt>();
    crypts.add(new MessageCrypt(account.aesKey()));
    if (account.previousAesKey() != null) {
      crypts.add(new MessageCrypt(account.previousAesKey()));
    }
    return new Keys(crypts, Objects.requireNonNull(account.appId(), "settings ask for it"));
  }

  /** What was opened, and the key that did: a reply is sealed with the same one. */
  static final class Opened {
    private final MessageCrypt.Opened content;
    private final MessageCrypt crypt;
    private final String ownAppId;

    private Opened(MessageCrypt.Opened content, MessageCrypt crypt, String ownAppId) {
      this.content = content;
      this.crypt = crypt;
      this.ownAppId = ownAppId;
    }

    String message() {
      return content.message();
    }

    String appId() {
      return content.appId();
    }

    String seal(String reply) {
      var random = new byte[16];
      RANDOM.nextBytes(random);
      return crypt.seal(reply, ownAppId, random);
    }
  }

  /** Opens with the first key that fits the app id, else with the first that opens at all. */
  Optional<Opened> open(String encrypted) {
    Optional<Opened> other = Optional.empty();
    for (var crypt : crypts) {
      var opened = crypt.open(encrypted).map(content -> new Opened(content, crypt, appId));
      if (opened.isPresent() && opened.get().appId().equals(appId)) {
        return opened;
      }
      if (other.isEmpty()) {
        other = opened;
      }
    }
    return other;
  }
}

package cn.daqiao.bot.turn;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The way by which somebody talks with us. */
public enum Channel {
  /** The official account; the address is the openid. */
  WECHAT("openid"),
  /** The simulator page; the address is the name chosen there. */
  SIMULATOR("simulator"),
  /** A terminal, which hears only what is said at once; the address is the name chosen there. */
  CHAT("chat");

  private final String kind;

  Channel(String kind) {
    this.kind = kind;
  }

  /** What the address is, for hashes: two channels never share a person by accident. */
  String kind() {
    return kind;
  }

  /** The word in the store. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether something can be said there that nobody has just asked for. */
  public boolean pushes() {
    return this != CHAT;
  }

  /** The channel of that word. */
  public static Optional<Channel> of(String word) {
    return Arrays.stream(values()).filter(channel -> channel.word().equals(word)).findFirst();
  }
}

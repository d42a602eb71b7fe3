package cn.daqiao.bot.redis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The arguments of a script, in order. */
public final class Args {
  private final List<byte[]> values = new ArrayList<>();

  /** Adds a text. */
  public Args add(String text) {
    values.add(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Adds a number. */
  public Args add(long number) {
    return add(Long.toString(number));
  }

  /** Adds bytes as they are. */
  public Args add(byte[] bytes) {
    values.add(bytes);
    return this;
  }

  /** Adds how many there are, then each. */
  public Args addAll(Collection<String> texts) {
    add(texts.size());
    texts.forEach(this::add);
    return this;
  }

  byte[][] toArray() {
    return values.toArray(byte[][]::new);
  }
}

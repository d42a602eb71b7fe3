package cn.daqiao.config;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything the service says to people, by key; braces such as {@code {name}} are filled in. */
public final class Texts {
  private static final Pattern BRACE = Pattern.compile("\\{([a-zA-Z]+)}");
  private final Map<String, String> byKey;

  /** Texts by key. */
  public Texts(Map<String, String> byKey) {
    this.byKey = Map.copyOf(byKey);
  }

  /** All keys. */
  public Set<String> keys() {
    return byKey.keySet();
  }

  /** Whether the key exists. */
  public boolean has(String key) {
    return byKey.containsKey(key);
  }

  /**
   * The text with its braces filled; a brace without an argument stays empty.
   *
   * @throws IllegalArgumentException for an unknown key, which is a bug
   */
  public String say(String key, Map<String, String> args) {
    var template = byKey.get(key);
    if (template == null) {
      throw new IllegalArgumentException("no text with the key " + key);
    }
    return BRACE
        .matcher(template)
        .replaceAll(brace -> Matcher.quoteReplacement(args.getOrDefault(brace.group(1), "")));
  }
}

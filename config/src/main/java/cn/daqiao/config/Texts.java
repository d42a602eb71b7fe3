package cn.daqiao.config;

import java.util.HashMap;
import java.util.List;
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

  /** The same with name, value, name, value … as a list, the form in which reasons carry them. */
  public String say(String key, List<String> namesAndValues) {
    var args = new HashMap<String, String>();
    for (int i = 0; i + 1 < namesAndValues.size(); i += 2) {
      args.put(namesAndValues.get(i), namesAndValues.get(i + 1));
    }
    return say(key, args);
  }
}

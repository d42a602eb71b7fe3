package cn.daqiao.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything the service says to people, by key; braces such as {@code {name}} are filled in. */
public final class Texts {
  private static final Pattern BRACE = Pattern.compile("\\{([a-zA-Z]+)}");
  private final Map<String, List<Piece>> byKey;

  /** A piece of a text, cut up once: words as they stand, and the name of a brace after them. */
  private record Piece(String words, @Nullable String brace) {}

  /** Texts by key. */
  public Texts(Map<String, String> byKey) {
    this.byKey =
        byKey.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, text -> cut(text.getValue())));
  }

  private static List<Piece> cut(String text) {
    var pieces = new ArrayList<Piece>();
    var brace = BRACE.matcher(text);
    int from = 0;
    while (brace.find()) {
      pieces.add(new Piece(text.substring(from, brace.start()), brace.group(1)));
      from = brace.end();
    }
    pieces.add(new Piece(text.substring(from), null));
    return List.copyOf(pieces);
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
    var pieces = byKey.get(key);
    if (pieces == null) {
      throw new IllegalArgumentException("no text with the key " + key);
    }
    var said = new StringBuilder();
    for (var piece : pieces) {
      said.append(piece.words);
      if (piece.brace != null) {
        said.append(args.getOrDefault(piece.brace, ""));
      }
    }
    return said.toString();
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

package cn.daqiao.bot.dialogue;

import cn.daqiao.matcher.fit.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing to say: a key of {@code config/data/texts} with what goes into its braces. Lines within
 * a line are put one after the other with nothing between: their texts bring their own commas and
 * line breaks.
 *
 * @param key the text's key
 * @param args figures and words by brace name
 * @param parts lines within the line, such as the reasons on a card, by brace name
 */
public record Line(String key, Map<String, String> args, Map<String, List<Line>> parts) {

  /** Copies the maps. */
  public Line {
    args = Map.copyOf(args);
    parts = Map.copyOf(parts);
  }

  /** A line whose braces are filled from name, value, name, value … */
  public static Line of(String key, String... namesAndValues) {
    var args = new HashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      args.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Line(key, args, Map.of());
  }

  /** A reason as a line. */
  public static Line of(Reason reason) {
    return of(reason.key(), reason.args().toArray(String[]::new));
  }

  /** The same line with one line in a brace. */
  public Line with(String brace, Line line) {
    return with(brace, List.of(line));
  }

  /** The same line with lines in one brace. */
  public Line with(String brace, List<Line> lines) {
    var next = new HashMap<>(parts);
    next.put(brace, List.copyOf(lines));
    return new Line(key, args, next);
  }
}

package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.config.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Turns the dialogue's lines into words. */
public final class Words {
  private final Texts texts;

  /** Knows what is said to people. */
  public Words(Texts texts) {
    this.texts = texts;
  }

  /** Several lines as one message, a blank line between them. */
  public String say(List<Line> lines) {
    return lines.stream().map(this::say).collect(Collectors.joining("\n\n"));
  }

  /**
   * One line; lines within it follow each other with nothing between.
   *
   * @throws IllegalArgumentException for an unknown key, which is a bug
   */
  public String say(Line line) {
    var args = new HashMap<>(line.args());
    line.parts()
        .forEach((brace, parts) ->
            args.put(brace, parts.stream().map(this::say).collect(Collectors.joining())));
    return texts.say(line.key(), args);
  }
}

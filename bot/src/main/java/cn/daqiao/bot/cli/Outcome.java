package cn.daqiao.bot.cli;

import java.util.List;

/**
 * How an operation came out.
 *
 * @param status the command's exit status
 * @param out lines for standard output
 * @param err lines for standard error
 */
public record Outcome(int status, List<String> out, List<String> err) {

  /** Copies the lines. */
  public Outcome {
    out = List.copyOf(out);
    err = List.copyOf(err);
  }

  /** Done, with something to print. */
  public static Outcome done(String... out) {
    return new Outcome(0, List.of(out), List.of());
  }

  /** Not done, with the sentence that says why and what to do. */
  public static Outcome failed(String why) {
    return new Outcome(1, List.of(), List.of(why));
  }
}

package cn.daqiao.bot.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The last things said, oldest first: at most twenty and four kilobytes, earlier ones fall away.
 */
public record Transcript(List<Utterance> lines) {
  static final int MOST = 20;
  static final int BYTES = 4_096;

  /** How long lines are kept of somebody who has asked for no human. */
  public static final Duration LASTS = Duration.ofDays(1);

  /** Keeps the last ones. */
  public Transcript {
    int from = lines.size();
    int bytes = 0;
    while (from > 0 && lines.size() - from < MOST) {
      bytes += lines.get(from - 1).bytes();
      if (bytes > BYTES) {
        break;
      }
      from--;
    }
    lines = List.copyOf(lines.subList(from, lines.size()));
  }

  /** Nothing said. */
  public static Transcript empty() {
    return new Transcript(List.of());
  }

  /** With what was said after it. */
  public Transcript plus(List<Utterance> more) {
    if (more.isEmpty()) {
      return this;
    }
    var all = new ArrayList<>(lines);
    all.addAll(more);
    return new Transcript(all);
  }

  /** What was said not longer ago than lines are kept. */
  public Transcript fresh(Instant now) {
    return after(now.minus(LASTS));
  }

  /** What was said after an instant. */
  Transcript after(Instant instant) {
    return new Transcript(lines.stream().filter(line -> line.at().isAfter(instant)).toList());
  }
}

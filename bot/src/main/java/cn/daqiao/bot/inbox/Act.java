package cn.daqiao.bot.inbox;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case: who did what and when.
 *
 * @param by the officer's account; absent for the person
 * @param note what came with it: the reason of a call, an officer's note; absent for none
 */
public record Act(Instant at, Kind kind, @Nullable String by, @Nullable String note) {
  /** What was done. */
  public enum Kind {
    CALLED,
    TAKEN,
    REPLIED,
    FORWARDED,
    LEFT,
    CLOSED;

    /** The word in store and interface. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }
}

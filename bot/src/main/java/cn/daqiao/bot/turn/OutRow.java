package cn.daqiao.bot.turn;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A message that is to go out later.
 *
 * @param id a ULID
 * @param vacancies what it offers; empty for other kinds
 * @param text what is said, sealed when stored
 * @param due not before
 * @param log rows of the match log that learn how the sending came out
 */
public record OutRow(
    String id, Kind kind, List<String> vacancies, String text, Instant due, List<String> log) {

  /** Copies the lists. */
  public OutRow {
    vacancies = List.copyOf(vacancies);
    log = List.copyOf(log);
  }

  /** Why it goes out. */
  public enum Kind {
    /** Vacancies that nobody asked for; keeps quiet hours. */
    OFFER,
    /** An answer that came too late for the reply, or the rest of a long one. */
    REPLY,
    /** Something to be remembered of; keeps quiet hours. */
    REMINDER;

    /** The word in the store. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it may wait for the morning. */
    public boolean keepsQuietHours() {
      return this != REPLY;
    }
  }
}

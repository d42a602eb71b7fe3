package cn.daqiao.bot.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The case of somebody who wants a human, or needs one. A person has one at most: a further call
 * goes on with it, or opens the closed one anew with its log.
 *
 * @param version grows with each step, and not with what the person writes
 * @param reason {@code despair} where somebody may be in danger, else why a human was asked for
 * @param since when it was called for that reason, or was opened again
 * @param county whether it was handed on to the county
 * @param taker the account of the officer who has taken it; absent unless it is taken
 * @param before what was said up to the call
 * @param after what was said since
 * @param log every step, the oldest first
 */
public record Ticket(
    int version,
    Status status,
    String reason,
    Instant since,
    boolean county,
    @Nullable String taker,
    Transcript before,
    Transcript after,
    List<Act> log) {
  /** The reason that comes before all others. */
  public static final String DESPAIR = "despair";

  /** Why a human is called for. */
  public static final List<String> REASONS = List.of(DESPAIR, "misunderstood", "asked");

  private static final int LOGGED = 200;

  /** Copies the list, of which the last steps are kept. */
  public Ticket {
    log = List.copyOf(log.subList(Math.max(0, log.size() - LOGGED), log.size()));
  }

  /** How far it is. */
  public enum Status {
    OPEN,
    TAKEN,
    CLOSED;

    /** The word in store and interface. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** All by their words. */
    public static Map<String, Status> words() {
      return Map.of("open", OPEN, "taken", TAKEN, "closed", CLOSED);
    }
  }

  /**
   * A new case; or the one there is, called for again. A taken one is open again when its officer
   * listens no more, or when somebody may be in danger: the one who took it may have gone home.
   *
   * @param officer whether an officer is listening
   */
  static Ticket called(
      @Nullable Ticket was, String reason, Transcript recent, Instant at, boolean officer) {
    var act = new Act(at, Act.Kind.CALLED, null, reason);
    if (was == null || was.status == Status.CLOSED) {
      var log = was == null ? List.of(act) : was.logged(act);
      int version = was == null ? 1 : was.version + 1;
      return new Ticket(
          version, Status.OPEN, reason, at, false, null, recent, Transcript.empty(), log);
    }
    boolean danger = reason.equals(DESPAIR);
    boolean worse = danger && !was.despair();
    boolean anew = was.status == Status.TAKEN && (danger || !officer);
    boolean repeated = !anew && was.repeats(reason);
    return new Ticket(
        repeated ? was.version : was.version + 1,
        anew ? Status.OPEN : was.status,
        worse ? reason : was.reason,
        worse || anew ? at : was.since,
        was.county,
        anew ? null : was.taker,
        was.before,
        was.after.plus(recent.after(was.heardAt()).lines()),
        repeated ? was.log : was.logged(act));
  }

  /** Whether nothing but calls has come since the very same call: no step of its own. */
  private boolean repeats(String call) {
    for (var act : log.reversed()) {
      if (act.kind() != Act.Kind.CALLED) {
        return false;
      }
      if (call.equals(act.note())) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody may be in danger. */
  public boolean despair() {
    return reason.equals(DESPAIR);
  }

  /** Taken by an officer. */
  public Ticket taken(String by, Instant at) {
    return next(Status.TAKEN, county, by, new Act(at, Act.Kind.TAKEN, by, null));
  }

  /** After an officer wrote to the person. */
  public Ticket replied(String by, Instant at) {
    return next(status, county, taker, new Act(at, Act.Kind.REPLIED, by, null));
  }

  /** Handed on to the county, where it waits to be taken. */
  public Ticket forwarded(String by, @Nullable String note, Instant at) {
    return next(Status.OPEN, true, null, new Act(at, Act.Kind.FORWARDED, by, note));
  }

  /** Closed by an officer, or by the person. */
  public Ticket closed(@Nullable String by, @Nullable String note, Instant at) {
    return next(Status.CLOSED, county, null, new Act(at, Act.Kind.CLOSED, by, note));
  }

  /**
   * After the person wants no human any more: a case that nobody has taken is closed, unless
   * somebody may be in danger.
   */
  Ticket left(Instant at) {
    if (status == Status.CLOSED) {
      return this;
    }
    return status == Status.OPEN && !despair()
        ? closed(null, null, at)
        : next(status, county, taker, new Act(at, Act.Kind.LEFT, null, null));
  }

  /** With what was said since. */
  public Ticket heard(List<Utterance> lines) {
    return new Ticket(
        version, status, reason, since, county, taker, before, after.plus(lines), log);
  }

  /** When it was closed; absent unless it is. */
  public @Nullable Instant closedAt() {
    return status == Status.CLOSED ? log.getLast().at() : null;
  }

  private Instant heardAt() {
    return !after.lines().isEmpty()
        ? after.lines().getLast().at()
        : before.lines().isEmpty() ? since : before.lines().getLast().at();
  }

  private Ticket next(Status next, boolean toCounty, @Nullable String by, Act act) {
    return new Ticket(version + 1, next, reason, since, toCounty, by, before, after, logged(act));
  }

  private List<Act> logged(Act act) {
    var all = new ArrayList<>(log);
    all.add(act);
    return all;
  }
}

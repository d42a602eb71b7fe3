package cn.daqiao.bot.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation stands; lost without harm to the person's record.
 *
 * @param flow the question that stands open
 * @param listed the jobs shown last, in the order of their numbers
 * @param seen ids of all vacancies shown since the last fresh search
 * @param asked policy questions of late, oldest first
 * @param missed how many messages in a row were not understood
 * @param officer who listens in our place; absent as a rule
 * @param heard when the person last did something; absent in states of before
 * @param reminded when something was last said to the person's silence
 * @param withheld sensitive facts that wait for the person's agreement; absent as a rule
 * @param despaired when the person was last in despair; absent as a rule
 */
public record State(
    Flow flow,
    List<Listed> listed,
    List<String> seen,
    List<Asked> asked,
    int missed,
    @Nullable Officer officer,
    @Nullable Instant heard,
    @Nullable Instant reminded,
    @Nullable Withheld withheld,
    @Nullable Instant despaired) {
  private static final Duration DESPAIR_LASTS = Duration.ofHours(3);
  private static final Duration TOPIC_LASTS = Duration.ofMinutes(45);
  private static final int QUESTIONS_KEPT = 3;

  /** Copies the lists. */
  public State {
    listed = List.copyOf(listed);
    seen = List.copyOf(seen);
    asked = List.copyOf(asked);
  }

  /**
   * An officer who has taken the person's case.
   *
   * @param place whose officer it is
   * @param until when we answer again by ourselves, if nothing more comes from there
   * @param told whether the person knows
   */
  public record Officer(String place, Instant until, boolean told) {
    /** The same of whom the person knows or not. */
    public Officer telling(boolean known) {
      return new Officer(place, until, known);
    }
  }

  /** A policy question and its time. */
  public record Asked(String question, Instant at) {}

  /** A conversation that has not begun. */
  public static State fresh() {
    return new State(
        new Flow.Idle(), List.of(), List.of(), List.of(), 0, null, null, null, null, null);
  }

  /** With another open question. */
  public State with(Flow next) {
    return new State(
        next, listed, seen, asked, missed, officer, heard, reminded, withheld, despaired);
  }

  /** With another list of jobs. */
  public State listing(List<Listed> jobs, List<String> seenSoFar) {
    return new State(
        flow, jobs, seenSoFar, asked, missed, officer, heard, reminded, withheld, despaired);
  }

  /** After so many misunderstandings in a row. */
  public State missing(int times) {
    return new State(
        flow, listed, seen, asked, times, officer, heard, reminded, withheld, despaired);
  }

  /** With an officer who listens, or none. */
  public State with(@Nullable Officer next) {
    return new State(flow, listed, seen, asked, missed, next, heard, reminded, withheld, despaired);
  }

  /** Whether an officer listens at this instant. */
  public boolean heardByOfficer(Instant now) {
    return officer != null && now.isBefore(officer.until());
  }

  /** After the person did something. */
  public State heardAt(Instant now) {
    return new State(
        flow, listed, seen, asked, missed, officer, now, reminded, withheld, despaired);
  }

  /** After something was said to a silence. */
  public State remindedAt(Instant now) {
    return new State(flow, listed, seen, asked, missed, officer, heard, now, withheld, despaired);
  }

  /** As it stands at this instant: what waited too long for an agreement is gone. */
  public State asOf(Instant now) {
    boolean over = withheld != null && withheld.over(now);
    var open = over && flow instanceof Flow.Entrusting(var back) ? back : flow;
    return with(open.asOf(now)).withholding(over ? null : withheld);
  }

  /** With sensitive facts that wait, or none. */
  public State withholding(@Nullable Withheld next) {
    return new State(flow, listed, seen, asked, missed, officer, heard, reminded, next, despaired);
  }

  /** After a message in despair. */
  public State despairing(Instant now) {
    return new State(flow, listed, seen, asked, missed, officer, heard, reminded, withheld, now);
  }

  /** Whether the person was in despair a short while ago. */
  public boolean despairs(Instant now) {
    return despaired != null && now.isBefore(despaired.plus(DESPAIR_LASTS));
  }

  /** The questions that one asked at this instant may refer to, oldest first. */
  public List<String> context(Instant now) {
    return recent(now).stream().map(Asked::question).toList();
  }

  /** The questions of late, oldest first. */
  public List<Asked> recent(Instant now) {
    return asked.stream()
        .filter(a -> Duration.between(a.at(), now).compareTo(TOPIC_LASTS) <= 0)
        .toList();
  }

  /** After one more policy question; only the last few and recent ones stay. */
  public State asking(String question, Instant now) {
    var kept = new ArrayList<>(recent(now));
    kept.add(new Asked(question, now));
    var last = kept.subList(Math.max(0, kept.size() - QUESTIONS_KEPT), kept.size());
    return new State(
        flow, listed, seen, last, missed, officer, heard, reminded, withheld, despaired);
  }
}

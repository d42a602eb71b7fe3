package cn.daqiao.bot.dialogue;

import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.vacancy.Fee;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Schedule;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as a conversation remembers it.
 *
 * @param vacancy its id
 * @param employer the employer's account, absent where it has none
 * @param employerName as shown to people, absent where it is unknown
 * @param title as advertised
 * @param session when it is held, of a course or fair only
 * @param judged how it was found to fit when it was shown; absent in records of before
 * @param where where it is; absent in records of before
 */
public record Listed(
    String vacancy,
    @Nullable String employer,
    @Nullable String employerName,
    String title,
    @Nullable Session session,
    @Nullable Judged judged,
    @Nullable Where where) {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** A job of which no judgement is known. */
  public Listed(
      String vacancy, @Nullable String employer, @Nullable String employerName, String title) {
    this(vacancy, employer, employerName, title, null, null, null);
  }

  /**
   * When a course or fair is held; what is not known is absent.
   *
   * @param fee what a course costs; absent for a free one, and for all in records of before
   */
  public record Session(
      Kind kind, @Nullable Instant begins, @Nullable Instant ends, @Nullable Fee fee) {
    /** One that is free. */
    public Session(Kind kind, @Nullable Instant begins, @Nullable Instant ends) {
      this(kind, begins, ends, null);
    }
  }

  /**
   * Where the work is.
   *
   * @param region as finely as it is known
   * @param km from home, rounded up; absent where it was not known
   */
  public record Where(RegionCode region, @Nullable Integer km) {
    private static Where of(Fit fit) {
      var km = fit.distanceKm();
      return new Where(fit.vacancy().site().region(), km == null ? null : (int) Math.ceil(km));
    }
  }

  /** How a vacancy was found to fit: its version, and the score with its parts in thousandths. */
  public record Judged(int version, int score, Map<String, Integer> parts) {
    /** Copies the map, in its order. */
    public Judged {
      parts = new LinkedHashMap<>(parts);
    }

    private static Judged of(Fit fit) {
      var parts = new LinkedHashMap<String, Integer>();
      fit.parts().forEach((rule, value) -> parts.put(rule, thousandths(value)));
      return new Judged(fit.vacancy().version(), thousandths(fit.score()), parts);
    }

    private static int thousandths(double value) {
      return (int) Math.round(value * 1000);
    }
  }

  /** What has to be remembered of a vacancy that is shown. */
  public static Listed of(Fit fit) {
    var vacancy = fit.vacancy();
    return new Listed(
        vacancy.id(),
        vacancy.employer().id(),
        vacancy.employer().name(),
        vacancy.title(),
        session(vacancy),
        Judged.of(fit),
        Where.of(fit));
  }

  private static @Nullable Session session(Vacancy vacancy) {
    if (vacancy.kind().paid()) {
      return null;
    }
    var schedule = Schedule.of(vacancy);
    return new Session(vacancy.kind(), schedule.begins(), schedule.ends(), Fee.of(vacancy));
  }

  /** The same without how it was judged and where it is. */
  public Listed bare() {
    return new Listed(vacancy, employer, employerName, title, session, null, null);
  }

  /** Whether it is a course. */
  public boolean teaches() {
    return session != null && session.kind() == Kind.COURSE;
  }

  /** What it costs to be taught; null where that is free, and for work. */
  public @Nullable Fee fee() {
    return session == null ? null : session.fee();
  }

  /** Whether it is a fair. */
  public boolean fair() {
    return session != null && session.kind() == Kind.FAIR;
  }

  /** Whether it had begun at this instant. */
  public boolean begun(Instant now) {
    return session != null && session.begins() != null && !now.isBefore(session.begins());
  }

  /** When a course for which somebody enrolled at that instant is over. */
  public Instant over(Instant enrolled) {
    return session == null
        ? enrolled
        : new Schedule(session.begins(), session.ends()).over(enrolled);
  }

  /** The calendar year in China to which a course counts. */
  public int year(Instant enrolled) {
    var begins = session == null ? null : session.begins();
    return (begins == null ? enrolled : begins).atZone(CHINA).getYear();
  }
}

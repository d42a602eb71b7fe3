package cn.daqiao.bot.matching;

import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Listed;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.index.matches.MatchRow;
import cn.daqiao.index.matches.Outcome;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.fit.Matcher;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the rows of the match log. Ids, versions, figures and text keys only: nothing personal. */
public final class MatchLog {
  private final Matcher matcher;

  /** Rows under that matcher's rules. */
  public MatchLog(Matcher matcher) {
    this.matcher = matcher;
  }

  /** The rows of one effect of a turn, as the streams keep them. */
  public List<String> rows(Person person, long version, Effect effect, boolean pushed, Instant at) {
    var seeker = person.profile().seeker();
    var outcome = pushed ? Outcome.OFFERED : Outcome.SHOWN;
    return switch (effect) {
      case Effect.Shown(var fits) ->
          fits.stream()
              .map(fit -> row(seeker, version, fit, outcome, at))
              .map(RowJson::write)
              .toList();
      case Effect.Interest(var vacancy, var share, var judged) ->
          List.of(
              RowJson.write(
                  judged == null
                      ? answered(seeker, version, vacancy, Outcome.INTERESTED, null, at)
                      : interested(seeker, version, vacancy, judged, at)));
      case Effect.Decline(var vacancy, var reason) ->
          List.of(RowJson.write(answered(seeker, version, vacancy, Outcome.DECLINED, reason, at)));
      case Effect.Withdraw ignored -> List.of();
      case Effect.Attended ignored -> List.of();
      case Effect.Say ignored -> List.of();
      case Effect.ReadJobs ignored -> List.of();
      case Effect.Find ignored -> List.of();
      case Effect.Perform task -> List.of();
      case Effect.AskPolicy ignored -> List.of();
      case Effect.Judge ignored -> List.of();
      case Effect.Forget ignored -> List.of();
      case Effect.CallHuman ignored -> List.of();
      case Effect.LeaveHuman ignored -> List.of();
    };
  }

  /** A pair that a hard constraint kept apart. */
  String excluded(Seeker seeker, long version, Vacancy vacancy, String constraint, Instant at) {
    var fit = matcher.judge(seeker, vacancy, at);
    return RowJson.write(
        new MatchRow(
            RowJson.id(Outcome.EXCLUDED, seeker.id(), vacancy.id(), at),
            at,
            pair(seeker, version, vacancy),
            Outcome.EXCLUDED,
            new MatchRow.Verdict(
                matcher.ruleVersion(), thousandths(fit.score()), Map.of(), List.of(), constraint),
            null));
  }

  private MatchRow row(Seeker seeker, long version, Fit fit, Outcome outcome, Instant at) {
    return new MatchRow(
        RowJson.id(outcome, seeker.id(), fit.vacancy().id(), at),
        at,
        pair(seeker, version, fit.vacancy()),
        outcome,
        new MatchRow.Verdict(
            matcher.ruleVersion(),
            thousandths(fit.score()),
            parts(fit.parts()),
            fit.reasons(),
            null,
            fit.relaxed()),
        null);
  }

  /** With the figures of the list or offer that is answered. */
  private MatchRow interested(
      Seeker seeker, long version, String vacancy, Listed.Judged judged, Instant at) {
    return new MatchRow(
        RowJson.id(Outcome.INTERESTED, seeker.id(), vacancy, at),
        at,
        new MatchRow.Pair(
            seeker.id(), (int) version, vacancy, judged.version(), null, county(seeker)),
        Outcome.INTERESTED,
        new MatchRow.Verdict(
            matcher.ruleVersion(), judged.score(), judged.parts(), List.of(), null),
        null);
  }

  private MatchRow answered(
      Seeker seeker,
      long version,
      String vacancy,
      Outcome outcome,
      @Nullable String reason,
      Instant at) {
    return new MatchRow(
        RowJson.id(outcome, seeker.id(), vacancy, at),
        at,
        new MatchRow.Pair(seeker.id(), (int) version, vacancy, 0, null, county(seeker)),
        outcome,
        new MatchRow.Verdict(matcher.ruleVersion(), 0, Map.of(), List.of(), reason),
        null);
  }

  private static MatchRow.Pair pair(Seeker seeker, long version, Vacancy vacancy) {
    return new MatchRow.Pair(
        seeker.id(),
        (int) version,
        vacancy.id(),
        vacancy.version(),
        vacancy.employer().id(),
        county(seeker));
  }

  /** The county whose staff look after the person. */
  private static @Nullable RegionCode county(Seeker seeker) {
    var home = seeker.home().finest();
    return home == null ? null : home.cutTo(Level.COUNTY);
  }

  private static Map<String, Integer> parts(Map<String, Double> parts) {
    var whole = new LinkedHashMap<String, Integer>();
    parts.forEach((name, value) -> whole.put(name, thousandths(value)));
    return whole;
  }

  private static int thousandths(double value) {
    return (int) Math.round(value * 1000);
  }
}

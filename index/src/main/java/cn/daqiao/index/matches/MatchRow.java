package cn.daqiao.index.matches;

import cn.daqiao.matcher.fit.Reason;
import cn.daqiao.matcher.fit.Relaxation;
import cn.daqiao.matcher.region.RegionCode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the match log.
 *
 * @param id the row's own id; a later row with the same id takes its place
 * @param at when, kept to the millisecond
 * @param pair who and what
 * @param outcome what became of it
 * @param verdict how the matcher judged
 * @param delivery absent when nothing was sent
 */
public record MatchRow(
    String id,
    Instant at,
    Pair pair,
    Outcome outcome,
    Verdict verdict,
    @Nullable Delivery delivery) {

  /**
   * A person and a vacancy as they were.
   *
   * @param employer the account behind the vacancy, absent in files
   * @param county whose staff may see the row, absent when the person's home is unknown
   * @param seekerVersion the version of the person's record
   * @param vacancyVersion the version of the vacancy
   */
  public record Pair(
      String seeker,
      int seekerVersion,
      String vacancy,
      int vacancyVersion,
      @Nullable String employer,
      @Nullable RegionCode county) {}

  /**
   * The matcher's judgement.
   *
   * @param rules the version of the rules
   * @param score in thousandths
   * @param parts the addends in thousandths by rule name, in the order of the rules
   * @param reasons text keys with their arguments
   * @param constraint the first that failed, absent when all held
   * @param relaxed wishes of the person that were loosened for it
   */
  public record Verdict(
      String rules,
      int score,
      Map<String, Integer> parts,
      List<Reason> reasons,
      @Nullable String constraint,
      List<Relaxation> relaxed) {

    /** With nothing loosened. */
    public Verdict(
        String rules,
        int score,
        Map<String, Integer> parts,
        List<Reason> reasons,
        @Nullable String constraint) {
      this(rules, score, parts, reasons, constraint, List.of());
    }

    /** Copies the collections and keeps their order. */
    public Verdict {
      parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
      reasons = List.copyOf(reasons);
      relaxed = List.copyOf(relaxed);
    }
  }

  /**
   * How it was sent.
   *
   * @param channel such as {@code template} or {@code sms}
   * @param state such as {@code queued}, {@code delivered} or {@code unknown}
   */
  public record Delivery(String channel, String state) {}
}

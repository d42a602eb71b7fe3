package cn.daqiao.bot.matching.wave;

import cn.daqiao.config.Limits;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the waves of one vacancy stand. The next one goes out when everybody offered has answered
 * or a day has passed since, while somebody is still wanted; nobody is planned twice. Pure.
 *
 * @param revision counts every change; a plan made from an older one is not saved
 * @param version of the vacancy for which the last wave was planned, 0 before the first
 * @param people everybody the waves have come to, by id
 * @param interested how many people said yes
 * @param headcount how many were wanted when the last wave was planned, 0 before the first
 * @param before how many had said yes when that number was set: who changes it states how many are
 *     wanted beside those
 */
public record Wave(
    long revision,
    int version,
    Map<String, Mark> people,
    int interested,
    int headcount,
    int before) {
  /** No wave is larger, however many are wanted: the most that are recalled for ranking. */
  public static final int LARGEST = 200;

  /** Copies the map. */
  public Wave {
    people = Map.copyOf(people);
  }

  /** Before the first wave. */
  public static Wave none() {
    return new Wave(0, 0, Map.of(), 0, 0, 0);
  }

  /** Why a vacancy is looked at. */
  public enum Cause {
    /** The running wave may be over. */
    LOOK,
    /** The vacancy is new or different. */
    CHANGE,
    /** Somebody chosen could not be offered it. */
    FILL,
    /** Everything open is matched once more. */
    NIGHT
  }

  /** Those chosen to whom nothing was written yet, with whether the night's limits hold. */
  public Map<String, Boolean> planned() {
    var planned = new TreeMap<String, Boolean>();
    people.forEach((person, mark) -> {
      if (mark instanceof Mark.Planned(var capped)) {
        planned.put(person, capped);
      }
    });
    return planned;
  }

  /**
   * To how many people the vacancy may be offered now. A vacancy that changed, and the nightly run,
   * fill up the running wave; else it is waited for.
   */
  public int room(Vacancy vacancy, Cause cause, Limits limits, Instant now) {
    int running = running(limits, now);
    if (!vacancy.openAt(now) || (running > 0 && cause != Cause.FILL && !anew(vacancy, cause))) {
      return 0;
    }
    return Math.max(0, size(vacancy, limits) - running);
  }

  private int size(Vacancy vacancy, Limits limits) {
    var wanted = vacancy.headcount();
    if (wanted == null) {
      return limits.waveWithoutHeadcount();
    }
    int taken = headcount == 0 ? interested : headcount == wanted ? interested - before : 0;
    long left = Math.max(0, wanted - taken);
    return (int) Math.min(LARGEST, left * limits.wavePerHead());
  }

  private int running(Limits limits, Instant now) {
    return (int)
        people.values().stream()
            .filter(mark ->
                switch (mark) {
                  case Mark.Planned planned -> true;
                  case Mark.Offered(var at) -> now.isBefore(at.plus(patience(limits)));
                  case Mark.Answered answered -> false;
                  case Mark.Passed passed -> false;
                })
            .count();
  }

  /** Who was passed by is thought of again then. */
  private boolean anew(Vacancy vacancy, Cause cause) {
    return switch (cause) {
      case LOOK, FILL -> false;
      case CHANGE -> version != vacancy.version();
      case NIGHT -> true;
    };
  }

  /** When the last of those who have not answered is waited for no longer. */
  public Optional<Instant> due(Limits limits, Instant now) {
    return people.values().stream()
        .flatMap(mark ->
            mark instanceof Mark.Offered(var at)
                ? Stream.of(at.plus(patience(limits)))
                : Stream.<Instant>empty())
        .max(Comparator.naturalOrder())
        .filter(now::isBefore);
  }

  private static Duration patience(Limits limits) {
    return Duration.ofHours(limits.waveHours());
  }

  /** Everybody who was offered the vacancy or is about to be; who was passed by was not. */
  public Set<String> asked() {
    return people.entrySet().stream()
        .filter(one -> !(one.getValue() instanceof Mark.Passed))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Whether a wave for this reason may come to the person. */
  public boolean mayReach(String person, Vacancy vacancy, Cause cause) {
    var mark = people.get(person);
    return mark == null || (mark instanceof Mark.Passed && anew(vacancy, cause));
  }

  /**
   * The people of a wave: registered poor people first, and at least half of it where enough of
   * them fit (mandate, measures 3 and 4). Scores are left as they are.
   *
   * @param best everybody who fits and may be reached, best first
   * @param poor the registered poor among them
   * @param room the most that the wave takes
   */
  public static List<Fit> choose(List<Fit> best, Set<String> poor, int room) {
    var wave = new LinkedHashSet<Fit>();
    best.stream()
        .filter(fit -> poor.contains(fit.seeker()))
        .limit((room + 1) / 2)
        .forEach(wave::add);
    best.stream().filter(fit -> !wave.contains(fit)).limit(room - wave.size()).forEach(wave::add);
    var ordered = new ArrayList<>(wave);
    ordered.sort(Comparator.comparing((Fit fit) -> !poor.contains(fit.seeker())));
    return ordered;
  }
}

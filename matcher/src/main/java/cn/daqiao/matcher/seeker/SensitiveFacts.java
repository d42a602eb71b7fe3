package cn.daqiao.matcher.seeker;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Facts that are kept only by a consent of their own; see {@link Fact#sensitive()}.
 *
 * @param disability whether the person has one
 * @param standings what the registers of poor households say
 * @param poor whether the household is called poor, with no register named
 */
public record SensitiveFacts(boolean disability, Set<Standing> standings, boolean poor) {

  /** Copies the set. */
  public SensitiveFacts {
    standings = Set.copyOf(standings);
  }

  /** None. */
  public static SensitiveFacts none() {
    return new SensitiveFacts(false, Set.of(), false);
  }

  /** Those of this profile. */
  public static SensitiveFacts of(Profile profile) {
    return profile.seeker().about().sensitive();
  }

  /** These after one more statement; a no takes back an earlier yes. */
  public SensitiveFacts with(Fact fact) {
    return switch (fact) {
      case Fact.Disabled(var has) -> new SensitiveFacts(has, standings, poor);
      case Fact.Poor(var is) -> new SensitiveFacts(disability, standings, is);
      case Fact.Stands(var standing) when standing.registered() -> {
        var all = EnumSet.of(standing);
        all.addAll(standings);
        yield new SensitiveFacts(disability, all, poor);
      }
      default -> this;
    };
  }

  /** Whether there are any. */
  public boolean any() {
    return disability || poor || !standings.isEmpty();
  }

  /** The facts, always in the same order. */
  public List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    if (disability) {
      facts.add(new Fact.Disabled(true));
    }
    for (var standing : Standing.values()) {
      if (standings.contains(standing)) {
        facts.add(new Fact.Stands(standing));
      }
    }
    if (poor) {
      facts.add(new Fact.Poor(true));
    }
    return facts;
  }
}

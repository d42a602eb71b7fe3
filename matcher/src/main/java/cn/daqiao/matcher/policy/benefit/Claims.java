package cn.daqiao.matcher.policy.benefit;

import cn.daqiao.matcher.policy.benefit.Claim.Outcome;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Every benefit of one kind of claimant checked against what is known.
 *
 * @param all in the order of the data
 */
public record Claims(List<Claim> all) {

  /** Copies the list. */
  public Claims {
    all = List.copyOf(all);
  }

  /** Checks every benefit of the claimant. */
  public static Claims of(List<Benefit> benefits, Claimant claimant, Situation situation) {
    return new Claims(
        benefits.stream()
            .filter(benefit -> benefit.claimant() == claimant)
            .map(benefit ->
                new Claim(
                    benefit, benefit.conditions().stream().map(c -> c.check(situation)).toList()))
            .toList());
  }

  /** Those of one outcome; what rests on more that is known first, what few people get last. */
  public List<Claim> of(Outcome outcome) {
    return all.stream()
        .filter(claim -> claim.outcome() == outcome)
        .sorted(
            Comparator.comparing(Claim::aside)
                .thenComparing(Comparator.comparingInt(Claim::held).reversed()))
        .toList();
  }

  /**
   * The question that settles most: each open benefit counts for what is open in it, most where
   * nothing else is.
   *
   * @param askable whether a question may be asked
   */
  public Optional<String> mostSettling(Predicate<String> askable) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (var claim : of(Outcome.UNKNOWN)) {
      var open = claim.reasons();
      if (!claim.aside()) {
        double weight = 1.0 / (open.size() * open.size());
        open.forEach(key -> weights.merge(key, weight, Double::sum));
      }
    }
    return weights.entrySet().stream()
        .filter(weight -> askable.test(weight.getKey()))
        .max(Map.Entry.<String, Double>comparingByValue())
        .map(Map.Entry::getKey);
  }
}

package cn.daqiao.matcher.policy.benefit;

import cn.daqiao.matcher.policy.benefit.Claim.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a person can claim as it was found at a time, kept with the person.
 *
 * @param version of the data that it was found by
 * @param at when
 * @param told what the person had answered by then, by the keys of the questions
 * @param items one for each benefit
 */
public record Checked(String version, Instant at, Map<String, Boolean> told, List<Item> items) {

  /** Copies the collections. */
  public Checked {
    told = Map.copyOf(told);
    items = List.copyOf(items);
  }

  /**
   * One benefit.
   *
   * @param benefit its id
   * @param reasons the keys of what the outcome rests on
   */
  public record Item(String benefit, Outcome outcome, List<String> reasons) {

    /** Copies the list. */
    public Item {
      reasons = List.copyOf(reasons);
    }
  }

  /** As found for that situation by that data. */
  public static Checked of(Benefits benefits, Situation situation, Instant at) {
    var claims = Claims.of(benefits.all(), Claimant.PERSON, situation);
    return new Checked(
        benefits.version(),
        at,
        situation.told(),
        claims.all().stream()
            .map(claim -> new Item(claim.benefit().id(), claim.outcome(), claim.reasons()))
            .toList());
  }

  /** Whether the other says the same by the same data, whenever it was found. */
  public boolean agrees(Checked other) {
    return version.equals(other.version) && told.equals(other.told) && items.equals(other.items);
  }
}

package cn.daqiao.matcher.policy.benefit;

import cn.daqiao.matcher.policy.benefit.Finding.State;
import java.util.List;

/**
 * How somebody stands to a benefit.
 *
 * @param findings one for each condition, in their order
 */
public record Claim(Benefit benefit, List<Finding> findings) {
  private static final int MUCH = 2;

  /** Copies the list. */
  public Claim {
    findings = List.copyOf(findings);
  }

  /** Whether it can be claimed. */
  public enum Outcome {
    YES,
    NO,
    UNKNOWN
  }

  /** Yes only where every condition is known to hold; no where one is known to fail. */
  public Outcome outcome() {
    if (findings.stream().anyMatch(f -> f.state() == State.FAILS)) {
      return Outcome.NO;
    }
    return findings.stream().anyMatch(f -> f.state() == State.OPEN) ? Outcome.UNKNOWN : Outcome.YES;
  }

  /** The keys of what the outcome rests on: what fails, else what is open, else what holds. */
  public List<String> reasons() {
    var deciding =
        switch (outcome()) {
          case YES -> State.HOLDS;
          case NO -> State.FAILS;
          case UNKNOWN -> State.OPEN;
        };
    return keys(deciding);
  }

  /** How many conditions are known to hold. */
  public int held() {
    return keys(State.HOLDS).size();
  }

  /** Whether few people get it and little speaks for it. */
  public boolean aside() {
    return benefit.narrow() && held() < MUCH;
  }

  private List<String> keys(State state) {
    return findings.stream().filter(f -> f.state() == state).map(Finding::key).toList();
  }
}

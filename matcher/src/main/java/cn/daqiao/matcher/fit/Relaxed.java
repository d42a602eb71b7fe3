package cn.daqiao.matcher.fit;

import java.util.List;

/**
 * What a search found that may loosen a wish.
 *
 * @param fits best first
 * @param relaxed the constraints that a listed vacancy breaks, in the order of loosening: place,
 *     wage; empty when none had to be loosened
 */
public record Relaxed(List<Fit> fits, List<String> relaxed) {

  /** Copies the lists. */
  public Relaxed {
    fits = List.copyOf(fits);
    relaxed = List.copyOf(relaxed);
  }
}

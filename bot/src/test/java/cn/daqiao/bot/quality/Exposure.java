package cn.daqiao.bot.quality;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How much of what might have reached a group did reach it. */
final class Exposure {
  private final Map<String, double[]> byGroup = new TreeMap<>();
  private final int groups;
  private int infeasible;

  /** For an attribute with so many groups. */
  Exposure(int groups) {
    this.groups = groups;
  }

  /** So much of so much possible reached somebody of the group. */
  void add(String group, double reached, double possible) {
    var sums = byGroup.computeIfAbsent(group, _ -> new double[2]);
    sums[0] += reached;
    sums[1] += possible;
  }

  /** Those chosen of a pool; a pool that lacks a group says nothing and is only counted. */
  void add(Collection<Graded> chosen, Collection<Graded> pool, Function<Graded, String> group) {
    if (pool.stream().map(group).distinct().count() < groups) {
      infeasible++;
      return;
    }
    pool.forEach(person -> add(group.apply(person), chosen.contains(person) ? 1 : 0, 1));
  }

  /** The least share of a group over the greatest. */
  double ratio() {
    var shares = byGroup.values().stream().map(sums -> sums[0] / sums[1]).sorted().toList();
    return shares.getFirst() / shares.getLast();
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    byGroup.forEach((group, sums) ->
        text.append(" %s %.3f of %.0f,".formatted(group, sums[0] / sums[1], sums[1])));
    return text + " ratio %.2f, infeasible %d".formatted(ratio(), infeasible);
  }
}

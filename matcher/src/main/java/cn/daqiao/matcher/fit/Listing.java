package cn.daqiao.matcher.fit;

import cn.daqiao.matcher.posting.Likeness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From scored vacancies to the list that a person sees. The score stays what it is; among
 * near-equals the own county goes first, and the first few are varied where they can be.
 */
final class Listing {
  private static final int FIRST = 5;
  private static final int AN_EMPLOYER = 2;

  /** Two scores that lie no further apart are near-equals. */
  private static final double NEARLY = 0.02;

  /** What each further one of a trade stands back, for somebody who would do many things. */
  private static final double SAME_AGAIN = 0.04;

  private static final int BROAD = 3;

  private final List<Scored> open;
  private final boolean broad;
  private final List<Scored> listed = new ArrayList<>();
  private final Map<String, Integer> employers = new HashMap<>();
  private final Map<String, Integer> trades = new HashMap<>();
  private final Map<String, List<Likeness>> offers = new HashMap<>();

  private Listing(List<Scored> scored) {
    open = new ArrayList<>(scored);
    open.sort(Scored.BEST_VACANCY_FIRST);
    broad = !scored.isEmpty() && scored.getFirst().pair().person().breadth() >= BROAD;
  }

  /**
   * Best first, near-duplicates as one, no employer more than twice in the first five unless
   * nothing else is left, and no trade crowding out the others where the person would do many
   * things.
   */
  static List<Scored> of(List<Scored> scored, int limit) {
    var listing = new Listing(scored);
    while (listing.listed.size() < limit && listing.takeNext()) {
      // One a round.
    }
    return List.copyOf(listing.listed);
  }

  private boolean takeNext() {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    int crowded = -1;
    for (int i = 0; i < open.size(); i++) {
      var one = open.get(i);
      if (one.score() + NEARLY < most) {
        break;
      }
      if (repeated(one)) {
        open.remove(i--);
      } else if (full(one)) {
        crowded = crowded < 0 ? i : crowded;
      } else if (standing(one) > most) {
        best = i;
        most = standing(one);
      }
    }
    int next = best >= 0 ? best : crowded;
    if (next < 0) {
      return false;
    }
    take(open.remove(next));
    return true;
  }

  private double standing(Scored one) {
    double home = one.pair().inOwnCounty() ? NEARLY : 0;
    int before = broad && listed.size() < FIRST ? trades.getOrDefault(trade(one), 0) : 0;
    return one.score() + home - SAME_AGAIN * before;
  }

  private static String trade(Scored one) {
    return one.pair().posting().trade().orElse(one.pair().posting().vacancy().title());
  }

  private boolean full(Scored one) {
    var employer = one.pair().posting().employer();
    return listed.size() < FIRST
        && employer.isPresent()
        && employers.getOrDefault(employer.get(), 0) >= AN_EMPLOYER;
  }

  /** Whether the same employer has the same offer on the list already. */
  private boolean repeated(Scored one) {
    var posting = one.pair().posting();
    var before = posting.employer().map(offers::get).orElse(null);
    var like = before == null ? null : Likeness.of(posting.vacancy());
    return before != null && like != null && before.stream().anyMatch(like::sameOffer);
  }

  private void take(Scored one) {
    listed.add(one);
    trades.merge(trade(one), 1, Integer::sum);
    var posting = one.pair().posting();
    var like = Likeness.of(posting.vacancy());
    posting
        .employer()
        .ifPresent(employer -> {
          employers.merge(employer, 1, Integer::sum);
          if (like != null) {
            offers.computeIfAbsent(employer, _ -> new ArrayList<>()).add(like);
          }
        });
  }
}

package cn.daqiao.matcher.fit;

import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.vacancy.Employer;
import cn.daqiao.matcher.vacancy.Pay;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From scored vacancies to the list that a person sees. */
final class Listing {
  private static final int FIRST = 5;
  private static final int AN_EMPLOYER = 2;

  private Listing() {}

  /** Best first, near-duplicates as one, the first five varied by employer where they can be. */
  static List<Scored> of(List<Scored> scored, int limit) {
    var sorted = new ArrayList<>(scored);
    sorted.sort(Scored.BEST_VACANCY_FIRST);
    var varied = varied(folded(sorted));
    return varied.subList(0, Math.min(limit, varied.size()));
  }

  private static List<Scored> folded(List<Scored> sorted) {
    var seen = new HashSet<Offer>();
    var kept = new ArrayList<Scored>();
    for (var one : sorted) {
      var offer = Offer.of(one.pair().posting().vacancy());
      if (offer == null || seen.add(offer)) {
        kept.add(one);
      }
    }
    return kept;
  }

  private static List<Scored> varied(List<Scored> sorted) {
    var first = new ArrayList<Scored>();
    var later = new ArrayList<Scored>();
    var taken = new HashMap<String, Integer>();
    for (var one : sorted) {
      var employer = nameOf(one.pair().posting().vacancy().employer());
      boolean fits =
          first.size() < FIRST
              && (employer == null || taken.merge(employer, 1, Integer::sum) <= AN_EMPLOYER);
      (fits ? first : later).add(one);
    }
    first.addAll(later);
    return first;
  }

  private static @Nullable String nameOf(Employer employer) {
    return employer.id() != null ? employer.id() : employer.name();
  }

  /** What two postings share when they are the same offer; nothing when nobody is named. */
  private record Offer(String employer, String title, RegionCode region, @Nullable Pay pay) {
    static @Nullable Offer of(Vacancy vacancy) {
      var employer = nameOf(vacancy.employer());
      return employer == null
          ? null
          : new Offer(employer, vacancy.title().strip(), vacancy.site().region(), vacancy.pay());
    }
  }
}

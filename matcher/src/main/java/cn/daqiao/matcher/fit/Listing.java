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
    var first = new ArrayList<Scored>();
    var later = new ArrayList<Scored>();
    var seen = new HashSet<Offer>();
    var taken = new HashMap<String, Integer>();
    for (var one : sorted) {
      boolean full = first.size() == FIRST;
      if (full && first.size() + later.size() >= limit) {
        break;
      }
      var vacancy = one.pair().posting().vacancy();
      var offer = Offer.of(vacancy);
      if (offer == null || seen.add(offer)) {
        boolean fits =
            !full && (offer == null || taken.merge(offer.employer, 1, Integer::sum) <= AN_EMPLOYER);
        (fits ? first : later).add(one);
      }
    }
    first.addAll(later);
    return first.subList(0, Math.min(limit, first.size()));
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

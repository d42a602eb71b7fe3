package cn.daqiao.bot.quality;

import java.util.Comparator;
import java.util.List;

/**
 * What a way of ranking gives on a graded set.
 *
 * @param ndcg nDCG@10 with gain 2^grade − 1, the mean over people who have something relevant
 * @param recall relevant in the first ten over min(10, relevant), the mean over the same people
 * @param unrelated the share of what is listed that has nothing to do with the person
 * @param violations listed although a hard constraint is broken
 * @param listed how many are listed in all
 */
record Figures(double ndcg, double recall, double unrelated, int violations, int listed) {
  static final int TOP = 10;

  /** Lists postings for a person, best first, at most {@link #TOP}. */
  @FunctionalInterface
  interface Ranking {
    List<Graded> of(Graded seeker);
  }

  static Figures of(GradedSet set, Ranking ranking) {
    double ndcg = 0;
    double recall = 0;
    int people = 0;
    int unrelated = 0;
    int violations = 0;
    int listed = 0;
    for (var seeker : set.seekers()) {
      var list = ranking.of(seeker);
      listed += list.size();
      for (var vacancy : list) {
        boolean eligible = set.eligible(seeker, vacancy);
        violations += eligible ? 0 : 1;
        unrelated += eligible && set.grade(seeker, vacancy) > 0 ? 0 : 1;
      }
      var ideal = ideal(set, seeker);
      if (!ideal.isEmpty()) {
        var grades =
            list.stream().map(v -> set.eligible(seeker, v) ? set.grade(seeker, v) : 0).toList();
        ndcg += dcg(grades) / dcg(ideal);
        recall +=
            (double) grades.stream().filter(grade -> grade > 0).count()
                / Math.min(TOP, ideal.size());
        people++;
      }
    }
    return new Figures(
        ndcg / people,
        recall / people,
        (double) unrelated / Math.max(1, listed),
        violations,
        listed);
  }

  /** The grades of all relevant postings, best first. */
  static List<Integer> ideal(GradedSet set, Graded seeker) {
    return set.vacancies().stream()
        .filter(vacancy -> set.grade(seeker, vacancy) > 0 && set.eligible(seeker, vacancy))
        .map(vacancy -> set.grade(seeker, vacancy))
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static double dcg(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < Math.min(TOP, grades.size()); i++) {
      sum += (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2);
    }
    return sum;
  }

  @Override
  public String toString() {
    return "nDCG@10 %.3f  recall %.3f  unrelated %.3f  violations %d  listed %d"
        .formatted(ndcg, recall, unrelated, violations, listed);
  }
}

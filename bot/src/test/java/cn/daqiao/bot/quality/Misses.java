package cn.daqiao.bot.quality;

import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.fit.rule.Trades;
import java.util.HashSet;
import java.util.stream.Collectors;

/** Tells, person by person, what ours left out and what it listed without cause. */
final class Misses {
  private final GradedSet set;
  private final Catalog catalog;

  Misses(GradedSet set, Catalog catalog) {
    this.set = set;
    this.catalog = catalog;
  }

  /**
   * One line a fault: {@code -} left out although relevant, {@code +} listed although unrelated.
   */
  void print() {
    var ranking = Rankings.ours(set, catalog, catalog.skills());
    for (var seeker : set.seekers()) {
      var list = ranking.of(seeker);
      var listed = new HashSet<>(list);
      for (var vacancy : set.vacancies()) {
        int grade = set.grade(seeker, vacancy);
        boolean missed = grade > 0 && !listed.contains(vacancy) && list.size() < Figures.TOP;
        if (missed && set.eligible(seeker, vacancy)) {
          System.out.println("- " + grade + " " + person(seeker) + " | " + posting(vacancy));
        }
      }
      for (var vacancy : list) {
        if (set.grade(seeker, vacancy) == 0) {
          System.out.println("+ " + person(seeker) + " | " + posting(vacancy));
        }
      }
    }
  }

  private String person(Graded seeker) {
    var skills =
        Rankings.seeker(seeker, catalog, catalog.skills()).skills().stream()
            .map(skill -> skill.said() + "=" + skill.name())
            .collect(Collectors.joining(" "));
    return seeker.trades() + " " + skills;
  }

  private String posting(Graded graded) {
    var vacancy = Rankings.vacancy(graded, catalog);
    var read = Trades.of(vacancy, catalog.skills(), catalog.rules().words());
    var trades =
        read.named().stream()
            .map(trade -> trade.name() + "*" + trade.weight())
            .collect(Collectors.joining(" "));
    return graded.trades()
        + " "
        + vacancy.title()
        + " / "
        + vacancy.description()
        + " = "
        + trades
        + (read.general() ? " GENERAL" : "");
  }
}

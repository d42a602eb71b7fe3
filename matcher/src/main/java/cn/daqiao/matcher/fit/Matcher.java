package cn.daqiao.matcher.fit;

import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Hard constraints filter, soft rules rank. Pure: the same input and rules, the same order. */
public final class Matcher {

  /** Every hard constraint of the pair, in the order of the interface's table. */
  public List<Check> checks(Seeker seeker, Vacancy vacancy, Instant now) {
    return List.of();
  }

  /** The best vacancies that the person may take and that have to do with what he or she can do. */
  public List<Fit> rank(Seeker seeker, Collection<Vacancy> vacancies, Instant now, int limit) {
    return List.of();
  }

  /** The people whom a vacancy suits best, among those who may take it. */
  public List<Fit> rank(Vacancy vacancy, Collection<Seeker> seekers, Instant now, int limit) {
    return List.of();
  }
}

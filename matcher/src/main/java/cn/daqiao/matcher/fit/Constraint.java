package cn.daqiao.matcher.fit;

import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;

/**
 * One row of the table "Hard constraints, exactly". Pure: the same pair and time, the same check.
 */
public interface Constraint {
  /** The name in that table. */
  String name();

  /** Whether the pair may be matched, at one instant (the year for ages is Asia/Shanghai's). */
  boolean holds(Seeker seeker, Vacancy vacancy, Instant now);

  /** The same with what either side states, for whoever asks why. */
  Check check(Seeker seeker, Vacancy vacancy, Instant now);
}

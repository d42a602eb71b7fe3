package cn.daqiao.bot.training;

import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.matching.night.Night;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.runtime.QuietHours;
import cn.daqiao.bot.turn.Turns;
import cn.daqiao.bot.vacancy.Interests;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Schedule;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The courses of one partition that are over: whoever has not said whether he was there is asked.
 */
public final class CoursesOver implements Night.Step {
  private static final Duration ASKED_FOR = Duration.ofDays(30);

  private final Base base;
  private final int partition;

  /**
   * What it stands on.
   *
   * @param quiet absent when people may be written to at any hour
   */
  public record Base(
      VacancyStore courses,
      Interests enrolled,
      Turns turns,
      @Nullable QuietHours quiet,
      InstantSource clock) {}

  private CoursesOver(Base base, int partition) {
    this.base = base;
    this.partition = partition;
  }

  /** One step a partition. */
  public static List<Night.Step> steps(Base base) {
    var steps = new ArrayList<Night.Step>();
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      steps.add(new CoursesOver(base, partition));
    }
    return steps;
  }

  @Override
  public Future<List<String>> items() {
    var now = base.clock.instant();
    return base.courses
        .partition(partition)
        .map(all -> all.stream().filter(course -> asks(course, now)).map(Vacancy::id).toList());
  }

  private static boolean asks(Vacancy course, Instant now) {
    if (course.kind() != Kind.COURSE) {
      return false;
    }
    var ends = Schedule.of(course).ends();
    return ends != null && !now.isBefore(ends) && now.isBefore(ends.plus(ASKED_FOR));
  }

  @Override
  public Future<Boolean> look(String course) {
    return base.enrolled
        .of(course)
        .compose(all -> {
          Future<Boolean> asked = Future.succeededFuture(false);
          for (var one : all) {
            if (one.attended() == null) {
              asked = asked.compose(before -> ask(one.person(), course).map(it -> before || it));
            }
          }
          return asked;
        });
  }

  private Future<Boolean> ask(String person, String course) {
    var now = base.clock.instant();
    var due = base.quiet == null ? now : base.quiet.earliest(now);
    return base.turns.tell(person, new Event.CourseOver(now, course), due);
  }
}

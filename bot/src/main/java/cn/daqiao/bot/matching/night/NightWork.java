package cn.daqiao.bot.matching.night;

import cn.daqiao.bot.matching.FindVacancies;
import cn.daqiao.bot.matching.wave.Waves;
import cn.daqiao.bot.push.Offers;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.turn.Cap;
import cn.daqiao.bot.turn.PersonStore;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.config.Limits;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** What a night is made of: registered poor people, all other people, then the vacancies. */
public final class NightWork {
  private NightWork() {}

  /** What it reads. */
  public record Stores(PersonStore people, VacancyStore vacancies) {}

  /**
   * How it offers.
   *
   * @param log logs the figures of a vacancy's run
   */
  public record Ways(
      FindVacancies finder,
      Waves waves,
      Offers offers,
      BiFunction<Vacancy, Instant, Future<Void>> log) {}

  /** The steps, always the same number. */
  public static List<Night.Step> steps(
      Stores stores, Ways ways, Limits limits, InstantSource clock) {
    var people =
        new NightPeople.Base(
            stores.people(), ways.finder(), ways.waves(), ways.offers(), Cap.of(limits), clock);
    var vacancies =
        new NightVacancies.Base(stores.vacancies(), ways.waves(), ways.log()::apply, clock);
    var steps = new ArrayList<Night.Step>();
    for (boolean poor : new boolean[] {true, false}) {
      for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
        steps.add(new NightPeople(people, partition, poor));
      }
    }
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      steps.add(new NightVacancies(vacancies, partition));
    }
    return steps;
  }
}

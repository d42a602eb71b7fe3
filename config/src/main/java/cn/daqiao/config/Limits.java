package cn.daqiao.config;

/**
 * How often vacancies are offered, and how long the match log stays in the store, from {@code
 * config/data/rules/limits.yaml}.
 *
 * @param wavePerHead people in a wave for each one still wanted
 * @param waveWithoutHeadcount people in a wave where no number is stated
 * @param waveHours after how many hours somebody who did not answer holds no place any more
 * @param nightHour the hour of the nightly run, Asia/Shanghai
 * @param nightPace how many people and vacancies it looks at in a second
 * @param offersPerDay how many offers a person may have on a day before the nightly run passes by
 * @param offerHoursApart how many hours lie between an offer of that run and the one before
 * @param matchLogDays after how many days rows of the match log leave the store for files
 */
public record Limits(
    int wavePerHead,
    int waveWithoutHeadcount,
    int waveHours,
    int nightHour,
    int nightPace,
    int offersPerDay,
    int offerHoursApart,
    int matchLogDays) {

  /** Refuses figures that make no sense. */
  public Limits {
    within("wavePerHead", wavePerHead, 1, 100);
    within("waveWithoutHeadcount", waveWithoutHeadcount, 1, 200);
    within("waveHours", waveHours, 1, 24 * 30);
    within("nightHour", nightHour, 0, 23);
    within("nightPace", nightPace, 1, 1_000);
    within("offersPerDay", offersPerDay, 0, 24);
    within("offerHoursApart", offerHoursApart, 0, 24);
    within("matchLogDays", matchLogDays, 2, 3_650);
  }

  /** What ships. */
  public static Limits usual() {
    return new Limits(3, 10, 24, 3, 50, 2, 4, 90);
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must lie between " + least + " and " + most + ", not " + value);
    }
  }
}

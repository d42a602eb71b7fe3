package cn.daqiao.config;

/**
 * How often vacancies are offered, how long the match log stays in the store, and how much one
 * person may write, from {@code config/data/rules/limits.yaml}.
 *
 * @param wavePerHead people in a wave for each one still wanted
 * @param waveWithoutHeadcount people in a wave where no number is stated
 * @param waveHours after how many hours somebody who did not answer holds no place any more
 * @param nightHour the hour of the nightly run, Asia/Shanghai
 * @param nightPace how many people and vacancies it looks at in a second
 * @param offersPerDay how many offers a person may have on a day before the nightly run passes by
 * @param offerHoursApart how many hours lie between an offer of that run and the one before
 * @param matchLogDays after how many days rows of the match log leave the store for files
 * @param questionDays how many days an open question is kept after it was last asked
 * @param questions how many open questions are kept at most
 * @param questionsPerAsker how many of one person's a day are noted
 * @param talks figures of conversations
 */
public record Limits(
    int wavePerHead,
    int waveWithoutHeadcount,
    int waveHours,
    int nightHour,
    int nightPace,
    int offersPerDay,
    int offerHoursApart,
    int matchLogDays,
    int questionDays,
    int questions,
    int questionsPerAsker,
    Talks talks) {

  /**
   * Conversations, and those that are handed to a human.
   *
   * @param messagesPerMinute how many messages of one person are read in a minute
   * @param messagesPerHour the same in an hour
   * @param despairMinutes after how many minutes a case of despair that nobody has taken is shown
   *     to the county too
   * @param caseHours the same for any other case, in hours
   * @param officerHours for how many hours after an officer's last step what the person writes goes
   *     to the officer
   * @param closedDays after how many days a closed case is destroyed
   */
  public record Talks(
      int messagesPerMinute,
      int messagesPerHour,
      int despairMinutes,
      int caseHours,
      int officerHours,
      int closedDays) {

    /** Refuses figures that make no sense. */
    public Talks {
      within("messagesPerMinute", messagesPerMinute, 5, 1_000);
      within("messagesPerHour", messagesPerHour, messagesPerMinute, 10_000);
      within("despairMinutes", despairMinutes, 1, 24 * 60);
      within("caseHours", caseHours, 1, 24 * 30);
      within("officerHours", officerHours, 1, 24 * 7);
      within("closedDays", closedDays, 1, 365);
    }

    /** What ships. */
    public static Talks usual() {
      return new Talks(20, 200, 10, 24, 24, 30);
    }
  }

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
    within("questionDays", questionDays, 1, 3_650);
    within("questions", questions, 1, 100_000);
    within("questionsPerAsker", questionsPerAsker, 1, 1_000);
  }

  /** What ships. */
  public static Limits usual() {
    return new Limits(3, 10, 24, 3, 50, 2, 4, 90, 180, 5_000, 200, Talks.usual());
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must lie between " + least + " and " + most + ", not " + value);
    }
  }
}

package cn.daqiao.bot.dialogue;

import cn.daqiao.matcher.region.RegionCode;

/**
 * For whom somebody acts in the conversation, beside being a person.
 *
 * @param account the employer's account
 * @param name as people know it
 * @param region its seat
 */
public record Seat(Kind kind, String account, String name, RegionCode region) {
  /** What somebody may do there. */
  public enum Kind {
    /** Posts vacancies and closes them. */
    EMPLOYER
  }
}

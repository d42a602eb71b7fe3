package cn.daqiao.bot.dialogue;

import cn.daqiao.matcher.region.RegionCode;

/**
 * For whom somebody acts in the conversation, beside being a person.
 *
 * @param account the employer's account, or the name of the officer's
 * @param name as people know it
 * @param region its seat, or what the officer looks after
 */
public record Seat(Kind kind, String account, String name, RegionCode region) {
  /** What somebody may do there. */
  public enum Kind {
    /** Posts vacancies and closes them. */
    EMPLOYER,
    /** Registers people of the region on their behalf. */
    OFFICER
  }
}

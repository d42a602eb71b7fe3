package cn.daqiao.bot.staff;

import cn.daqiao.matcher.region.RegionCode;

/**
 * A member of staff.
 *
 * @param name the account's name
 * @param region what lies inside it may be seen
 */
public record Member(String name, Role role, RegionCode region) {

  /** Whether something in that region is this member's business. */
  boolean covers(RegionCode other) {
    return other.stem().startsWith(region.stem());
  }
}

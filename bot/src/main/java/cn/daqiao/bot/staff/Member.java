package cn.daqiao.bot.staff;

import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.http.Query;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;

/**
 * A member of staff.
 *
 * @param name the account's name
 * @param region what lies inside it may be seen
 */
public record Member(String name, Role role, RegionCode region) {

  /** Whether something in that region is this member's business. */
  public boolean covers(RegionCode other) {
    return other.stem().startsWith(region.stem());
  }

  /** The region that is meant by {@code ?county=}; 400 for none, 403 for one outside. */
  RegionCode asked(RegionTree regions, String county) {
    var code =
        regions
            .resolve(county, null)
            .map(Region::code)
            .orElseThrow(() ->
                Query.bad(
                    "county",
                    county.chars().allMatch(c -> c < 0x4E00)
                        ? "请填6位代码，例如 ?county=350722；中文地名要先编码成 %E6… 的样子。"
                        : "没有这个县，请填6位代码或完整地名。"));
    if (!covers(code)) {
      throw Problem.of(403, "这个县不在您管的地区。");
    }
    return code;
  }
}

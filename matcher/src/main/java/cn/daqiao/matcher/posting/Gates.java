package cn.daqiao.matcher.posting;

import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The gates that a posting passes before it is open.
 *
 * @param wages what has to be paid at least
 * @param words what may not be said
 */
public record Gates(MinimumWages wages, TextRules words) {

  /**
   * Everything that keeps a vacancy from being open.
   *
   * @param tiers the tiers that staff set for counties, by county; they win over the table's
   * @param day the day in Asia/Shanghai whose minimum wages count
   */
  public List<Finding> findings(Vacancy vacancy, Map<RegionCode, Integer> tiers, LocalDate day) {
    var found = new ArrayList<Finding>();
    wages.finding(vacancy, tiers, day).ifPresent(found::add);
    found.addAll(words.findings(said(vacancy), vacancy.kind()));
    return List.copyOf(found);
  }

  private static Map<String, String> said(Vacancy vacancy) {
    var said = new LinkedHashMap<String, String>();
    said.put("title", vacancy.title());
    if (vacancy.description() != null) {
      said.put("description", vacancy.description());
    }
    said.put("skills", String.join("\n", vacancy.demands().skills()));
    if (vacancy.terms().hours() != null) {
      said.put("hours", vacancy.terms().hours());
    }
    return said;
  }
}

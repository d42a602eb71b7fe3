package cn.daqiao.index.recall;

import cn.daqiao.index.recall.SkillTerms.Tag;
import cn.daqiao.matcher.fit.rule.GeneralWords;
import cn.daqiao.matcher.fit.rule.Trades;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a vacancy's texts say of the work.
 *
 * @param codes the occupations named, by how much the place counts where each is named, 0..1
 * @param head title and demands
 * @param text title, demands and description
 * @param tags what else brings work and person together
 */
public record Work(Map<String, Double> codes, String head, String text, Set<Tag> tags) {

  /** Reads a vacancy's texts. */
  public static Work of(Vacancy vacancy, SkillBook book, GeneralWords words) {
    if (vacancy.kind() == Kind.FAIR) {
      // A fair is for everybody near, whatever employers it names.
      return new Work(Map.of(), "", "", EnumSet.of(Tag.FAIR));
    }
    var head = vacancy.title() + "\n" + String.join("\n", vacancy.demands().skills());
    var text = vacancy.description() == null ? head : head + "\n" + vacancy.description();
    var trades = Trades.of(vacancy, book, words);
    var tags = EnumSet.noneOf(Tag.class);
    if (vacancy.kind() == Kind.COURSE) {
      tags.add(Tag.TAUGHT);
    } else {
      if (trades.general()) {
        tags.add(Tag.GENERAL);
      }
      if (trades.entry()) {
        tags.add(Tag.ENTRY);
      }
    }
    var codes = new LinkedHashMap<String, Double>();
    trades.named().forEach(trade -> codes.put(trade.code(), trade.weight()));
    return new Work(codes, head, text, tags);
  }
}

package cn.daqiao.index.recall;

import cn.daqiao.index.recall.SkillTerms.Tag;
import cn.daqiao.matcher.fit.rule.GeneralWords;
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
  private static final double IN_TITLE = 1;
  private static final double IN_SKILLS = 0.95;
  private static final double IN_DESCRIPTION = 0.7;
  private static final double ASIDE = 0.25;

  /** Reads a vacancy's texts. */
  public static Work of(Vacancy vacancy, SkillBook book, GeneralWords words) {
    var head = vacancy.title() + "\n" + String.join("\n", vacancy.demands().skills());
    var text = vacancy.description() == null ? head : head + "\n" + vacancy.description();
    var tags = EnumSet.noneOf(Tag.class);
    if (!vacancy.kind().paid()) {
      tags.add(Tag.TAUGHT);
    } else if (general(vacancy, words)) {
      tags.add(Tag.GENERAL);
    }
    return new Work(codes(vacancy, book, words), head, text, tags);
  }

  private static Map<String, Double> codes(Vacancy vacancy, SkillBook book, GeneralWords words) {
    var trades = new LinkedHashMap<String, Double>();
    boolean titled = false;
    for (var mention : book.read(vacancy.title())) {
      trades.putIfAbsent(mention.occupation().code(), IN_TITLE);
      titled |= !words.named(mention.occupation().name());
    }
    read(trades, String.join(" ", vacancy.demands().skills()), IN_SKILLS, book);
    var description = vacancy.description();
    if (description != null) {
      read(trades, description, titled ? ASIDE : IN_DESCRIPTION, book);
    }
    return trades;
  }

  private static void read(Map<String, Double> trades, String text, double share, SkillBook book) {
    for (var mention : book.read(text)) {
      trades.putIfAbsent(mention.occupation().code(), share);
    }
  }

  private static boolean general(Vacancy vacancy, GeneralWords words) {
    return words.titled(vacancy.title())
        || Set.of(Kind.PUBLIC_POST, Kind.WORK_RELIEF).contains(vacancy.kind());
  }
}

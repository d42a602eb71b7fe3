package cn.daqiao.index.recall;

import cn.daqiao.matcher.fit.rule.GeneralWords;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a vacancy's texts say of the work. */
public final class Trades {
  private static final double IN_TITLE = 1;
  private static final double IN_SKILLS = 0.95;
  private static final double IN_DESCRIPTION = 0.7;
  private static final double ASIDE = 0.25;

  private Trades() {}

  /** The occupations named, by how much the place counts where each is named, 0..1. */
  public static Map<String, Double> of(Vacancy vacancy, SkillBook book, GeneralWords words) {
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

  /** Whether it is paid work that takes no trade. */
  public static boolean general(Vacancy vacancy, GeneralWords words) {
    var kind = vacancy.kind();
    return kind.paid()
        && (words.titled(vacancy.title())
            || Set.of(Kind.PUBLIC_POST, Kind.WORK_RELIEF).contains(kind));
  }
}

package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.ArrayList;
import java.util.List;

/**
 * What a vacancy's texts say of the work.
 *
 * @param named the occupations, each once, the place that counts most first
 * @param general whether it is work that takes no trade
 * @param special whether the title names a trade all the same: 装车搬运工
 */
public record Trades(List<Trade> named, boolean general, boolean special) {

  /** Copies the list. */
  public Trades {
    named = List.copyOf(named);
  }

  /**
   * One occupation that a vacancy names.
   *
   * @param weight how much the place counts where it is named, 0..1
   */
  public record Trade(String code, String name, double weight) {
    static final double IN_TITLE = 1.0;
    static final double IN_SKILLS = 0.95;
    static final double IN_DESCRIPTION = 0.7;

    /** In the description of a vacancy whose title names another trade: work beside it, mostly. */
    static final double ASIDE = 0.25;
  }

  /** Reads title, demands and description. */
  public static Trades of(Vacancy vacancy, SkillBook book, GeneralWords words) {
    var title = vacancy.title();
    var trades = new ArrayList<Trade>();
    boolean special = false;
    for (var mention : book.read(title)) {
      special |= !general(mention, words) && !book.isGroup(mention.occupation().code());
    }
    for (var mention : book.read(title)) {
      // 数控车床操作工: who operates a lathe is no hand for anything.
      if (!special || !words.operators(mention.said())) {
        add(trades, mention, Trade.IN_TITLE);
      }
    }
    if (special) {
      // 五金库管, 果园打药: beside a trade, the name of a whole line of work only says where.
      trades.removeIf(trade -> book.isGroup(trade.code()));
    }
    boolean titled =
        trades.stream().anyMatch(trade -> !words.named(trade.name()) && !family(trade, book));
    var skills = String.join(" ", vacancy.demands().skills());
    book.read(skills).forEach(mention -> add(trades, mention, Trade.IN_SKILLS));
    var description = vacancy.description() == null ? "" : vacancy.description();
    double aside = titled ? Trade.ASIDE : Trade.IN_DESCRIPTION;
    book.read(description).forEach(mention -> add(trades, mention, aside));
    if (!titled) {
      dropFamilies(trades, book, words);
    }
    boolean general =
        words.titled(title, special)
            || vacancy.kind() == Kind.PUBLIC_POST
            || vacancy.kind() == Kind.WORK_RELIEF;
    return new Trades(trades, general, special);
  }

  private static boolean general(SkillBook.Mention mention, GeneralWords words) {
    return words.named(mention.said()) || words.named(mention.occupation().name());
  }

  /** 工地要搬砖的: where the rest says which work, the whole of building says nothing more. */
  private static void dropFamilies(List<Trade> trades, SkillBook book, GeneralWords words) {
    boolean closer =
        trades.stream()
            .anyMatch(trade -> !book.isGroup(trade.code()) && !words.named(trade.name()));
    trades.removeIf(trade -> closer && family(trade, book));
  }

  /** A whole family of trades, such as building. */
  private static boolean family(Trade trade, SkillBook book) {
    return book.ancestors(trade.code()).isEmpty() && book.isGroup(trade.code());
  }

  private static void add(List<Trade> trades, SkillBook.Mention mention, double weight) {
    var code = mention.occupation().code();
    if (trades.stream().noneMatch(known -> known.code().equals(code))) {
      trades.add(new Trade(code, mention.occupation().name(), weight));
    }
  }
}

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
 * @param entry whether it is a trade that anybody can start in
 */
public record Trades(List<Trade> named, boolean general, boolean special, boolean entry) {

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

    /** Where words of the title only come near to those that name it. */
    static final double GUESSED_TITLE = 0.7;

    /** The same in the description. */
    static final double GUESSED_DESCRIPTION = 0.45;

    /** From here on a title says what the work is. */
    static final double CLEAR = 0.5;

    /** In the description of a vacancy whose title names another trade: work beside it, mostly. */
    static final double ASIDE = 0.25;
  }

  /** Reads title, demands and description. */
  public static Trades of(Vacancy vacancy, SkillBook book, GeneralWords words) {
    var title = new Title(vacancy.title(), book, words);
    boolean special = title.special();
    var trades = new ArrayList<Trade>();
    title.trades().forEach(trade -> add(trades, trade));
    guess(trades, vacancy.title(), Trade.GUESSED_TITLE, book, words);
    if (special) {
      // 五金库管, 果园打药: beside a trade, the name of a whole line of work only says where.
      trades.removeIf(trade -> book.isGroup(trade.code()));
    }
    boolean titled =
        trades.stream()
            .anyMatch(trade ->
                trade.weight() >= Trade.CLEAR
                    && !words.named(trade.name())
                    && !family(trade, book));
    var skills = String.join(" ", vacancy.demands().skills());
    book.read(skills).forEach(mention -> add(trades, mention, Trade.IN_SKILLS));
    var description = vacancy.description() == null ? "" : vacancy.description();
    double aside = titled ? Trade.ASIDE : Trade.IN_DESCRIPTION;
    book.read(description).forEach(mention -> add(trades, mention, aside));
    if (!titled) {
      guess(trades, description, Trade.GUESSED_DESCRIPTION, book, words);
      dropFamilies(trades, book, words);
    }
    boolean general =
        words.titled(vacancy.title(), special)
            || vacancy.kind() == Kind.PUBLIC_POST
            || vacancy.kind() == Kind.WORK_RELIEF;
    boolean entry =
        trades.stream()
            .anyMatch(trade -> trade.weight() >= Trade.CLEAR && words.entry(trade.name()));
    return new Trades(trades, general, special, entry);
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

  /** Where nothing was clearly named so far, what the pieces of a text seem to mean. */
  private static void guess(
      List<Trade> trades, String text, double weight, SkillBook book, GeneralWords words) {
    if (trades.stream().anyMatch(trade -> trade.weight() >= Trade.CLEAR)) {
      return;
    }
    for (var piece : text.split("[^\\p{L}\\p{N}]+", -1)) {
      if (book.read(piece).isEmpty()) {
        book.guess(words.plain(piece))
            .map(SkillBook.Guess::occupation)
            .ifPresent(one -> add(trades, new Trade(one.code(), one.name(), weight)));
      }
    }
  }

  private static void add(List<Trade> trades, SkillBook.Mention mention, double weight) {
    var occupation = mention.occupation();
    add(trades, new Trade(occupation.code(), occupation.name(), weight));
  }

  /** Each trade once, at the place where it counts most. */
  private static void add(List<Trade> trades, Trade trade) {
    for (int i = 0; i < trades.size(); i++) {
      if (trades.get(i).code().equals(trade.code())) {
        if (trade.weight() > trades.get(i).weight()) {
          trades.set(i, trade);
        }
        return;
      }
    }
    trades.add(trade);
  }
}

package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.ArrayList;
import java.util.List;

/** A vacancy whose text has been read once, for any number of people. Immutable. */
public final class Posting {
  private final Vacancy vacancy;
  private final List<Trade> trades;
  private final boolean general;
  private final boolean trains;
  private final Grams head;
  private final Grams body;
  private final Spot spot;

  Posting(Vacancy vacancy, Reader reader) {
    this.vacancy = vacancy;
    var description = vacancy.description() == null ? "" : vacancy.description();
    var skills = String.join(" ", vacancy.demands().skills());
    var words = reader.words();
    trades = trades(vacancy.title(), skills, description, reader.book(), words);
    general =
        words.titled(vacancy.title())
            || vacancy.kind() == Kind.PUBLIC_POST
            || vacancy.kind() == Kind.WORK_RELIEF;
    trains = words.trains(vacancy.title()) || words.trains(description);
    head = Grams.offered(vacancy.title(), skills);
    body = Grams.offered(vacancy.title(), skills, description);
    spot = Spot.of(vacancy.site(), reader.regions());
  }

  private static List<Trade> trades(
      String title, String skills, String description, SkillBook book, GeneralWords words) {
    var trades = new ArrayList<Trade>();
    add(trades, title, Trade.IN_TITLE, book);
    boolean titled = trades.stream().anyMatch(trade -> !words.named(trade.name()));
    add(trades, skills, Trade.IN_SKILLS, book);
    add(trades, description, titled ? Trade.ASIDE : Trade.IN_DESCRIPTION, book);
    return List.copyOf(trades);
  }

  private static void add(List<Trade> trades, String text, double weight, SkillBook book) {
    if (text.isBlank()) {
      return;
    }
    for (var mention : book.read(text)) {
      var code = mention.occupation().code();
      if (trades.stream().noneMatch(known -> known.code().equals(code))) {
        trades.add(new Trade(code, mention.occupation().name(), weight));
      }
    }
  }

  /** The vacancy. */
  public Vacancy vacancy() {
    return vacancy;
  }

  /** The occupations that it names, each once, the place that counts most first. */
  List<Trade> trades() {
    return trades;
  }

  /** Whether it is work that takes no trade. */
  boolean general() {
    return general;
  }

  /** Whether newcomers are taught. */
  boolean trains() {
    return trains;
  }

  /** The characters of title and demands. */
  Grams head() {
    return head;
  }

  /** The characters of title, demands and description. */
  Grams body() {
    return body;
  }

  Spot spot() {
    return spot;
  }

  /**
   * One occupation that a vacancy names.
   *
   * @param weight how much the place counts where it is named
   */
  record Trade(String code, String name, double weight) {
    static final double IN_TITLE = 1.0;
    static final double IN_SKILLS = 0.95;
    static final double IN_DESCRIPTION = 0.7;

    /** In the description of a vacancy whose title names another trade: work beside it, mostly. */
    static final double ASIDE = 0.25;
  }
}

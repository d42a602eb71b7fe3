package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.List;

/** A vacancy whose text has been read once, for any number of people. Immutable. */
public final class Posting {
  private final Vacancy vacancy;
  private final Trades trades;
  private final boolean trains;
  private final Grams head;
  private final Grams body;
  private final Spot spot;

  Posting(Vacancy vacancy, Reader reader) {
    this.vacancy = vacancy;
    var description = vacancy.description() == null ? "" : vacancy.description();
    var skills = String.join(" ", vacancy.demands().skills());
    var words = reader.words();
    trades = Trades.of(vacancy, reader.book(), words);
    trains = words.trains(vacancy.title()) || words.trains(description);
    head = Grams.offered(vacancy.title(), skills);
    body = Grams.offered(vacancy.title(), skills, description);
    spot = Spot.of(vacancy.site(), reader.regions());
  }

  /** The vacancy. */
  public Vacancy vacancy() {
    return vacancy;
  }

  /** The occupations that it names, each once, the place that counts most first. */
  List<Trades.Trade> trades() {
    return trades.named();
  }

  /** Whether it is work that takes no trade. */
  boolean general() {
    return trades.general();
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
}

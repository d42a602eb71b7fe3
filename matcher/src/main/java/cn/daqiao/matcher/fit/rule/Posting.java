package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.fit.Spot;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.List;
import java.util.Optional;

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

  /** Who offers it, as far as it is told; nobody when nobody is named. */
  public Optional<String> employer() {
    var employer = vacancy.employer();
    return Optional.ofNullable(employer.id() != null ? employer.id() : employer.name());
  }

  /** The trade that it is about, where its title names one. */
  public Optional<String> trade() {
    return trades.named().isEmpty()
        ? Optional.empty()
        : Optional.of(trades.named().getFirst().code());
  }

  /** The occupations that it names, each once, the place that counts most first. */
  List<Trades.Trade> trades() {
    return trades.named();
  }

  /** Whether it is work that takes no trade. */
  boolean general() {
    return trades.general();
  }

  /** Whether the title names a trade beside words of general work. */
  boolean special() {
    return trades.special();
  }

  /** Whether it is a trade that anybody can start in on the first day. */
  boolean entry() {
    return trades.entry();
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

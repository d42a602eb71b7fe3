package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A vacancy whose text has been read once, for any number of people. Immutable. */
public final class Posting {
  private static final double SAME_WORDS = 0.9;

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

  /**
   * Whether another posting of the same employer is the same offer once more: the same trade, place
   * and pay, and words that are the same but for a few, as when an agency posts one text twice.
   */
  public boolean repeats(Posting other) {
    return Objects.equals(vacancy.pay(), other.vacancy.pay())
        && vacancy.site().region().equals(other.vacancy.site().region())
        && trade().equals(other.trade())
        && vacancy.kind() == other.vacancy.kind()
        && body.coveredBy(other.body) >= SAME_WORDS
        && other.body.coveredBy(body) >= SAME_WORDS
        && head.coveredBy(other.head) >= SAME_WORDS
        && other.head.coveredBy(head) >= SAME_WORDS;
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

package cn.daqiao.matcher.fit.rule;

import java.util.List;

/**
 * Words that say that work needs no trade, or that somebody would do any.
 *
 * @param names of general work itself, in titles and in what people say they do
 * @param titles stand only in titles of general work
 * @param operators stand for general work only where the title names no trade: 操作工, but not 数控车床操作工
 * @param entry occupations that somebody who would do anything can start in on the first day
 * @param any said by people who would do anything
 * @param trains say that newcomers are taught
 * @param ads stand before a trade in titles and say nothing of it: 急招, 熟练, 女
 * @param fillers stand around a trade in speech and say nothing of it
 */
public record GeneralWords(
    List<String> names,
    List<String> titles,
    List<String> operators,
    List<String> entry,
    List<String> any,
    List<String> trains,
    List<String> ads,
    List<String> fillers) {

  /** Copies the lists. */
  public GeneralWords {
    names = List.copyOf(names);
    titles = List.copyOf(titles);
    operators = List.copyOf(operators);
    entry = List.copyOf(entry);
    any = List.copyOf(any);
    trains = List.copyOf(trains);
    ads = List.copyOf(ads);
    fillers = List.copyOf(fillers);
  }

  /** No words at all. */
  public static GeneralWords none() {
    return new GeneralWords(
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** Whether a text names general work itself. */
  public boolean named(String text) {
    return contains(text, names) || contains(text, operators);
  }

  /**
   * Whether a title says that the work takes no trade.
   *
   * @param trade whether it also names a trade
   */
  public boolean titled(String title, boolean trade) {
    return contains(title, names)
        || contains(title, titles)
        || (!trade && contains(title, operators));
  }

  /** Whether words that were read as general work say so only where no trade stands beside them. */
  public boolean operators(String said) {
    return contains(said, operators) && !contains(said, names);
  }

  /** Whether anybody can start in an occupation of that name on the first day. */
  boolean entry(String occupation) {
    return entry.contains(occupation);
  }

  /** What is left of a piece of a title without the words of advertising in it. */
  String plain(String piece) {
    var rest = piece;
    for (var ad : ads) {
      rest = rest.replace(ad, "");
    }
    return rest;
  }

  /** Whether somebody says that he or she would do anything. */
  public boolean any(String text) {
    return contains(text, any);
  }

  /** What is left of a spoken skill without the words around it, such as "I have done". */
  public String bare(String said) {
    for (var filler : fillers) {
      int rest = said.length() - filler.length();
      if (rest >= 2 && said.startsWith(filler)) {
        return bare(said.substring(filler.length()));
      }
      if (rest >= 2 && said.endsWith(filler)) {
        return bare(said.substring(0, rest));
      }
    }
    return said;
  }

  /** Whether a text says that newcomers are taught. */
  public boolean trains(String text) {
    return contains(text, trains);
  }

  private static boolean contains(String text, List<String> words) {
    for (var word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}

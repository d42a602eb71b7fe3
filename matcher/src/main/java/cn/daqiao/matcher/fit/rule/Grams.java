package cn.daqiao.matcher.fit.rule;

import java.util.Arrays;

/** The distinct characters and pairs of neighbouring characters of a text, for overlap. */
final class Grams {
  static final Grams NONE = new Grams(new int[0]);

  private final int[] sorted;

  private Grams(int[] sorted) {
    this.sorted = sorted;
  }

  /** Everything that a text offers: its characters and its pairs. */
  static Grams offered(String... texts) {
    int length = Arrays.stream(texts).mapToInt(String::length).sum();
    var found = new int[2 * length];
    int count = 0;
    for (var text : texts) {
      char before = ' ';
      for (int i = 0; i < text.length(); i++) {
        char c = Character.toLowerCase(text.charAt(i));
        if (Character.isLetterOrDigit(c)) {
          found[count++] = c;
          if (before != ' ') {
            found[count++] = (before << 16) | c;
          }
          before = c;
        } else {
          before = ' ';
        }
      }
    }
    return distinct(found, count);
  }

  /** What a spoken word asks for: its pairs, or its one character. */
  static Grams asked(String word) {
    var all = offered(word);
    var pairs = Arrays.stream(all.sorted).filter(gram -> gram > 0xFFFF || gram < 0).toArray();
    return pairs.length == 0 ? all : new Grams(pairs);
  }

  private static Grams distinct(int[] found, int count) {
    if (count == 0) {
      return NONE;
    }
    return new Grams(Arrays.stream(found, 0, count).sorted().distinct().toArray());
  }

  int[] sorted() {
    return sorted;
  }

  int size() {
    return sorted.length;
  }

  /** Which part of these stands in the other, 0..1; 0 for none at all. */
  double coveredBy(Grams other) {
    if (sorted.length == 0) {
      return 0;
    }
    int hits = 0;
    for (int gram : sorted) {
      if (Arrays.binarySearch(other.sorted, gram) >= 0) {
        hits++;
      }
    }
    return (double) hits / sorted.length;
  }
}

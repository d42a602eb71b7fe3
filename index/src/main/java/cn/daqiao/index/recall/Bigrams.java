package cn.daqiao.index.recall;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Words as overlapping pairs of characters, the same as the matcher compares: no dictionary to
 * keep, and no word is unknown.
 */
final class Bigrams {

  private Bigrams() {}

  /** What a word asks for: its pairs, or its one character. */
  static Set<String> asked(String word) {
    var pairs = new LinkedHashSet<String>();
    var characters = new LinkedHashSet<String>();
    read(word, pairs, characters);
    return pairs.isEmpty() ? characters : pairs;
  }

  /** What a text offers: its pairs and its characters. */
  static Set<String> offered(String text) {
    var all = new LinkedHashSet<String>();
    read(text, all, all);
    return all;
  }

  private static void read(String text, Set<String> pairs, Set<String> characters) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        characters.add(String.valueOf(c));
        if (before != ' ') {
          pairs.add("" + before + c);
        }
        before = c;
      } else {
        before = ' ';
      }
    }
  }
}

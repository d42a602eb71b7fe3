package cn.daqiao.matcher.posting;

import cn.daqiao.matcher.text.TextTables;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence as it stands and squeezed: simplified, half-width, small letters, without anything
 * that is neither letter, digit nor comma, since words are taken apart by blanks and signs to hide
 * them.
 */
final class Sentence {
  private static final String ENDS = "。！？!?；;\n\r";
  private static final String COMMAS = ",，、/|／｜";
  private static final int LONGEST_QUOTE = 80;

  private final String original;
  private final String squeezed;

  /** For each character of the squeezed text its index in the original. */
  private final int[] at;

  private Sentence(String original, String squeezed, int[] at) {
    this.original = original;
    this.squeezed = squeezed;
    this.at = at;
  }

  /** What the rules read; every kind of comma is {@code ,}. */
  String squeezed() {
    return squeezed;
  }

  /** The sentences of a text, none of them blank. */
  static List<Sentence> split(String text, TextTables tables) {
    var plain = tables.plain(text);
    var found = new ArrayList<Sentence>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || ENDS.indexOf(text.charAt(i)) >= 0) {
        if (!text.substring(from, i).isBlank()) {
          found.add(squeeze(text.substring(from, i), plain.substring(from, i)));
        }
        from = i + 1;
      }
    }
    return found;
  }

  private static Sentence squeeze(String original, String plain) {
    var squeezed = new StringBuilder(plain.length());
    var at = new int[plain.length()];
    for (int i = 0; i < plain.length(); i++) {
      char kept = kept(plain, i);
      if (kept != 0) {
        at[squeezed.length()] = i;
        squeezed.append(kept);
      }
    }
    return new Sentence(original, squeezed.toString(), at);
  }

  private static char kept(String plain, int i) {
    char c = plain.charAt(i);
    if (c == '♂' || c == '♀') {
      return c == '♂' ? '男' : '女';
    }
    if (COMMAS.indexOf(c) >= 0) {
      return ',';
    }
    boolean betweenDigits =
        i > 0
            && i + 1 < plain.length()
            && Character.isDigit(plain.charAt(i - 1))
            && Character.isDigit(plain.charAt(i + 1));
    return Character.isLetterOrDigit(c) || (betweenDigits && ".-~".indexOf(c) >= 0) ? c : 0;
  }

  /** The sentence as it stands, cut around a hit where it is long. */
  String quote(int start, int end) {
    if (original.strip().length() <= LONGEST_QUOTE) {
      return original.strip();
    }
    int first = at[start];
    int last = at[Math.max(start, end - 1)] + 1;
    int spare = Math.max(0, LONGEST_QUOTE - (last - first)) / 2;
    int from = Math.max(0, first - spare);
    int to = Math.min(original.length(), last + spare);
    return (from > 0 ? "…" : "")
        + original.substring(from, to).strip()
        + (to < original.length() ? "…" : "");
  }
}

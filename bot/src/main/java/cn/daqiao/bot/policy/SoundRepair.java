package cn.daqiao.bot.policy;

import cn.daqiao.index.text.Chinese;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes official terms right that were typed or spoken as something that sounds the same. */
final class SoundRepair {
  private static final int LONGEST = 8;

  private static final int SHORTEST_SPELLED = 5;
  private static final Pattern LETTERS = Pattern.compile("[a-z]{2,}(?:\\s+[a-z]{2,})*");

  private final Map<String, String> spelled = new HashMap<>();
  private final Map<String, String> exact = new HashMap<>();
  private final Map<String, String> accented = new HashMap<>();

  /**
   * A text after repair.
   *
   * @param text the whole text
   * @param terms the terms that were put in
   */
  record Repaired(String text, List<String> terms) {}

  SoundRepair(Collection<String> terms) {
    for (var term : terms) {
      int length = term.length();
      if (length >= 2 && length <= LONGEST && isHan(term)) {
        spelled.putIfAbsent(String.join("", Chinese.sounds(term)), term);
        exact.putIfAbsent(String.join(" ", Chinese.sounds(term)), term);
        if (length >= 3) {
          accented.putIfAbsent(String.join(" ", Chinese.accentedSounds(term)), term);
        }
      }
    }
  }

  Repaired repair(String folded) {
    var terms = new ArrayList<String>();
    return new Repaired(bySound(spelled(folded, terms), terms), terms);
  }

  /** Terms typed as pinyin letters. */
  private String spelled(String folded, List<String> terms) {
    return LETTERS
        .matcher(folded)
        .replaceAll(run -> {
          var letters = run.group().replaceAll("\\s", "");
          var found = new StringBuilder();
          for (int at = 0; at < letters.length(); ) {
            var term = spelledAt(letters, at);
            at += term.isEmpty() ? 1 : String.join("", Chinese.sounds(term)).length();
            if (!term.isEmpty()) {
              terms.add(term);
              found.append(term);
            }
          }
          return found.isEmpty() ? run.group() : found.toString();
        });
  }

  private String spelledAt(String letters, int at) {
    for (int end = letters.length(); end - at >= SHORTEST_SPELLED; end--) {
      var term = spelled.get(letters.substring(at, end));
      if (term != null) {
        return term;
      }
    }
    return "";
  }

  private String bySound(String folded, List<String> terms) {
    var bounds = bounds(folded);
    var text = new StringBuilder();
    int at = 0;
    while (at < folded.length()) {
      var term = termAt(folded, at, bounds);
      if (term.isEmpty()) {
        text.append(folded.charAt(at++));
      } else {
        if (!folded.startsWith(term, at)) {
          terms.add(term);
        }
        text.append(term);
        at += term.length();
      }
    }
    return text.toString();
  }

  /** Where words begin and end; two characters across a bound are no typing slip. */
  private static Set<Integer> bounds(String folded) {
    var bounds = new HashSet<Integer>();
    int at = 0;
    for (var word : Chinese.words(folded)) {
      int from = folded.indexOf(word, at);
      if (from >= 0) {
        bounds.add(from);
        at = from + word.length();
        bounds.add(at);
      }
    }
    return bounds;
  }

  private String termAt(String folded, int at, Set<Integer> bounds) {
    for (int length = Math.min(LONGEST, folded.length() - at); length >= 2; length--) {
      var piece = folded.substring(at, at + length);
      boolean whole = bounds.contains(at) && bounds.contains(at + length);
      if (isHan(piece) && (length > 2 || whole)) {
        var term = termLike(piece);
        if (!term.isEmpty()) {
          return term;
        }
      }
    }
    return "";
  }

  /** Two syllables sound like many things: a real word is never replaced by another. */
  private String termLike(String piece) {
    var term = exact.getOrDefault(String.join(" ", Chinese.sounds(piece)), "");
    if (term.equals(piece) || piece.length() == 2) {
      return term.equals(piece) || !Chinese.isWord(piece) ? term : "";
    }
    return term.isEmpty()
        ? accented.getOrDefault(String.join(" ", Chinese.accentedSounds(piece)), "")
        : term;
  }

  /** The common ideographs; asking for each character's script is what took longest. */
  private static boolean isHan(String text) {
    return text.chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
  }
}

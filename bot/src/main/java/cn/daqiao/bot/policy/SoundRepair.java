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

  /** Two words that sound alike: neither is put in. */
  private static final String AMBIGUOUS = "";

  private static final int SHORTEST_SPELLED = 5;
  private static final Pattern LETTERS = Pattern.compile("[a-z]{2,}(?:\\s+[a-z]{2,})*");

  private final Map<String, String> spelled = new HashMap<>();
  private final Map<String, String> exact = new HashMap<>();
  private final Map<String, String> accented = new HashMap<>();

  private final Map<String, String> everyday = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private final Pattern particle;

  /** How terms begin: the first two syllables, which most places of a text rule out. */
  private final Set<String> beginnings = new HashSet<>();

  /**
   * A text after repair.
   *
   * @param text the whole text
   * @param terms the terms that were put in
   */
  record Repaired(String text, List<String> terms) {}

  /**
   * @param terms official terms
   * @param words everyday words of two characters with which such questions are asked
   * @param particle a character that stands for itself and is no slip
   */
  SoundRepair(Collection<String> terms, Collection<String> words, Pattern particle) {
    this.particle = particle;
    for (var word : words) {
      if (word.length() == 2 && isHan(word) && Chinese.isWord(word)) {
        everyday.merge(
            String.join(" ", Chinese.sounds(word)),
            word,
            (one, other) -> one.equals(other) ? one : AMBIGUOUS);
        beginnings.add(beginning(Chinese.accentedSounds(word)));
      }
    }
    for (var term : terms) {
      int length = term.length();
      if (length >= 2 && length <= LONGEST && isHan(term)) {
        spelled.putIfAbsent(String.join("", Chinese.sounds(term)), term);
        exact.putIfAbsent(String.join(" ", Chinese.sounds(term)), term);
        named.add(term);
        if (length >= 3) {
          accented.putIfAbsent(String.join(" ", Chinese.accentedSounds(term)), term);
        }
        beginnings.add(beginning(Chinese.accentedSounds(term)));
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
    var beginning = new boolean[folded.length()];
    for (int i = 0; i + 1 < folded.length(); i++) {
      var two = folded.substring(i, i + 2);
      beginning[i] = isHan(two) && beginnings.contains(beginning(Chinese.accentedSounds(two)));
    }
    var text = new StringBuilder();
    int at = 0;
    while (at < folded.length()) {
      var term = beginning[at] ? termAt(folded, at, bounds) : "";
      if (term.isEmpty()) {
        text.append(folded.charAt(at++));
      } else {
        if (!folded.startsWith(term, at) && named.contains(term)) {
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

  private static String beginning(List<String> sounds) {
    return sounds.get(0) + " " + sounds.get(1);
  }

  private String termAt(String folded, int at, Set<Integer> bounds) {
    for (int length = Math.min(LONGEST, folded.length() - at); length >= 2; length--) {
      var piece = folded.substring(at, at + length);
      boolean whole = bounds.contains(at) && bounds.contains(at + length);
      if (isHan(piece) && (length > 2 || whole)) {
        var term = termLike(piece);
        boolean free = whole || (!cutsWord(folded, at) && !cutsWord(folded, at + length));
        if (!term.isEmpty() && (free || term.equals(piece))) {
          return term;
        }
      }
    }
    return "";
  }

  /** Whether a place lies inside two characters that are a word of their own. */
  private static boolean cutsWord(String folded, int at) {
    return at > 0 && at < folded.length() && Chinese.isWord(folded.substring(at - 1, at + 1));
  }

  /** Two syllables sound like many things: a real word is never replaced by another. */
  private String termLike(String piece) {
    var term = exact.getOrDefault(String.join(" ", Chinese.sounds(piece)), "");
    if (term.equals(piece)) {
      return term;
    }
    if (piece.length() == 2) {
      return Chinese.isWord(piece) ? "" : term.isEmpty() ? everyday(piece) : term;
    }
    return term.isEmpty()
        ? accented.getOrDefault(String.join(" ", Chinese.accentedSounds(piece)), "")
        : term;
  }

  private String everyday(String piece) {
    return particle.matcher(piece).find()
        ? ""
        : everyday.getOrDefault(String.join(" ", Chinese.sounds(piece)), "");
  }

  /** The common ideographs; asking for each character's script is what took longest. */
  private static boolean isHan(String text) {
    return text.chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
  }
}

package cn.daqiao.bot.policy;

import cn.daqiao.index.text.Chinese;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes official terms right that were typed or spoken as something that sounds the same. */
final class SoundRepair {
  private static final int LONGEST = 8;

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
        exact.putIfAbsent(String.join(" ", Chinese.sounds(term)), term);
        if (length >= 3) {
          accented.putIfAbsent(String.join(" ", Chinese.accentedSounds(term)), term);
        }
      }
    }
  }

  Repaired repair(String folded) {
    var text = new StringBuilder();
    var terms = new ArrayList<String>();
    int at = 0;
    while (at < folded.length()) {
      var term = termAt(folded, at);
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
    return new Repaired(text.toString(), terms);
  }

  private String termAt(String folded, int at) {
    for (int length = Math.min(LONGEST, folded.length() - at); length >= 2; length--) {
      var piece = folded.substring(at, at + length);
      if (isHan(piece)) {
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

  private static boolean isHan(String text) {
    return text.codePoints()
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}

package cn.daqiao.matcher.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Toneless syllables of characters, by the first reading of each: 浦 pu, 绿 lv. */
public final class Pinyin {
  private final Map<Character, String> syllables;

  /** A table from characters to their toneless syllables. */
  public Pinyin(Map<Character, String> syllables) {
    this.syllables = Map.copyOf(syllables);
  }

  /** The syllable of one character; empty for what is no known Chinese character. */
  public Optional<String> of(char character) {
    return Optional.ofNullable(syllables.get(character));
  }

  /** A syllable for each character; a character without one stands for itself. */
  public List<String> syllables(String text) {
    var all = new ArrayList<String>(text.length());
    for (int i = 0; i < text.length(); i++) {
      all.add(syllables.getOrDefault(text.charAt(i), text.substring(i, i + 1)));
    }
    return List.copyOf(all);
  }

  /** Whether two texts of the same length sound alike, tones aside: 电汗 and 电焊. */
  public boolean soundAlike(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    for (int i = 0; i < one.length(); i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        var sound = syllables.get(a);
        if (sound == null || !sound.equals(syllables.get(b))) {
          return false;
        }
      }
    }
    return true;
  }
}

package cn.daqiao.bot.turn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts long words into messages that a channel can carry. */
final class Splitting {
  /** WeChat's limit of a text message in bytes of UTF-8. */
  static final int LIMIT = 2_048;

  /** Where to cut, best first: between paragraphs, lines, sentences, parts of one. */
  private static final List<String> BORDERS = List.of("\n\n", "\n", "。！？!?；;", "，,、 ");

  private Splitting() {}

  /** Messages of at most so many bytes each, none for blank words; nothing but space is lost. */
  static List<String> split(String words, int limit) {
    var parts = new ArrayList<String>();
    var rest = words.strip();
    while (bytes(rest) > limit) {
      int cut = cut(rest, limit);
      parts.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return parts;
  }

  private static int cut(String words, int limit) {
    int most = fitting(words, limit);
    for (var border : BORDERS) {
      int at =
          border.startsWith("\n") ? lastOf(words, border, most) : lastAmong(words, border, most);
      // A short first part would be worse than a cut at a lesser border.
      if (at > most / 2) {
        return at;
      }
    }
    return most;
  }

  private static int lastOf(String words, String border, int most) {
    int at = words.lastIndexOf(border, most - border.length());
    return at < 0 ? -1 : at + border.length();
  }

  private static int lastAmong(String words, String marks, int most) {
    for (int i = most - 1; i >= 0; i--) {
      if (marks.indexOf(words.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /** How many chars, of whole code points, fit into so many bytes. */
  private static int fitting(String words, int limit) {
    int bytes = 0;
    int i = 0;
    while (i < words.length()) {
      int point = words.codePointAt(i);
      bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      if (bytes > limit) {
        return i;
      }
      i += Character.charCount(point);
    }
    return i;
  }

  private static int bytes(String words) {
    return words.getBytes(StandardCharsets.UTF_8).length;
  }
}

package cn.daqiao.matcher.text;

/** Full-width letters, digits and signs, as Chinese keyboards write them. */
public final class Widths {
  private Widths() {}

  /**
   * The text with every full-width ASCII sign made half-width and every ideographic or no-break
   * space made a plain one. Indexes stay valid: one character gives one.
   */
  public static String fold(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (fold(text.charAt(i)) != text.charAt(i)) {
        return foldFrom(text, i);
      }
    }
    return text;
  }

  /** One character, folded like {@link #fold(String)}. */
  public static char fold(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    return c == '\u3000' || c == '\u00A0' ? ' ' : c;
  }

  private static String foldFrom(String text, int first) {
    var chars = text.toCharArray();
    for (int i = first; i < chars.length; i++) {
      chars[i] = fold(chars[i]);
    }
    return new String(chars);
  }
}

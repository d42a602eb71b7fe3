package cn.daqiao.matcher.text;

/**
 * The tables that reading Chinese needs.
 *
 * @param simplified simplified forms
 * @param pinyin toneless readings
 */
public record TextTables(Simplified simplified, Pinyin pinyin) {

  /**
   * The text as the lexicons write it: half-width, simplified, Latin letters small. Indexes stay
   * valid: one character gives one.
   */
  public String plain(String text) {
    var folded = simplified.fold(Widths.fold(text));
    for (int i = 0; i < folded.length(); i++) {
      if (isCapital(folded.charAt(i))) {
        return lower(folded);
      }
    }
    return folded;
  }

  private static String lower(String text) {
    var chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (isCapital(chars[i])) {
        chars[i] = (char) (chars[i] + ('a' - 'A'));
      }
    }
    return new String(chars);
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}

package cn.daqiao.matcher.text;

import java.util.Map;

/** Traditional characters and their simplified forms, one to one. */
public final class Simplified {
  private final char[] forms = new char[Character.MAX_VALUE + 1];

  /** A table from traditional to simplified characters; what it lacks stays as it is. */
  public Simplified(Map<Character, Character> table) {
    for (int c = 0; c < forms.length; c++) {
      forms[c] = (char) c;
    }
    table.forEach((traditional, simplified) -> forms[traditional] = simplified);
  }

  /** The text in simplified characters. Indexes stay valid: one character gives one. */
  public String fold(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (forms[text.charAt(i)] != text.charAt(i)) {
        var chars = text.toCharArray();
        for (int j = i; j < chars.length; j++) {
          chars[j] = forms[chars[j]];
        }
        return new String(chars);
      }
    }
    return text;
  }
}

package cn.daqiao.matcher.text;

import java.util.ArrayList;
import java.util.List;

/** Splits a message at its punctuation. */
public final class Clauses {
  private static final String ENDS = "。，、；！？,;!?\n\r…";

  private Clauses() {}

  /**
   * One piece of a message between punctuation.
   *
   * @param text without white space around
   * @param start index of its first character in the message
   */
  public record Clause(String text, int start) {}

  /**
   * The clauses of a message in order, none of them blank. A comma between digits (3,500) does not
   * split.
   */
  public static List<Clause> split(String message) {
    var clauses = new ArrayList<Clause>();
    int from = 0;
    for (int i = 0; i <= message.length(); i++) {
      if (i == message.length() || endsAt(message, i)) {
        add(clauses, message, from, i);
        from = i + 1;
      }
    }
    return List.copyOf(clauses);
  }

  private static boolean endsAt(String message, int i) {
    if (ENDS.indexOf(message.charAt(i)) < 0) {
      return false;
    }
    boolean inNumber =
        Widths.fold(message.charAt(i)) == ','
            && i > 0
            && i + 3 < message.length()
            && isDigit(message.charAt(i - 1))
            && isDigit(message.charAt(i + 1))
            && isDigit(message.charAt(i + 2))
            && isDigit(message.charAt(i + 3));
    return !inNumber;
  }

  private static boolean isDigit(char c) {
    char folded = Widths.fold(c);
    return folded >= '0' && folded <= '9';
  }

  private static void add(List<Clause> clauses, String message, int from, int to) {
    var piece = message.substring(from, to);
    if (!piece.isBlank()) {
      int blanks = piece.length() - piece.stripLeading().length();
      clauses.add(new Clause(piece.strip(), from + blanks));
    }
  }
}

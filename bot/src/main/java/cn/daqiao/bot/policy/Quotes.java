package cn.daqiao.bot.policy;

/** Continuous pieces of a document, as they stand there. */
final class Quotes {
  static final int LONGEST = 400;
  private static final String STOPS = "。！？;；";

  private Quotes() {}

  /**
   * The sentence with as many of its neighbours as fit, whole sentences only. A sentence of another
   * piece of the same article stands for itself.
   */
  static String around(String text, String sentence) {
    int from = text.indexOf(sentence);
    if (from < 0) {
      return start(sentence, LONGEST);
    }
    int to = Math.min(text.length(), from + Math.min(sentence.length(), LONGEST));
    boolean grown = true;
    while (grown) {
      grown = false;
      int right = next(text, to);
      if (right > to && right - from <= LONGEST) {
        to = right;
        grown = true;
      }
      int left = previous(text, from);
      if (left < from && to - left <= LONGEST) {
        from = left;
        grown = true;
      }
    }
    return text.substring(from, to).strip();
  }

  /** The first whole sentences, at most so many characters. */
  static String start(String text, int most) {
    int to = 0;
    for (int next = next(text, 0); next > to && next <= most; next = next(text, to)) {
      to = next;
    }
    return text.substring(0, to == 0 ? Math.min(most, text.length()) : to).strip();
  }

  private static int next(String text, int at) {
    for (int i = at; i < text.length(); i++) {
      if (STOPS.indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static int previous(String text, int at) {
    for (int i = at - 2; i >= 0; i--) {
      if (STOPS.indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return 0;
  }
}

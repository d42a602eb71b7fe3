package cn.daqiao.config;

import java.util.ArrayList;
import java.util.List;

/** Writes out {@code [带/看][小孩/孩子]}: each bracket stands for one of its choices. */
final class SpokenPattern {
  private static final int MOST = 400;

  private SpokenPattern() {}

  /**
   * All forms of the pattern, itself when it has no bracket; an empty choice leaves the bracket
   * out.
   *
   * @throws IllegalArgumentException with a reason for staff, when brackets do not match or there
   *     are too many forms
   */
  static List<String> expand(String pattern) {
    var forms = List.of("");
    var at = 0;
    while (at < pattern.length()) {
      if (pattern.charAt(at) == '[') {
        var close = pattern.indexOf(']', at);
        if (close < 0) {
          throw new IllegalArgumentException(pattern + " has a [ without ]");
        }
        forms = times(forms, pattern.substring(at + 1, close).split("/", -1), pattern);
        at = close + 1;
      } else {
        var open = pattern.indexOf('[', at);
        var end = open < 0 ? pattern.length() : open;
        var plain = pattern.substring(at, end);
        if (plain.contains("]")) {
          throw new IllegalArgumentException(pattern + " has a ] without [");
        }
        forms = times(forms, new String[] {plain}, pattern);
        at = end;
      }
    }
    return forms;
  }

  private static List<String> times(List<String> forms, String[] choices, String pattern) {
    if (forms.size() * choices.length > MOST) {
      throw new IllegalArgumentException(pattern + " stands for more than " + MOST + " forms");
    }
    var longer = new ArrayList<String>(forms.size() * choices.length);
    for (var form : forms) {
      for (var choice : choices) {
        longer.add(form + choice);
      }
    }
    return longer;
  }
}

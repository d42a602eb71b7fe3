package cn.daqiao.matcher.posting;

import java.util.List;

/**
 * One thing that keeps a posting from being open at once.
 *
 * @param field the JSON name of the field that has to change
 * @param rule the rule's name; the text {@code posting.RULE} says what to do about it
 * @param refused whether it cannot stand at all; else a member of staff has to look at it
 * @param args name, value, name, value … for that text
 */
public record Finding(String field, String rule, boolean refused, List<String> args) {
  /** Copies the arguments. */
  public Finding {
    args = List.copyOf(args);
  }
}

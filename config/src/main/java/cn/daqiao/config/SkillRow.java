package cn.daqiao.config;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * One line of a skills file, not yet checked.
 *
 * @param spoken forms with their patterns written out; a shared one still ends in {@code *}
 * @param broader a name or code, empty at the top
 * @param related names or codes
 */
record SkillRow(
    Path file,
    int line,
    String code,
    String name,
    List<String> spoken,
    String broader,
    List<String> related) {

  /** The pieces of a cell between 、, commas or spaces. */
  static List<String> pieces(String cell) {
    return Arrays.stream(cell.split("[、，, ]+")).filter(piece -> !piece.isEmpty()).toList();
  }
}

package cn.daqiao.matcher.skill;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One occupation of the skill book.
 *
 * @param code our stable key, or the code of 职业分类大典 where one fits, such as 6-18-02-04
 * @param name the standard name, such as 焊工
 * @param spoken how people and advertisements name it
 * @param broader the code of the wider occupation, absent at the top
 * @param related codes of occupations that a person of this one can take up within days
 */
public record Occupation(
    String code, String name, List<String> spoken, @Nullable String broader, List<String> related) {

  /** Copies the lists. */
  public Occupation {
    spoken = List.copyOf(spoken);
    related = List.copyOf(related);
  }

  /** Everything that names it in a text: what is spoken, and its name where that can be told. */
  List<String> forms() {
    return name.length() < 2
        ? spoken
        : Stream.concat(Stream.of(name), spoken.stream()).distinct().toList();
  }
}

package cn.daqiao.matcher.posting;

import cn.daqiao.matcher.vacancy.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a posting may not say. Patterns read squeezed sentences.
 *
 * @param name also the end of the key of its text
 * @param refused whether it cannot stand; else staff have to look at it
 * @param patterns any of these in a sentence
 * @param also where not empty, one of these has to stand somewhere in the posting as well
 * @param unless a sentence that holds one of these is about somebody else: guests, wares
 * @param lawful a posting that holds one of these may have a reason that the law knows: staff look
 * @param exempt kinds of which it may be said
 */
public record TextRule(
    String name,
    boolean refused,
    List<Pattern> patterns,
    List<Pattern> also,
    List<Pattern> unless,
    List<Pattern> lawful,
    Set<Kind> exempt) {

  /** Copies the lists; a rule without patterns is a slip. */
  public TextRule {
    patterns = List.copyOf(patterns);
    also = List.copyOf(also);
    unless = List.copyOf(unless);
    lawful = List.copyOf(lawful);
    exempt = Set.copyOf(exempt);
    if (name.isBlank() || patterns.isEmpty()) {
      throw new IllegalArgumentException("a rule has a name and patterns");
    }
  }
}

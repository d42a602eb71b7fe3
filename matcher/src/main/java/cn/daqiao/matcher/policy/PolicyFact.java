package cn.daqiao.matcher.policy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an article grants or rules.
 *
 * @param about words that tell it from the article's other facts
 * @param slots the sides of the matter that it settles
 * @param say one plain sentence; its figures are the document's
 * @param otherwise what somebody of the other sex hears instead of {@code say}
 * @param sentence the sentence as it stands in the document
 * @param value the figure, absent where the document names none
 * @param unit the figure's unit
 * @param per what the figure counts for
 * @param who who gets it
 * @param requirement what can be computed, absent where nothing can
 */
public record PolicyFact(
    List<String> about,
    Set<Slot> slots,
    String say,
    @Nullable String otherwise,
    String sentence,
    @Nullable String value,
    @Nullable String unit,
    @Nullable String per,
    @Nullable String who,
    @Nullable Requirement requirement) {

  /** Copies the collections. */
  public PolicyFact {
    about = List.copyOf(about);
    slots = Set.copyOf(slots);
  }
}

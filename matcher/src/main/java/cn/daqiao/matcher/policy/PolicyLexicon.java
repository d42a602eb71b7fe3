package cn.daqiao.matcher.policy;

import cn.daqiao.matcher.policy.document.Whereabouts;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Gender;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words with which people ask.
 *
 * @param filler words without content, left out when searching
 * @param slots how the sides of a matter are asked for, first match first
 * @param synonyms a spoken word and what the documents say instead
 * @param repair official words that are recognised by their sound
 * @param matters words of the matters that the documents deal with: {@code strong} ones, and {@code
 *     weak} ones that other matters have too
 * @param people words for a woman or a man
 * @param person what else a question says of a person, by name
 * @param followUp how a question leans on the one before
 * @param bare words with which a follow-up says nothing of its own
 * @param absent matters on which the documents are silent
 * @param details what the documents leave open about the matters that they do deal with
 * @param smallTalk a kind of small talk and how a whole message of that kind looks
 * @param places names and their region, in the order in which they are tried; the country as {@link
 *     Place#region} absent
 * @param whereabouts where documents are in force
 */
public record PolicyLexicon(
    List<String> filler,
    Map<Slot, Pattern> slots,
    Map<String, List<String>> synonyms,
    List<String> repair,
    Map<String, Pattern> matters,
    Map<Gender, Pattern> people,
    Map<String, Pattern> person,
    Pattern followUp,
    Pattern bare,
    List<Absent> absent,
    List<Detail> details,
    Map<String, Pattern> smallTalk,
    List<Place> places,
    Whereabouts whereabouts) {

  /** Copies the collections that need no order. */
  public PolicyLexicon {
    filler = List.copyOf(filler);
    repair = List.copyOf(repair);
    absent = List.copyOf(absent);
    details = List.copyOf(details);
    places = List.copyOf(places);
  }

  private static final Pattern NEVER = Pattern.compile("(?!)");

  /** Words of our matters of one kind. */
  public Pattern matters(String kind) {
    return matters.getOrDefault(kind, NEVER);
  }

  /** How one thing is said of a person. */
  public Pattern person(String name) {
    return person.getOrDefault(name, NEVER);
  }

  /** Whether a text says that of a person. */
  public boolean says(String name, String text) {
    return person(name).matcher(text).find();
  }

  /**
   * A matter on which the documents are silent.
   *
   * @param name what it is called
   * @param any how it is asked for
   * @param unless what shows that the documents are meant after all
   * @param to where to ask instead
   * @param firm whether it holds even where a question is put as a measure is asked for
   */
  public record Absent(
      String name, Pattern any, @Nullable Pattern unless, String to, boolean firm) {}

  /**
   * A side of a benefit that no document tells, such as when the money arrives.
   *
   * @param name what it is called
   * @param any how it is asked for
   * @param unless what shows that something else is asked
   */
  public record Detail(String name, Pattern any, @Nullable Pattern unless) {

    /** Whether a question asks for it. */
    public boolean askedIn(String text) {
      return any.matcher(text).find() && (unless == null || !unless.matcher(text).find());
    }
  }

  /** A name by which a document or a question names a place. */
  public record Place(String name, @Nullable RegionCode region) {}
}

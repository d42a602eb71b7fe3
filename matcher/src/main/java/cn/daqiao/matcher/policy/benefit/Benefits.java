package cn.daqiao.matcher.policy.benefit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Everything that can be claimed, and the words around it.
 *
 * @param version changes with every change of the data
 * @param document what citations call the document that grants it all; blank where there is none
 * @param all in the order in which they are told
 * @param questions by key
 * @param words how people ask what they can get, by name; for folded text
 */
public record Benefits(
    String version,
    String document,
    List<Benefit> all,
    Map<String, Question> questions,
    Map<String, Pattern> words) {
  private static final Pattern NEVER = Pattern.compile("(?!)");

  /** Copies the collections that need no order. */
  public Benefits {
    all = List.copyOf(all);
    words = Map.copyOf(words);
  }

  /** Nothing to claim. */
  public static Benefits none() {
    return new Benefits("", "", List.of(), Map.of(), Map.of());
  }

  /** All words of the data with which people ask and tell of themselves. */
  public Set<String> vocabulary() {
    var patterns = new ArrayList<>(words.values());
    questions.values().forEach(question -> patterns.add(question.said()));
    return patterns.stream()
        .flatMap(pattern -> Arrays.stream(pattern.pattern().split("[^\\p{IsHan}]+")))
        .filter(word -> word.length() > 1)
        .collect(Collectors.toSet());
  }

  /** The words of one name. */
  public Pattern words(String name) {
    return words.getOrDefault(name, NEVER);
  }

  /**
   * A question of the data.
   *
   * @throws IllegalArgumentException for a key that no condition has, which is a bug
   */
  public Question question(String key) {
    var question = questions.get(key);
    if (question == null) {
      throw new IllegalArgumentException("no question with the key " + key);
    }
    return question;
  }
}

package cn.daqiao.index.policies;

import java.util.Map;

/**
 * What to look for.
 *
 * @param text the question's words that say something
 * @param also official terms for spoken ones, each with its weight against a word of the text
 */
public record Question(String text, Map<String, Double> also) {

  /** Copies the map. */
  public Question {
    also = Map.copyOf(also);
  }
}

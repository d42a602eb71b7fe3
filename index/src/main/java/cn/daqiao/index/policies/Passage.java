package cn.daqiao.index.policies;

import java.util.List;

/**
 * What is found as one.
 *
 * @param heading its heading or title
 * @param text its words
 * @param variants questions that it answers
 */
public record Passage(String heading, String text, List<String> variants) {

  /** Copies the list. */
  public Passage {
    variants = List.copyOf(variants);
  }
}

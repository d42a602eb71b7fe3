package cn.daqiao.matcher.policy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What our own staff wrote about an article.
 *
 * @param plain a short explanation in plain words
 * @param topics words of the matter, official and spoken
 * @param variants questions that this article answers
 * @param cues ways of asking that mean this article whatever else they contain; for folded text
 * @param facts what it grants, the most asked first
 * @param related articles that somebody who asks for everything wants to hear of too
 */
public record Guide(
    String plain,
    List<String> topics,
    List<String> variants,
    List<Pattern> cues,
    List<PolicyFact> facts,
    List<String> related) {

  /** Copies the lists. */
  public Guide {
    topics = List.copyOf(topics);
    variants = List.copyOf(variants);
    cues = List.copyOf(cues);
    facts = List.copyOf(facts);
    related = List.copyOf(related);
  }
}

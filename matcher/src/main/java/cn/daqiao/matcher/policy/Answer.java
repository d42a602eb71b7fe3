package cn.daqiao.matcher.policy;

import java.util.List;

/**
 * The answer to a policy question.
 *
 * @param q the question as asked
 * @param outcome whether the documents answer it
 * @param answer what the person reads
 * @param citations best first; empty for a refusal
 * @param confidence 0..1
 * @param followUps questions that the person may want to ask next
 */
public record Answer(
    String q,
    Outcome outcome,
    String answer,
    List<Citation> citations,
    double confidence,
    List<String> followUps) {

  /** Copies the lists; a refusal cites nothing. */
  public Answer {
    citations = List.copyOf(citations);
    followUps = List.copyOf(followUps);
    if (outcome == Outcome.REFUSE && !citations.isEmpty()) {
      throw new IllegalArgumentException("a refusal cites nothing");
    }
  }

  /** Whether the documents answer at least a part. */
  public boolean answered() {
    return outcome != Outcome.REFUSE;
  }

  /** How far the documents answer. */
  public enum Outcome {
    ANSWER,
    PARTIAL,
    REFUSE
  }

  /**
   * Where it stands.
   *
   * @param document the document's number, such as 闽人社文〔2017〕251号, else its title
   * @param article a measure's number as a figure (7), or a heading (总体要求, 第十二条)
   * @param heading the article's heading
   * @param quote one continuous piece of the document, at most 400 characters
   */
  public record Citation(String document, String article, String heading, String quote) {}
}

package cn.daqiao.matcher.policy.benefit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a document grants.
 *
 * @param id its name in the data, which stays when its words change
 * @param claimant who may claim it
 * @param title a few plain words
 * @param amount how much, in the document's own figures; absent where it names none
 * @param source where it stands
 * @param where where to ask for it
 * @param next the question that leads on to it
 * @param narrow whether it is for a few people only, such as somebody in a certain office
 * @param conditions all of them have to hold
 */
public record Benefit(
    String id,
    Claimant claimant,
    String title,
    @Nullable String amount,
    Source source,
    String where,
    String next,
    boolean narrow,
    List<Condition> conditions) {

  /** Copies the list. */
  public Benefit {
    conditions = List.copyOf(conditions);
  }

  /**
   * Where a benefit stands.
   *
   * @param document what citations call the document
   * @param article a measure's number or a heading
   * @param heading the article's heading
   * @param quote one continuous piece of the document
   * @param offices who is responsible
   */
  public record Source(
      String document, String article, String heading, String quote, List<String> offices) {

    /** Copies the list. */
    public Source {
      offices = List.copyOf(offices);
    }
  }
}

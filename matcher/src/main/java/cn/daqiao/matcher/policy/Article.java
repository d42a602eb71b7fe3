package cn.daqiao.matcher.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a document that is cited on its own.
 *
 * @param id a measure's number as a figure (7), 第十二条, or a heading; pieces of one long article
 *     share it
 * @param heading its heading
 * @param text the words as they stand, heading included where it begins the text
 * @param offices who is responsible, from the document's annex
 * @param guide what staff wrote about it
 */
public record Article(
    String id, String heading, String text, List<String> offices, @Nullable Guide guide) {

  /** Copies the list. */
  public Article {
    offices = List.copyOf(offices);
  }
}

package cn.daqiao.bot.policy;

import cn.daqiao.matcher.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What staff taught about one question. It lies over the documents, which stay as they came.
 *
 * @param question as it was asked, nothing personal in it
 * @param after the article that was spoken of before, where the question leans on it
 * @param home whose rules the askers live under
 * @param at when it was taught
 */
public record Lesson(
    String question, @Nullable Near after, RegionCode home, Taught taught, Instant at) {

  /** What to do with the question. */
  public sealed interface Taught {}

  /** It asks for this article, and is answered like every other question about it. */
  public record Variant(Source source) implements Taught {}

  /**
   * It is answered in words of the staff's own.
   *
   * @param quote one piece of the article, as it stands there
   */
  public record Told(String text, Source source, String quote) implements Taught {}

  /** No document deals with it; the sentence says where to ask. */
  public record Outside(String sentence) implements Taught {}

  /**
   * An article of one version of a document.
   *
   * @param document what citations call it
   * @param issued the version's date
   * @param article its number or heading
   */
  public record Source(String document, @Nullable LocalDate issued, String article) {}

  /** The article it rests on; null where it rests on none. */
  public @Nullable Source source() {
    return switch (taught) {
      case Variant(var source) -> source;
      case Told(var text, var source, var quote) -> source;
      case Outside(var sentence) -> null;
    };
  }
}

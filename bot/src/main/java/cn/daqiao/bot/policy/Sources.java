package cn.daqiao.bot.policy;

import cn.daqiao.bot.vacancy.Deadline;
import cn.daqiao.matcher.policy.Article;
import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may be cited: the documents that nothing has replaced. */
public final class Sources {
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<PolicyDocument> standing;

  Sources(List<PolicyDocument> standing) {
    this.standing = standing;
  }

  /** The document of that number or title in force there, however its brackets are written. */
  public Optional<PolicyDocument> document(String name, RegionCode home) {
    var wanted = plain(name);
    return standing.stream()
        .filter(d -> d.appliesTo(home) && !PolicyDocument.NOWHERE.equals(d.region()))
        .filter(d -> plain(d.name()).equals(wanted) || plain(d.title()).equals(wanted))
        .findFirst();
  }

  /** The pieces of one article. */
  public static List<Article> article(PolicyDocument document, String id) {
    return document.articles().stream().filter(a -> a.id().equals(id)).toList();
  }

  /** A quote as it stands in one piece of the article, blanks aside; empty where it does not. */
  public static Optional<String> verbatim(List<Article> pieces, String quote) {
    var pattern =
        quote
            .codePoints()
            .filter(c -> !Character.isWhitespace(c))
            .mapToObj(c -> Pattern.quote(Character.toString(c)))
            .collect(Collectors.joining("\\s*"));
    return pattern.isEmpty()
        ? Optional.empty()
        : pieces.stream()
            .map(piece -> Pattern.compile(pattern).matcher(piece.text()))
            .filter(found -> found.find())
            .map(found -> found.group())
            .findFirst();
  }

  /**
   * Whether a lesson may still be given: its version of the document stands, has the article and
   * the quote, and has not run out since it was taught.
   */
  public boolean stands(Lesson lesson, Instant now) {
    var source = lesson.source();
    return source == null || entry(lesson, source, now).isPresent();
  }

  /** The article that a lesson rests on, as long as it may be cited. */
  Optional<Entry> entry(Lesson lesson, Lesson.Source source, Instant now) {
    var quote = lesson.taught() instanceof Lesson.Told told ? told.quote() : "";
    return standing.stream()
        .filter(d -> d.name().equals(source.document()) && d.appliesTo(lesson.home()))
        .filter(d -> Objects.equals(d.issued(), source.issued()))
        .filter(d -> !ranOut(d, lesson.at(), now))
        .flatMap(d -> article(d, source.article()).stream().map(a -> new Entry(d, a)))
        .filter(entry -> entry.article().text().contains(quote))
        .findFirst();
  }

  /** One that had run out before is cited as such, like everywhere. */
  private static boolean ranOut(PolicyDocument document, Instant taught, Instant now) {
    var until = document.expires();
    return until != null
        && until.isBefore(LocalDate.ofInstant(now, Deadline.ZONE))
        && !until.isBefore(LocalDate.ofInstant(taught, Deadline.ZONE));
  }

  private static String plain(String name) {
    return SIGNS.matcher(name).replaceAll("");
  }
}

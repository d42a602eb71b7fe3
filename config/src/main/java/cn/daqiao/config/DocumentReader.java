package cn.daqiao.config;

import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.policy.PolicyLexicon.Place;
import cn.daqiao.matcher.region.RegionCode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a text into a document: front matter first, else what title and opening say. */
final class DocumentReader {
  private static final Pattern NUMBER =
      Pattern.compile("[一-鿿]{2,8}[〔\\[（(]\\d{4}[〕\\]）)]\\s?\\d{1,4}号");
  private static final Pattern DATE_IN_NAME = Pattern.compile("[（(](\\d{4})-(\\d{2})-(\\d{2})[)）]");

  /** A province's rules for an act name the act, and are no less the province's. */
  private static final Pattern NAMED_ACT = Pattern.compile("《[^》]*》");

  private static final int OPENING = 400;

  private final List<Place> places;
  private final Faults faults;

  DocumentReader(List<Place> places, Faults faults) {
    this.places = places;
    this.faults = faults;
  }

  PolicyDocument read(Path file, String whole) {
    var front = FrontMatter.split(file, whole, faults);
    var body = front.body();
    var stem = stem(file);
    var stated = front.text("title");
    var title = stated == null ? title(body, stem) : stated;
    var number = front.text("number");
    var issued = front.date("issued", file, faults);
    var cite = front.fields().path("cite");
    return new PolicyDocument(
        number == null ? number(title, body) : number,
        title,
        front.text("issuer"),
        region(front.text("region"), stem, title, body),
        issued == null ? dateIn(stem) : issued,
        front.date("effective", file, faults),
        front.date("expires", file, faults),
        ArticleCutter.cut(title, body, heading -> cite.path(heading).asText(heading)));
  }

  private static String stem(Path file) {
    var name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static String title(String body, String stem) {
    return body.lines()
        .map(line -> line.replaceFirst("^#+", "").strip())
        .filter(line -> !line.isEmpty())
        .findFirst()
        .filter(line -> line.length() <= 80)
        .orElse(stem);
  }

  private static @Nullable String number(String title, String body) {
    var found = NUMBER.matcher(title + "\n" + opening(body));
    return found.find() ? found.group().replaceAll("\\s", "") : null;
  }

  private @Nullable RegionCode region(
      @Nullable String code, String stem, String title, String body) {
    if (code != null) {
      return new RegionCode(code);
    }
    return place(NAMED_ACT.matcher(stem + " " + title).replaceAll(""))
        .or(() -> place(opening(body)))
        .or(() -> mostNamed(body))
        .map(Place::region)
        .orElse(null);
  }

  /** A county's or city's name says more than that of the province beside it. */
  private Optional<Place> place(String text) {
    var named = places.stream().filter(p -> text.contains(p.name())).toList();
    if (named.isEmpty() || named.getFirst().region() == null) {
      return named.stream().findFirst();
    }
    var first = named.getFirst();
    return named.stream()
        .filter(p -> inside(p, first))
        .reduce((coarse, fine) -> inside(fine, coarse) ? fine : coarse);
  }

  /** A page without a place in its head belongs to the one that its text keeps naming. */
  private Optional<Place> mostNamed(String body) {
    return places.stream()
        .filter(p -> p.region() != null && body.split(Pattern.quote(p.name()), 5).length == 5)
        .findFirst();
  }

  private static boolean inside(Place fine, Place coarse) {
    return fine.region() != null
        && coarse.region() != null
        && fine.region().stem().startsWith(coarse.region().stem());
  }

  private static String opening(String body) {
    return body.substring(0, Math.min(OPENING, body.length()));
  }

  private static @Nullable LocalDate dateIn(String stem) {
    var found = DATE_IN_NAME.matcher(stem);
    if (!found.find()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(found.group(1)),
          Integer.parseInt(found.group(2)),
          Integer.parseInt(found.group(3)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}

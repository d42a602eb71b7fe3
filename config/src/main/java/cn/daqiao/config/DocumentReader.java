package cn.daqiao.config;

import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.policy.document.ArticleCutter;
import cn.daqiao.matcher.policy.document.Head;
import cn.daqiao.matcher.policy.document.Pages;
import cn.daqiao.matcher.policy.document.Whereabouts;
import cn.daqiao.matcher.policy.document.Whereabouts.Found;
import cn.daqiao.matcher.region.RegionCode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a text into a document: front matter first, else what its text says of itself. */
final class DocumentReader {
  private static final Pattern DATE_IN_NAME = Pattern.compile("[（(](\\d{4})-(\\d{2})-(\\d{2})[)）]");
  private static final Pattern ENDING = Pattern.compile("\\.(?:md|txt|docx|pdf)$");

  private final Whereabouts places;
  private final Faults faults;

  DocumentReader(Whereabouts places, Faults faults) {
    this.places = places;
    this.faults = faults;
  }

  /**
   * Reads a document.
   *
   * @param folder where documents lie; the folders below may name a place
   */
  PolicyDocument read(Path folder, Path file, String whole) {
    var front = FrontMatter.split(file, whole, faults);
    var stem = stem(file);
    var lines = Pages.lines(front.body());
    var head = Head.of(lines, front.date("issued", file, faults), dateIn(stem));
    var title = or(front.text("title"), head.title().isEmpty() ? stem : head.title());
    var effective = front.date("effective", file, faults);
    var expires = front.date("expires", file, faults);
    var cite = front.fields().path("cite");
    return new PolicyDocument(
        front.text("number") == null ? head.number() : front.text("number"),
        title,
        front.text("issuer") == null ? head.issuer() : front.text("issuer"),
        region(front.text("region"), head, lines, folder.relativize(file)),
        head.issued(),
        effective == null ? head.effective() : effective,
        expires == null ? head.expires() : expires,
        ArticleCutter.cut(title, lines, heading -> cite.path(heading).asText(heading)));
  }

  private @Nullable RegionCode region(
      @Nullable String code, Head head, List<String> lines, Path path) {
    if (code != null) {
      return new RegionCode(code);
    }
    var first = lines.stream().filter(line -> !line.isEmpty()).findFirst().orElse("");
    return switch (places.of(head, first, String.join("\n", lines), path.toString())) {
      case Found.In(var region) -> region;
      case Found.Everywhere() -> null;
      case Found.Unnamed() -> PolicyDocument.NOWHERE;
    };
  }

  private static String or(@Nullable String stated, String found) {
    return stated == null ? found : stated;
  }

  private static String stem(Path file) {
    var name = String.valueOf(file.getFileName());
    for (var left = ENDING.matcher(name); left.find(); left = ENDING.matcher(name)) {
      name = name.substring(0, left.start());
    }
    return name;
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

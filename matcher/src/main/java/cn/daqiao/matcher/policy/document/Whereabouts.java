package cn.daqiao.matcher.policy.document;

import cn.daqiao.matcher.region.RegionCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a document is in force, by its title, number, issuer and text. Whatever names a place is
 * never taken for national.
 */
public final class Whereabouts {
  /** A province's rules for an act name the act, and are no less the province's. */
  private static final Pattern NAMED_ACT = Pattern.compile("《[^》]*》");

  /** Roads and banks bear the names of far cities. */
  private static final Pattern NO_PLACE =
      Pattern.compile("^(?:[东西南北中]?[一二三]?(?:路|大道|街)|大厦|大学|银行|铁路|高速|证券).*", Pattern.DOTALL);

  private static final Pattern OURS =
      Pattern.compile("[本我全](?:省|市|县|区|州|自治区)(?!级|场|域|分)|各(?:县|设区市)");
  private static final Pattern UNKNOWN_PLACE =
      Pattern.compile("^[一-鿿]{2,5}(?:省|市|县|区|自治州|自治县|旗)(?:人民政府|[^一-鿿]|[一-鿿]{0,8}(?:局|厅|办))");
  private static final int OPENING = 400;
  private static final int OFTEN = 4;
  private static final double MOST = 0.6;
  private static final int OURS_OFTEN = 2;

  private final Map<String, List<RegionCode>> byName = new HashMap<>();
  private final List<String> national = new ArrayList<>();
  private final Map<Character, List<String>> byFirst = new HashMap<>();
  private final List<Name> signs;
  private final List<Name> divisions;

  /**
   * A name of a place.
   *
   * @param name as documents write it
   * @param region the place; absent for what tells a national document
   */
  public record Name(String name, @Nullable RegionCode region) {}

  /**
   * Knows these names. One that several places bear counts only beside what is around it.
   *
   * @param names of places and of what is national
   * @param signs with which the numbers of documents begin, such as 闽
   * @param divisions the full names of all divisions
   */
  public Whereabouts(List<Name> names, List<Name> signs, List<Name> divisions) {
    this.signs =
        signs.stream()
            .sorted(Comparator.comparingInt((Name sign) -> sign.name().length()).reversed())
            .toList();
    this.divisions = List.copyOf(divisions);
    names.forEach(this::add);
    divisions.forEach(this::add);
    byFirst.values().forEach(list -> list.sort(Comparator.comparingInt(String::length).reversed()));
  }

  /** The full names of all divisions, for other lists of names. */
  public List<Name> divisions() {
    return divisions;
  }

  private void add(Name each) {
    var region = each.region();
    if (region == null) {
      national.add(each.name());
      return;
    }
    var codes = byName.computeIfAbsent(each.name(), n -> new ArrayList<>());
    if (codes.isEmpty()) {
      byFirst.computeIfAbsent(each.name().charAt(0), c -> new ArrayList<>()).add(each.name());
    }
    if (!codes.contains(region)) {
      codes.add(region);
    }
  }

  /** What was found: a region, the whole country, or a place that nobody named. */
  public sealed interface Found {
    /** In force there. */
    record In(RegionCode region) implements Found {}

    /** In force everywhere. */
    record Everywhere() implements Found {}

    /** It speaks of its own place and does not say which. */
    record Unnamed() implements Found {}
  }

  /**
   * Decides.
   *
   * @param heading the first line as it stands, with the site's name if it has one
   * @param path the file's name and folders, the last resort
   */
  public Found of(Head head, String heading, String text, String path) {
    var titles = head.title() + " " + heading;
    var bare = NAMED_ACT.matcher(titles).replaceAll("");
    var number = head.number() == null ? "" : head.number();
    var sign = signs.stream().filter(each -> number.startsWith(each.name())).findFirst();
    var opening = text.substring(0, Math.min(OPENING, text.length()));
    var found =
        place(bare)
            .or(() -> place(titles))
            .or(() -> sign.map(Name::region))
            .or(() -> head.issuer() == null ? Optional.empty() : place(head.issuer()));
    if (found.isPresent()) {
      return new Found.In(found.get());
    }
    if (isNational(bare) || sign.isPresent() || isNational(head.issuer())) {
      return new Found.Everywhere();
    }
    return mostNamed(NAMED_ACT.matcher(opening).replaceAll(""), 1)
        .or(() -> isNational(opening) ? Optional.empty() : mostNamed(text, OFTEN))
        .or(() -> isNational(opening) ? Optional.empty() : place(path))
        .<Found>map(Found.In::new)
        .orElseGet(
            () -> isUnnamed(bare, opening, text) ? new Found.Unnamed() : new Found.Everywhere());
  }

  private boolean isUnnamed(String title, String opening, String text) {
    if (isNational(opening)) {
      return false;
    }
    return UNKNOWN_PLACE.matcher(title.strip()).find()
        || OURS.matcher(text).results().count() >= OURS_OFTEN;
  }

  private boolean isNational(@Nullable String text) {
    return text != null && national.stream().anyMatch(text::contains);
  }

  /** The first place, made finer by those inside it: 福建省南平市浦城县. */
  private Optional<RegionCode> place(String text) {
    RegionCode found = null;
    for (var codes : mentions(text)) {
      if (found == null) {
        found = codes.size() == 1 ? codes.getFirst() : null;
      } else {
        found = finer(found, codes);
      }
    }
    return Optional.ofNullable(found);
  }

  private static RegionCode finer(RegionCode around, List<RegionCode> codes) {
    return codes.stream()
        .filter(code -> code.stem().startsWith(around.stem()))
        .findFirst()
        .orElse(around);
  }

  /** The province that a text keeps naming, and in it the place that it names as often. */
  private Optional<RegionCode> mostNamed(String text, int least) {
    var provinces = new HashMap<String, Integer>();
    var places = new HashMap<RegionCode, Integer>();
    int all = 0;
    for (var codes : mentions(text)) {
      if (codes.size() == 1) {
        var code = codes.getFirst();
        provinces.merge(code.digits().substring(0, 2), 1, Integer::sum);
        places.merge(code, 1, Integer::sum);
        all++;
      }
    }
    int total = all;
    return provinces.entrySet().stream()
        .filter(e -> e.getValue() >= least && e.getValue() >= MOST * total)
        .max(Map.Entry.comparingByValue())
        .flatMap(e -> most(places, e.getKey()));
  }

  private static Optional<RegionCode> most(Map<RegionCode, Integer> places, String province) {
    return places.entrySet().stream()
        .filter(e -> e.getKey().digits().startsWith(province))
        .max(
            Map.Entry.<RegionCode, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  /** The places that are named, from left to right, the longest name at each point. */
  private List<List<RegionCode>> mentions(String text) {
    var found = new ArrayList<List<RegionCode>>();
    int at = 0;
    while (at < text.length()) {
      int from = at;
      var name =
          byFirst.getOrDefault(text.charAt(at), List.of()).stream()
              .filter(n -> text.startsWith(n, from))
              .filter(n ->
                  !NO_PLACE
                      .matcher(
                          text.substring(
                              from + n.length(), Math.min(text.length(), from + n.length() + 4)))
                      .matches())
              .findFirst();
      name.ifPresent(n -> found.add(byName.getOrDefault(n, List.of())));
      at += name.map(String::length).orElse(1);
    }
    return found;
  }
}

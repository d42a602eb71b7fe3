package cn.daqiao.bot.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a document's styles say of headings and automatic numbers. */
final class Styles implements Xml.Hearer {
  private static final Style PLAIN = new Style("", "", -1, -1);
  private static final Pattern HEADING = Pattern.compile("(?:heading|标题) ?([1-6])");
  private static final int DEEPEST = 20;

  /** Beyond this and with a full stop it is a paragraph that somebody made bold. */
  private static final int LONGEST_HEADING = 60;

  private final Map<String, Style> byId = new HashMap<>();
  private String id = "";

  private Styles() {}

  /**
   * A style.
   *
   * @param basis the id of the style that it goes back to, or empty
   * @param number the id of its automatic numbers, or empty
   * @param level their level, -1 where nothing is said
   * @param outline 0 for a heading of the first rank, -1 for running text
   */
  record Style(String basis, String number, int level, int outline) {}

  static Styles read(Optional<InputStream> part) throws IOException {
    var styles = new Styles();
    if (part.isPresent()) {
      Xml.read(part.get(), styles);
    }
    return styles;
  }

  static boolean isHeading(int outline, String line) {
    return outline >= 0
        && outline < 6
        && line.length() <= LONGEST_HEADING
        && line.indexOf('\n') < 0
        && !line.endsWith("。");
  }

  /** The style with what it takes from those below it. */
  Style of(String styleId) {
    var found = byId.getOrDefault(styleId, PLAIN);
    var whole = found;
    for (int i = 0; i < DEEPEST && !found.basis.isEmpty(); i++) {
      found = byId.getOrDefault(found.basis, PLAIN);
      whole =
          new Style(
              "",
              whole.number.isEmpty() ? found.number : whole.number,
              whole.level < 0 ? found.level : whole.level,
              whole.outline < 0 ? found.outline : whole.outline);
    }
    return whole;
  }

  @Override
  public boolean begins(Xml.Element element) {
    var style = byId.getOrDefault(id, PLAIN);
    switch (element.name()) {
      case "style" -> {
        var named = element.get("styleId");
        id = named == null ? "" : named;
        byId.put(id, PLAIN);
      }
      case "name" -> {
        var heading = HEADING.matcher(element.val().toLowerCase(Locale.ROOT));
        if (heading.matches()) {
          int rank = Integer.parseInt(heading.group(1)) - 1;
          byId.put(id, new Style(style.basis, style.number, style.level, rank));
        } else if (element.val().equalsIgnoreCase("title")) {
          byId.put(id, new Style(style.basis, style.number, style.level, 0));
        }
      }
      case "basedOn" ->
          byId.put(id, new Style(element.val(), style.number, style.level, style.outline));
      case "numId" ->
          byId.put(id, new Style(style.basis, element.val(), style.level, style.outline));
      case "ilvl" ->
          byId.put(
              id, new Style(style.basis, style.number, element.number("val", 0), style.outline));
      case "outlineLvl" ->
          byId.put(id, new Style(style.basis, style.number, style.level, element.number("val", 9)));
      default -> {}
    }
    return true;
  }

  @Override
  public void text(String inside, String text) {
    // Styles have no text.
  }

  @Override
  public void ends(String name) {
    if (name.equals("style")) {
      id = "";
    }
  }
}

package cn.daqiao.matcher.policy.document;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a document's text says of itself.
 *
 * @param title its title; empty where no line looks like one
 * @param number such as 闽人社文〔2017〕251号, its own and not one that it quotes
 * @param issuer who issued it
 * @param issued date of issue
 * @param effective first day in force
 * @param expires last day in force
 */
public record Head(
    String title,
    @Nullable String number,
    @Nullable String issuer,
    @Nullable LocalDate issued,
    @Nullable LocalDate effective,
    @Nullable LocalDate expires) {
  static final String NUMBER_FORM =
      "[一-鿿]{2,10}[〔\\[（(［【]\\d{4}[〕\\]）)］】]\\s?(?:第\\s?)?\\d{1,4}\\s?号";
  private static final Pattern NUMBER = Pattern.compile(NUMBER_FORM);
  private static final Pattern ORDER = Pattern.compile("(?:国务院|主席|政府|省|市)令第\\s?\\d{1,4}\\s?号");
  private static final Pattern ALONE =
      Pattern.compile("(?m)^(?:文\\s*号|发文字号)?[：:\\s]*(" + NUMBER_FORM + ")\\s*$");
  private static final Pattern QUOTED = Pattern.compile("《[^》]*》\\s?[（(]?" + NUMBER_FORM);
  private static final String OFFICE =
      "[一-鿿]{2,25}?(?:人民政府办公厅|人民政府办公室|人民政府|委员会|办公厅|办公室|[厅局委部署院会]|中心)";
  private static final Pattern ISSUERS =
      Pattern.compile("((?:" + OFFICE + "[\\s、，]*)+?)(?:等\\d*[一二三四五六七八九十]*个?部门)?\\s*关于.*");
  private static final Pattern SIGNATURE = Pattern.compile("(?:" + OFFICE + "[\\s、]*)+");
  private static final int OPENING = 400;

  /** Reads the lines of a text whose pages' heads are gone. */
  public static Head of(List<String> lines, @Nullable LocalDate stated, @Nullable LocalDate named) {
    var title = Title.of(lines);
    var text = String.join("\n", lines);
    var dates = Dates.of(title, text, stated, named);
    return new Head(
        title,
        number(title, text),
        issuer(title, lines),
        dates.issued(),
        dates.effective(),
        dates.expires());
  }

  private static @Nullable String number(String title, String text) {
    var alone = ALONE.matcher(text);
    if (alone.find()) {
      return plain(alone.group(1));
    }
    var opening = text.substring(0, Math.min(OPENING, text.length()));
    var own = QUOTED.matcher(title + "\n" + opening).replaceAll("");
    var found = NUMBER.matcher(own);
    if (found.find()) {
      return plain(found.group());
    }
    var order = ORDER.matcher(own);
    return order.find() ? plain(order.group()) : null;
  }

  /** One way of writing brackets, so that the same number is the same text. */
  static String plain(String number) {
    return number
        .replaceAll("\\s", "")
        .replaceAll("[\\[（(［【](\\d{4})[\\]）)］】]", "〔$1〕")
        .replace("〕第", "〕");
  }

  private static @Nullable String issuer(String title, List<String> lines) {
    var named = ISSUERS.matcher(title);
    if (named.matches()) {
      return join(named.group(1));
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).matches("\\d{4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日")) {
        int above = i - 1;
        while (above > 0 && lines.get(above).isEmpty()) {
          above--;
        }
        return SIGNATURE.matcher(lines.get(above)).matches() ? join(lines.get(above)) : null;
      }
    }
    return null;
  }

  private static String join(String offices) {
    return Pattern.compile("[\\s、，]+")
        .splitAsStream(offices.strip())
        .filter(office -> !office.isEmpty())
        .collect(Collectors.joining("、"));
  }
}

package cn.daqiao.bot.learning;

import cn.daqiao.bot.understanding.Heard;
import cn.daqiao.bot.understanding.Understanding;
import cn.daqiao.matcher.seeker.Fact;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes out of a question whatever tells who asks: numbers of phones, identity papers and cards,
 * accounts, names, and where somebody lives below the township. Rather a word too many than one too
 * few.
 */
public final class Mask {
  /** Characters that are kept of a question. */
  static final int LONGEST = 120;

  private static final String NUMBER = "[号码]";
  private static final String ACCOUNT = "[账号]";
  private static final String NAME = "[姓名]";
  private static final String ADDRESS = "[住址]";

  /** Nobody's question is longer; what is cut in two at this place is dropped. */
  private static final int READ = 1_000;

  private static final Pattern CUT = Pattern.compile("[^，。！？,;；!?\\s]{0,24}$");

  /** For ages, which do not matter here. */
  private static final int ANY_YEAR = 2_000;

  private static final String DIGIT = "[0-9零〇一二三四五六七八九幺]";
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<years>(?<!\\d)(?:19|20)\\d{2}[ ]?[-—~至到][ ]?(?:19|20)\\d{2}(?!\\d))|\\+?"
              + DIGIT
              + "(?:[ .\\-—_*]{0,2}"
              + DIGIT
              + "){6,}[ ]?[xX]?");
  private static final Pattern PLATE =
      Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][·. ]?[A-Za-z0-9]{5,6}");
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w.-]+|https?://[\\w./?=&%-]+");
  private static final Pattern CHAT =
      Pattern.compile("(?i)(微信|wx|vx|qq|抖音|快手|账号)(号码?|是|:|：| )*[a-z0-9_-]{5,}");

  private static final String PLACE = "[\\p{IsHan}&&[^的了吗想要在住到是有我们他她这那哪个里]]";
  private static final String NO_PEOPLE = "(?!里|民|干部|委|口|主任|上|办)";
  private static final Pattern IN_TOWN =
      Pattern.compile("(?<=镇|乡|街道|办事处)(?:的|下面的|下面)?" + PLACE + "{1,5}(?:村|社区|居委会|屯|寨)" + NO_PEOPLE);
  private static final Pattern VILLAGE =
      Pattern.compile(
          "(?<=住|在|来自|我们|我是|嫁到|搬到|老家)(?!农村|贫困|乡村|山村|外村|全村|本村|隔壁)"
              + PLACE
              + "{2,4}(?:村|社区|屯|寨)"
              + NO_PEOPLE);
  private static final Pattern ESTATE =
      Pattern.compile(PLACE + "{2,5}?(?:自然村|行政村|小区|花园|公寓|新村|大厦|家园)");
  private static final String FIGURE = "(?:\\d{1,4}|[一二三四五六七八九十百]{1,4})";
  private static final Pattern STREET =
      Pattern.compile(PLACE + "{1,6}(?:路|街|巷|弄|大道|村|社区)[ ]?第?" + FIGURE + "(?:号|弄|组|队|社|栋|幢)");
  private static final Pattern DOOR =
      Pattern.compile(
          "(?:第?"
              + FIGURE
              + "(?:村民小组|小组|组|队|号楼|号院|栋|幢|座|单元|号房|室|号门|弄)"
              + "(?:\\d{1,4}号?)?[ ,，]?)+");
  private static final Pattern ADDRESSES = Pattern.compile("(?:\\[住址\\][ ,，的]*){2,}");

  private final Understanding understanding;

  /** Knows names and places as the registration does. */
  public Mask(Understanding understanding) {
    this.understanding = understanding;
  }

  /** The question, short and without anything personal. */
  public String of(String written) {
    var text = MAIL.matcher(narrow(cut(written.strip()))).replaceAll(ACCOUNT);
    var heard = understanding.hear(text, ANY_YEAR, null);
    text = CHAT.matcher(text).replaceAll("$1" + ACCOUNT);
    text = NUMBERS.matcher(text).replaceAll(Mask::number);
    text = PLATE.matcher(text).replaceAll(NUMBER);
    return clip(places(names(text, heard), heard));
  }

  private static String number(MatchResult found) {
    return found.group("years") == null ? NUMBER : found.group();
  }

  private static String names(String text, Heard heard) {
    var names = new LinkedHashSet<>(NameMask.in(text));
    for (var piece : heard.facts()) {
      if (piece.fact() instanceof Fact.Name(var name)) {
        names.add(name);
      }
    }
    var rest = text;
    for (var name :
        names.stream().sorted(Comparator.comparing(String::length).reversed()).toList()) {
      rest = rest.replace(name, NAME);
    }
    return NameMask.titles(rest, NAME);
  }

  private static String places(String text, Heard heard) {
    var rest = text;
    for (var piece : heard.facts()) {
      if (piece.fact() instanceof Fact.LivesInVillage(var village)) {
        rest = rest.replace(village, ADDRESS);
      }
    }
    for (var pattern : new Pattern[] {STREET, IN_TOWN, VILLAGE, ESTATE, DOOR}) {
      rest = pattern.matcher(rest).replaceAll(ADDRESS);
    }
    return ADDRESSES.matcher(rest).replaceAll(ADDRESS);
  }

  private static String cut(String text) {
    return text.length() <= READ ? text : CUT.matcher(text.substring(0, READ)).replaceFirst("");
  }

  /** Letters and figures of full width as everybody else writes them. */
  private static String narrow(String text) {
    var narrow = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wide = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
      narrow.append(wide ? (char) (c - '０' + '0') : c);
    }
    return narrow.toString();
  }

  private static String clip(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}

package cn.daqiao.matcher.policy.document;

import java.util.List;
import java.util.regex.Pattern;

/** What a document is called. */
final class Title {
  private static final Pattern ENDS =
      Pattern.compile(
          ".*(?:通知|办法|意见|规定|条例|方案|计划|细则|公告|通告|决定|措施|标准|指南|指引|规划|函|法|制度|目录|清单|批复|要点|章程|纲要|规程|解答|攻略)"
              + "(?:[（(【\\[][^（）()]{1,20}[）)】\\]])*");
  private static final Pattern SITE =
      Pattern.compile("\\s*[-_—|]\\s*[^-_—|]{2,30}(?:网站|门户网|政府网|公众网)\\s*$");

  /** The red head of a sheet, its number, marks of haste and of openness. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          ".*(?:文件|公报)|[（(]?(?:此件|特急|加急|急件|公开|主动公开|附件|索引号).*|"
              + "[一-鿿]{1,10}[〔\\[（(]\\d{4}[〕\\]）)].{1,8}号|\\d{4}\\s*年.{0,12}日?|-{3,}|<!--.*");

  private static final Pattern BEGINS = Pattern.compile(".*(?:关于|印发|厅|局|委|政府|办公室|部|会|《).*");
  private static final int LOOKED_AT = 12;
  private static final int MOST_LINES = 5;
  private static final int LONGEST = 100;

  private Title() {}

  static boolean looksLikeOne(String line) {
    return line.length() <= LONGEST
        && ENDS.matcher(line).matches()
        && !Pattern.compile("[。；;]").matcher(line).find();
  }

  /** The title, broken lines joined; empty where no line looks like one. */
  static String of(List<String> lines) {
    var head =
        lines.stream()
            .map(line -> line.replaceFirst("^#+\\s*", "").strip())
            .filter(line -> !line.isEmpty() && !NO_TITLE.matcher(line).matches())
            .limit(LOOKED_AT)
            .toList();
    if (head.isEmpty()) {
      return "";
    }
    var first = SITE.matcher(head.getFirst()).replaceFirst("");
    if (looksLikeOne(first) || !first.equals(head.getFirst())) {
      return first;
    }
    for (int from = 0; from < head.size(); from++) {
      if (head.get(from).matches(".*[。；;，].*")) {
        break;
      }
      var joined = new StringBuilder();
      for (int to = from; to < Math.min(from + MOST_LINES, head.size()); to++) {
        joined.append(head.get(to));
        boolean one = to == from || BEGINS.matcher(head.get(from)).matches();
        if (one && looksLikeOne(joined.toString())) {
          return joined.toString();
        }
      }
    }
    return first.length() <= LONGEST ? first : "";
  }
}

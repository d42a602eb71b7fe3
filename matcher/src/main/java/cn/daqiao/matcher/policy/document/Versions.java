package cn.daqiao.matcher.policy.document;

import cn.daqiao.matcher.policy.PolicyDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a library are no longer cited: another of the same number, or of the same
 * title, issuer and region, is younger; another of the region says that they end; or their own
 * title does.
 */
public final class Versions {
  private static final Pattern OVER = Pattern.compile("[（(【\\[](?:已|全文)?(?:废止|失效)[）)】\\]]");
  private static final Pattern ENDS =
      Pattern.compile(
          "(?:自[^。；]{0,20}日?起)?(?:同时|即行|一并|予以|相应|均|即|也|全部|,|，){0,3}(?:废止|停止执行|不再执行|失效)");
  private static final Pattern NAMED =
      Pattern.compile("《([^《》]+)》(?:\\s?[（(\\[]([^（）()]*)[）)\\]])?|" + Head.NUMBER_FORM);
  private static final Pattern GOES_ON =
      Pattern.compile("(?:[、，,和及与]|以及|文件|文|原|[一-鿿\\d年月日]{0,30}(?:发布|印发|公布|颁布|批准)的?)*");
  private static final Pattern ISSUED_BY = Pattern.compile("^.*?关于(?:印发|发布|公布|重新发布|转发)?");
  private static final Pattern WRAPPING = Pattern.compile("的通知$|中华人民共和国|[《》〈〉\\s　（）()]");
  private static final Pattern SENTENCE = Pattern.compile("[。；;\\n]");

  private Versions() {}

  /** The documents that may be cited, in their order. */
  public static List<PolicyDocument> standing(List<PolicyDocument> documents) {
    var replaced = new HashSet<PolicyDocument>();
    var ended = ended(documents);
    var bySame = new HashMap<String, PolicyDocument>();
    for (var document : documents) {
      if (OVER.matcher(document.title()).find() || isEnded(document, ended)) {
        replaced.add(document);
      }
      var issuer = document.issuer() == null ? "" : plain(document.issuer());
      var same =
          List.of(
              "number " + document.number(),
              core(document.title()) + " " + document.region() + " " + issuer);
      for (var key : same.subList(document.number() == null ? 1 : 0, 2)) {
        var other = bySame.putIfAbsent(key, document);
        if (other != null) {
          var younger = younger(other, document);
          if (younger != null) {
            replaced.add(younger.equals(other) ? document : other);
            bySame.put(key, younger);
          }
        }
      }
    }
    return documents.stream().filter(document -> !replaced.contains(document)).toList();
  }

  private static @Nullable PolicyDocument younger(PolicyDocument one, PolicyDocument two) {
    var first = date(one);
    var second = date(two);
    if (first == null || second == null || first.equals(second)) {
      return null;
    }
    return first.isAfter(second) ? one : two;
  }

  private static @Nullable LocalDate date(PolicyDocument document) {
    return document.issued() == null ? document.effective() : document.issued();
  }

  /** What a document says ends, by number or by title. */
  private record Ended(String name, PolicyDocument by) {}

  private static Map<String, Set<Ended>> ended(List<PolicyDocument> documents) {
    var ended = new HashMap<String, Set<Ended>>();
    for (var document : documents) {
      for (var article : document.articles()) {
        if (ENDS.matcher(article.text()).find()) {
          for (var name : endedIn(article.text())) {
            ended.computeIfAbsent(name, n -> new HashSet<>()).add(new Ended(name, document));
          }
        }
      }
    }
    return ended;
  }

  /** The names right before the words that end them; 《甲办法》第三条废止 ends no document. */
  static List<String> endedIn(String text) {
    var names = new ArrayList<String>();
    for (var sentence : SENTENCE.split(text)) {
      var end = ENDS.matcher(sentence);
      for (int from = 0; end.find(from); from = end.end()) {
        int to = end.start();
        var before = NAMED.matcher(sentence.substring(0, to)).results().toList();
        for (var named : before.reversed()) {
          if (!GOES_ON.matcher(sentence.substring(named.end(), to)).matches()) {
            break;
          }
          var title = named.group(1);
          names.add(title == null ? Head.plain(named.group()) : core(title));
          if (named.group(2) != null) {
            names.add(Head.plain(named.group(2)));
          }
          to = named.start();
        }
      }
    }
    return names;
  }

  private static boolean isEnded(PolicyDocument document, Map<String, Set<Ended>> ended) {
    var names = new HashSet<Ended>(ended.getOrDefault(core(document.title()), Set.of()));
    if (document.number() != null) {
      names.addAll(ended.getOrDefault(Head.plain(document.number()), Set.of()));
    }
    return names.stream().anyMatch(each -> ends(each.by(), document));
  }

  /** A document that follows it and is of the same region. */
  private static boolean ends(PolicyDocument by, PolicyDocument document) {
    var later = date(by);
    var earlier = date(document);
    return !by.equals(document)
        && Objects.equals(by.region(), document.region())
        && (later == null || earlier == null || later.isAfter(earlier));
  }

  /** A title without who issued it and what wraps it: 关于印发《甲办法》的通知 is 甲办法. */
  static String core(String title) {
    var inner = ISSUED_BY.matcher(OVER.matcher(title).replaceAll("")).replaceFirst("");
    return plain(inner);
  }

  private static String plain(String text) {
    return WRAPPING.matcher(text.strip()).replaceAll("");
  }
}

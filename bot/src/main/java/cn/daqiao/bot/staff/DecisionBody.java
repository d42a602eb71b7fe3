package cn.daqiao.bot.staff;

import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.json.FieldFault;
import cn.daqiao.bot.policy.Lesson;
import cn.daqiao.bot.policy.Sources;
import cn.daqiao.index.text.Chinese;
import cn.daqiao.matcher.policy.Article;
import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.region.RegionCode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk sends to decide about a question.
 *
 * @param version that the clerk looked at, absent where any will do
 */
record DecisionBody(Lesson.Taught taught, @Nullable Integer version) {
  private static final Set<String> FIELDS =
      Set.of("kind", "text", "document", "article", "quote", "version");

  /** With its source, an answer still goes into one message of the chat. */
  private static final int LONGEST = 200;

  private static final Pattern FIGURE =
      Pattern.compile("\\d+(?:\\.\\d+)?(?=\\s*(?:[十百千万亿]*(?:元|块|圆)|%|倍|个月|年))");

  /** Reads a body; 422 names every field that cannot be used. */
  static DecisionBody of(ObjectNode body, Sources sources, RegionCode home) {
    var faults = new ArrayList<FieldFault>();
    for (var field : body.properties()) {
      if (!FIELDS.contains(field.getKey())) {
        faults.add(new FieldFault(field.getKey(), "没有这个字段，请删掉或改名。"));
      }
    }
    var version = body.path("version");
    if (!version.isMissingNode() && !version.isNull() && !version.isInt()) {
      faults.add(new FieldFault("version", "请填您看到的版本号，是一个整数。"));
    }
    var taught =
        switch (body.path("kind").asText()) {
          case "variant" -> variant(body, sources, home, faults);
          case "answer" -> answer(body, sources, home, faults);
          case "outside" -> outside(body, faults);
          default -> {
            faults.add(new FieldFault("kind", "只能是 variant（归到条文）、answer（写回答）或 outside（不归文件管）。"));
            yield null;
          }
        };
    if (taught == null || !faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return new DecisionBody(taught, version.isInt() ? Integer.valueOf(version.asInt()) : null);
  }

  private static Lesson.@Nullable Taught variant(
      ObjectNode body, Sources sources, RegionCode home, List<FieldFault> faults) {
    only(body, faults, "text", "quote");
    var document = document(body, sources, home, faults);
    if (document == null || pieces(body, document, faults).isEmpty()) {
      return null;
    }
    return new Lesson.Variant(source(document, body));
  }

  private static Lesson.@Nullable Taught answer(
      ObjectNode body, Sources sources, RegionCode home, List<FieldFault> faults) {
    var text = text(body, "text", faults);
    var quote = text(body, "quote", faults);
    var document = document(body, sources, home, faults);
    var pieces = document == null ? List.<Article>of() : pieces(body, document, faults);
    if (document == null || pieces.isEmpty() || quote.isEmpty() || text.isEmpty()) {
      return null;
    }
    var stands = Sources.verbatim(pieces, quote);
    if (stands.isEmpty()) {
      faults.add(new FieldFault("quote", "原文里没有这句话，请从这一条里原样复制。"));
      return null;
    }
    figures(text, pieces, faults);
    return new Lesson.Told(text, source(document, body), stands.get());
  }

  /** Figures are copied from the article, never made up. */
  private static void figures(String text, List<Article> pieces, List<FieldFault> faults) {
    var known = new StringBuilder();
    pieces.forEach(piece -> known.append(Chinese.fold(piece.text())).append('\n'));
    FIGURE
        .matcher(Chinese.fold(text))
        .results()
        .map(found -> found.group())
        .filter(figure ->
            !Pattern.compile("(?<![\\d.])" + Pattern.quote(figure) + "(?![\\d.])")
                .matcher(known)
                .find())
        .distinct()
        .forEach(figure -> faults.add(new FieldFault("text", "这一条里没有 " + figure + " 这个数，请对照原文。")));
  }

  private static Lesson.@Nullable Taught outside(ObjectNode body, List<FieldFault> faults) {
    only(body, faults, "document", "article", "quote");
    var text = text(body, "text", faults);
    return text.isEmpty() ? null : new Lesson.Outside(text);
  }

  private static void only(ObjectNode body, List<FieldFault> faults, String... without) {
    for (var field : without) {
      if (body.has(field)) {
        faults.add(new FieldFault(field, "这种处理用不着这个字段，请删掉。"));
      }
    }
  }

  private static String text(ObjectNode body, String field, List<FieldFault> faults) {
    var text = body.path(field).isTextual() ? body.path(field).asText().strip() : "";
    if (text.isEmpty()) {
      faults.add(new FieldFault(field, "不能为空，请填写。"));
    } else if (text.codePointCount(0, text.length()) > LONGEST) {
      faults.add(new FieldFault(field, "太长了，最多" + LONGEST + "个字。"));
      return "";
    }
    return text;
  }

  private static @Nullable PolicyDocument document(
      ObjectNode body, Sources sources, RegionCode home, List<FieldFault> faults) {
    var found = sources.document(body.path("document").asText(), home);
    if (found.isEmpty()) {
      faults.add(new FieldFault("document", "没有这份文件，或者它已被新文件代替，请填现行文件的文号或标题。"));
    }
    return found.orElse(null);
  }

  private static List<Article> pieces(
      ObjectNode body, PolicyDocument document, List<FieldFault> faults) {
    var pieces = Sources.article(document, article(body));
    if (pieces.isEmpty()) {
      faults.add(new FieldFault("article", "这份文件里没有这一条，请填条号或小标题。"));
    }
    return pieces;
  }

  private static String article(JsonNode body) {
    return body.path("article").asText().strip();
  }

  private static Lesson.Source source(PolicyDocument document, JsonNode body) {
    return new Lesson.Source(document.name(), document.issued(), article(body));
  }
}

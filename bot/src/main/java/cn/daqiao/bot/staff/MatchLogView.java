package cn.daqiao.bot.staff;

import static java.util.stream.Collectors.joining;

import cn.daqiao.bot.http.Paging;
import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.vacancy.Deadline;
import cn.daqiao.config.Texts;
import cn.daqiao.index.matches.Facet;
import cn.daqiao.index.matches.MatchPage;
import cn.daqiao.index.matches.MatchQuery;
import cn.daqiao.index.matches.MatchRow;
import cn.daqiao.index.matches.Outcome;
import cn.daqiao.matcher.fit.Reason;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The match log as staff see it: their own region's rows, words made from codes. */
public final class MatchLogView {
  private static final int FACETS = 100;

  private final Log log;
  private final RegionTree regions;
  private final Texts texts;

  /** The log, asked on the index's threads. */
  public interface Log {
    /** One page of rows. */
    Future<MatchPage> search(MatchQuery query);

    /** How many rows there are by the values of a facet. */
    Future<List<Facet.Count>> count(MatchQuery query, Facet facet, int limit);
  }

  /** Shows what is found in that log. */
  public MatchLogView(Log log, RegionTree regions, Texts texts) {
    this.log = log;
    this.regions = regions;
    this.texts = texts;
  }

  Future<JsonNode> search(Member member, RoutingContext context) {
    return log.search(query(member, context))
        .map(page ->
            Paging.of(page.items().stream().map(this::write).toList(), page.page(), page.total()));
  }

  /** The same rows counted: {@code by} names the facet. */
  Future<JsonNode> facets(Member member, RoutingContext context) {
    var by = blank(context.request().getParam("by"));
    var facet =
        Facet.of(by == null ? "" : by)
            .orElseThrow(() ->
                Problem.of(
                    400,
                    "by 要填按什么数："
                        + Arrays.stream(Facet.values()).map(Facet::word).collect(joining("、"))));
    return log.count(query(member, context), facet, FACETS)
        .map(counts -> {
          var node = JsonNodeFactory.instance.objectNode().put("by", facet.word());
          var items = node.putArray("items");
          counts.forEach(count ->
              items
                  .addObject()
                  .put("value", count.value())
                  .put("text", said(facet, count.value()))
                  .put("rows", count.rows()));
          return node;
        });
  }

  /** A value in words where it is a code. */
  private String said(Facet facet, String value) {
    return facet == Facet.COUNTY
        ? regions.byCode(new RegionCode(value)).map(Region::name).orElse(value)
        : value;
  }

  private MatchQuery query(Member member, RoutingContext context) {
    if (!member.role().mayReadMatches()) {
      throw Problem.of(403, "匹配记录按县看，请找县里的同事。");
    }
    var request = context.request();
    return new MatchQuery(
        county(member, request.getParam("county")),
        instant("from", request.getParam("from"), false),
        instant("to", request.getParam("to"), true),
        blank(request.getParam("seeker")),
        blank(request.getParam("vacancy")),
        blank(request.getParam("employer")),
        outcome(request.getParam("outcome")),
        blank(request.getParam("reason")),
        Math.min(10_000, Paging.asked(context)),
        Paging.SIZE);
  }

  private RegionCode county(Member member, @Nullable String asked) {
    return asked == null || asked.isBlank() ? member.region() : member.asked(regions, asked);
  }

  /** A day or an instant of a query; the end of a day where it ends a span. */
  static @Nullable Instant instant(String name, @Nullable String text, boolean end) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      if (text.length() > 10) {
        // A plus sign in a query arrives as a blank.
        return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
      }
      var day = LocalDate.parse(text);
      return (end ? day.plusDays(1) : day).atStartOfDay(Deadline.ZONE).toInstant();
    } catch (DateTimeException e) {
      throw Problem.of(400, name + " 要写成 2026-11-23，或带时区的时间。");
    }
  }

  private static @Nullable Outcome outcome(@Nullable String word) {
    return word == null || word.isBlank()
        ? null
        : Outcome.of(word).orElseThrow(() -> Problem.of(400, "没有这种结果：outcome。"));
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private ObjectNode write(MatchRow row) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("at", row.at().toString());
    node.put("seeker", row.pair().seeker());
    node.put("vacancy", row.pair().vacancy());
    if (row.pair().county() != null) {
      node.put("county", row.pair().county().digits());
    }
    node.put("outcome", row.outcome().word());
    var verdict = row.verdict();
    if (verdict.constraint() != null) {
      node.put("constraint", verdict.constraint());
    }
    node.put("score", verdict.score() / 1000.0);
    var parts = node.putObject("parts");
    verdict.parts().forEach((name, value) -> parts.put(name, value / 1000.0));
    var reasons = node.putArray("reasons");
    verdict.reasons().forEach(reason -> reasons.add(words(reason)));
    if (!verdict.relaxed().isEmpty()) {
      var names = node.putArray("relaxed");
      var to = node.putObject("relaxedTo");
      verdict
          .relaxed()
          .forEach(one -> {
            names.add(one.constraint());
            to.put(one.constraint(), one.to());
          });
    }
    node.put("ruleVersion", verdict.rules());
    if (row.delivery() != null) {
      node.put("channel", row.delivery().channel());
      node.put("delivery", row.delivery().state());
    }
    return node;
  }

  /** A key that a later release dropped still shows what it was called. */
  private String words(Reason reason) {
    return texts.has(reason.key()) ? texts.say(reason.key(), reason.args()) : reason.key();
  }
}

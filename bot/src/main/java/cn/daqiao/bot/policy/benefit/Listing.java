package cn.daqiao.bot.policy.benefit;

import cn.daqiao.config.Texts;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.policy.Answer.Citation;
import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.policy.benefit.Benefit;
import cn.daqiao.matcher.policy.benefit.Benefits;
import cn.daqiao.matcher.policy.benefit.Claim;
import cn.daqiao.matcher.policy.benefit.Claim.Outcome;
import cn.daqiao.matcher.policy.benefit.Claims;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words what somebody can get: in short lines, as many as fit into one reply. */
final class Listing {
  /** With what stands around the lines, a reply stays within 1,200 bytes. */
  private static final int BYTES = 640;

  private static final int NAMED = 2;
  private static final int MANY = 4;
  private static final Pattern QUESTION_MARK = Pattern.compile("？$");

  private final Benefits benefits;
  private final PolicyDocument document;
  private final Texts texts;

  /** A line below a heading, and the benefits that it tells of. */
  private record Row(String heading, String line, List<Claim> claims) {
    int bytes() {
      return line.getBytes(StandardCharsets.UTF_8).length + 1;
    }
  }

  Listing(Benefits benefits, PolicyDocument document, Texts texts) {
    this.benefits = benefits;
    this.document = document;
    this.texts = texts;
  }

  Answer answer(String q, Claims claims, Talk talk, LocalDate today) {
    var key = claims.mostSettling(k -> benefits.question(k).askable());
    var pages = pages(rows(claims, key.orElse(null)));
    int at = Math.min(talk.page(), pages.size() - 1);
    var page = pages.get(at);
    int rest =
        pages.stream()
            .skip(at + 1)
            .flatMap(List::stream)
            .mapToInt(row -> row.claims().size())
            .sum();
    var lines = new ArrayList<String>();
    if (at == 0
        && talk.knowsNothing()
        && claims.all().stream().allMatch(c -> c.held() == 0 && c.outcome() != Outcome.YES)) {
      lines.add(say("benefit.none.yet"));
    }
    String heading = null;
    for (var row : page) {
      if (!row.heading().equals(heading)) {
        heading = row.heading();
        lines.add(heading);
      }
      lines.add(row.line());
    }
    if (rest > 0) {
      lines.add(texts.say("benefit.rest", Map.of("n", Integer.toString(rest))));
    }
    key.ifPresent(k ->
        lines.add(
            texts.say(
                talk.subject() == Talk.Subject.ANOTHER ? "benefit.ask.other" : "benefit.ask",
                Map.of("ask", benefits.question(k).ask()))));
    lines.add(texts.say("benefit.source", Map.of("document", document.name())) + close(today));
    var shown = best(page.stream().flatMap(row -> row.claims().stream()).toList());
    return new Answer(
        q,
        Answer.Outcome.ANSWER,
        String.join("\n", lines),
        citations(shown),
        1,
        followUps(key, shown, rest > 0));
  }

  /** What rests on more that is known is nearer to what was asked. */
  private List<Claim> best(List<Claim> claims) {
    return claims.stream()
        .sorted(
            Comparator.comparing((Claim claim) -> claim.outcome() == Outcome.NO)
                .thenComparing(Claim::aside)
                .thenComparing(Comparator.comparingInt(Claim::held).reversed())
                .thenComparingInt(claim -> benefits.all().indexOf(claim.benefit())))
        .toList();
  }

  private List<Row> rows(Claims claims, @Nullable String key) {
    var rows = new ArrayList<Row>();
    claims.of(Outcome.YES).forEach(c -> rows.add(row("benefit.yes", line(c.benefit()), c)));
    var all = claims.of(Outcome.UNKNOWN);
    var shared = shared(all);
    rows.addAll(together(shared));
    var told = shared.values().stream().flatMap(List::stream).toList();
    var open = all.stream().filter(c -> !told.contains(c)).toList();
    var common = open.stream().filter(c -> !c.aside()).toList();
    common.stream()
        .filter(c -> c.held() > 0)
        .forEach(c -> rows.add(depends("benefit.depends", c, key)));
    var more = rows.isEmpty() ? "benefit.depends" : "benefit.depends.more";
    var untold = common.stream().filter(c -> c.held() == 0).toList();
    if (key != null) {
      var settled = texts.say("benefit.if", Map.of("holds", benefits.question(key).holds()));
      untold.stream()
          .filter(c -> c.reasons().equals(List.of(key)))
          .forEach(c -> rows.add(new Row(settled, line(c.benefit()), List.of(c))));
    }
    untold.stream()
        .filter(c -> key == null || !c.reasons().equals(List.of(key)))
        .forEach(c -> rows.add(depends(more, c, key)));
    rows.addAll(refused(claims.of(Outcome.NO)));
    open.stream()
        .filter(Claim::aside)
        .forEach(c -> rows.add(depends("benefit.depends.few", c, key)));
    return rows;
  }

  private Row row(String heading, String line, Claim claim) {
    return new Row(say(heading), line, List.of(claim));
  }

  /** A benefit with what it depends on besides what is asked anyway. */
  private Row depends(String heading, Claim claim, @Nullable String key) {
    var on =
        claim.reasons().stream()
            .filter(reason -> !reason.equals(key) || claim.reasons().size() == 1)
            .findFirst()
            .orElseThrow();
    var ask = QUESTION_MARK.matcher(benefits.question(on).ask()).replaceAll("");
    return row(
        heading,
        texts.say("benefit.line.depends", Map.of("line", line(claim.benefit()), "ask", ask)),
        claim);
  }

  /** What hangs on one thing in many benefits alike, of which nobody here can be asked. */
  private Map<String, List<Claim>> shared(List<Claim> open) {
    var by = new LinkedHashMap<String, List<Claim>>();
    for (var claim : open) {
      claim.reasons().stream()
          .filter(key -> !benefits.question(key).askable())
          .findFirst()
          .ifPresent(key -> by.computeIfAbsent(key, k -> new ArrayList<>()).add(claim));
    }
    by.values().removeIf(claims -> claims.size() < MANY);
    return by;
  }

  private List<Row> together(Map<String, List<Claim>> shared) {
    return shared.entrySet().stream()
        .map(one -> {
          var line = titles(one.getValue());
          var ask = benefits.question(one.getKey()).ask();
          return new Row(
              say("benefit.depends"),
              texts.say("benefit.line.depends", Map.of("line", line, "ask", ask)),
              one.getValue());
        })
        .toList();
  }

  /** What cannot be had, one line a reason. */
  private List<Row> refused(List<Claim> claims) {
    var reasons = new LinkedHashMap<String, List<Claim>>();
    claims.forEach(claim ->
        reasons.computeIfAbsent(claim.reasons().getFirst(), r -> new ArrayList<>()).add(claim));
    return reasons.entrySet().stream()
        .map(reason -> {
          var args =
              Map.of(
                  "line", titles(reason.getValue()),
                  "fails", benefits.question(reason.getKey()).fails());
          return new Row(say("benefit.no"), texts.say("benefit.line.no", args), reason.getValue());
        })
        .toList();
  }

  private String titles(List<Claim> claims) {
    var named =
        claims.stream()
            .limit(NAMED)
            .map(claim -> claim.benefit().title())
            .collect(Collectors.joining(say("benefit.join")));
    return texts.say(
        claims.size() <= NAMED ? "benefit.titles" : "benefit.titles.more",
        Map.of("titles", named, "n", Integer.toString(claims.size())));
  }

  private static List<List<Row>> pages(List<Row> rows) {
    var pages = new ArrayList<List<Row>>();
    var page = new ArrayList<Row>();
    int bytes = 0;
    for (var row : rows) {
      if (!page.isEmpty() && bytes + row.bytes() > BYTES) {
        pages.add(List.copyOf(page));
        page.clear();
        bytes = 0;
      }
      page.add(row);
      bytes += row.bytes();
    }
    pages.add(List.copyOf(page));
    return pages;
  }

  private String line(Benefit benefit) {
    var amount = benefit.amount();
    var args =
        Map.of(
            "title", benefit.title(),
            "amount", amount == null ? "" : amount,
            "article", article(benefit));
    return texts.say(amount == null ? "benefit.line" : "benefit.line.amount", args);
  }

  private String article(Benefit benefit) {
    var id = benefit.source().article();
    return id.chars().allMatch(Character::isDigit)
        ? texts.say("policy.article", Map.of("article", id))
        : id;
  }

  private String close(LocalDate today) {
    var until = document.expires();
    return until != null && until.isBefore(today)
        ? texts.say("policy.expired", Map.of("until", Integer.toString(until.getYear())))
        : say("policy.ask");
  }

  private static List<Citation> citations(List<Claim> shown) {
    var cited = new LinkedHashMap<String, Citation>();
    for (var claim : shown) {
      var source = claim.benefit().source();
      cited.putIfAbsent(
          source.article(),
          new Citation(source.document(), source.article(), source.heading(), source.quote()));
    }
    return List.copyOf(cited.values());
  }

  private List<String> followUps(Optional<String> key, List<Claim> shown, boolean rest) {
    var next = new ArrayList<String>();
    key.map(benefits::question)
        .ifPresent(question -> {
          next.add(answer(question.yes()));
          next.add(answer(question.no()));
        });
    shown.stream()
        .filter(claim -> claim.outcome() != Outcome.NO)
        .limit(NAMED)
        .forEach(claim -> next.add(claim.benefit().next()));
    if (rest) {
      next.add(say("benefit.follow.rest"));
    }
    return next;
  }

  private String answer(@Nullable String words) {
    return texts.say("benefit.follow.answer", Map.of("answer", words == null ? "" : words));
  }

  private String say(String key) {
    return texts.say(key, Map.of());
  }
}

package cn.daqiao.bot.policy;

import cn.daqiao.config.Texts;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.policy.Answer.Citation;
import cn.daqiao.matcher.policy.Answer.Outcome;
import cn.daqiao.matcher.policy.Article;
import cn.daqiao.matcher.policy.Guide;
import cn.daqiao.matcher.policy.PolicyFact;
import cn.daqiao.matcher.policy.Slot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words an answer: plain sentence, verbatim sentence, who is responsible, where to ask. */
final class Wording {
  /** Further articles are named when they fit nearly as well as the first. */
  private static final double ALSO = 0.72;

  /** Who asks for everything is told of whatever fits somehow. */
  private static final double BROAD = 0.3;

  private static final double CITED = 0.4;

  /** What is missing here is worth a sentence; the rest is said by what there is. */
  private static final Set<Slot> TELLING =
      EnumSet.of(Slot.AMOUNT, Slot.APPLY, Slot.OFFICE, Slot.WHEN);

  private static final int SHOWN = 160;
  private static final int CITATIONS = 3;

  private final Texts texts;
  private final Verdict verdict;

  Wording(Texts texts) {
    this.texts = texts;
    this.verdict = new Verdict(texts);
  }

  Answer answer(
      String q, Asked asked, @Nullable Asked before, Person person, Parts parts, LocalDate today) {
    var ranked = parts.found();
    var found = asked.broad() && parts.asked().isEmpty() ? relatedFirst(ranked) : ranked;
    var best = found.getFirst();
    var guide = best.entry().article().guide();
    var lines = new ArrayList<String>();
    asked.repaired().stream()
        .findFirst()
        .ifPresent(term -> lines.add(say("policy.repaired", "term", term)));
    var outcome = Outcome.ANSWER;
    String sentence;
    var fact = guide == null ? null : FactChoice.choose(guide, asked, before, person);
    if (guide == null || fact == null) {
      sentence = Quotes.start(best.entry().article().text(), SHOWN);
      lines.add(
          texts.say(
              best.entry().document().region() == null ? "policy.law" : "policy.local", Map.of()));
    } else {
      sentence = fact.sentence();
      outcome = plain(asked, person, best.entry().article(), fact, lines);
    }
    also(asked, found, parts.asked(), lines);
    lines.add(quote(best.entry(), sentence));
    if (!best.entry().article().offices().isEmpty() && !asked.asks(Slot.OFFICE)) {
      lines.add(say("policy.offices", "offices", offices(best.entry().article())));
    }
    lines.add(close(best.entry(), today));
    return new Answer(
        q,
        outcome,
        String.join("\n", lines),
        citations(found, asked, parts.asked(), sentence),
        Math.min(1, best.score()),
        followUps(best.entry().article(), asked));
  }

  /** Words of the staff's own, with the sentence that they rest on. */
  Answer told(String q, String text, Entry entry, String quote, LocalDate today) {
    return new Answer(
        q,
        Outcome.ANSWER,
        String.join("\n", text, quote(entry, quote), close(entry, today)),
        List.of(
            new Citation(
                entry.document().name(), entry.article().id(), entry.article().heading(), quote)),
        1,
        List.of());
  }

  /** What an office is responsible for. */
  Answer office(String q, Asked asked, String office, List<Entry> measures, LocalDate today) {
    var lines = new ArrayList<String>();
    if (!asked.details().isEmpty()) {
      lines.add(say("policy.detail.absent", "name", String.join("、", asked.details())));
    }
    lines.add(
        texts.say(
            "policy.office.measures",
            Map.of(
                "office",
                office,
                "measures",
                measures.stream()
                    .map(m -> articleName(m.article()) + m.article().heading())
                    .collect(Collectors.joining("；")))));
    var first = measures.getFirst();
    var sentence = Quotes.start(first.article().text(), SHOWN);
    lines.add(quote(first, sentence));
    lines.add(close(first, today));
    return new Answer(
        q,
        asked.details().isEmpty() ? Outcome.ANSWER : Outcome.PARTIAL,
        String.join("\n", lines),
        measures.stream().map(m -> citation(m, Quotes.start(m.article().text(), SHOWN))).toList(),
        1,
        measures.stream()
            .limit(CITATIONS)
            .map(m -> say("policy.follow.who", "heading", m.article().heading()))
            .toList());
  }

  private Outcome plain(
      Asked asked, Person person, Article article, PolicyFact fact, List<String> lines) {
    var outcome = Outcome.ANSWER;
    if (!asked.details().isEmpty()) {
      outcome = Outcome.PARTIAL;
      lines.add(say("policy.detail.absent", "name", String.join("、", asked.details())));
    }
    for (var slot : asked.slots()) {
      if (slot == Slot.OFFICE && !article.offices().isEmpty()) {
        lines.add(say("policy.offices.lead", "offices", offices(article)));
      } else if (!asked.asks(Slot.WORDING) && !FactChoice.settles(fact, slot, asked)) {
        outcome = Outcome.PARTIAL;
        var missing = "policy.lead." + slot.name().toLowerCase(Locale.ROOT) + ".absent";
        boolean said = fact.say().contains(texts.say("policy.said.absent", Map.of()));
        boolean told = said || !asked.details().isEmpty();
        if (TELLING.contains(slot) && !told && lines.size() < 2) {
          lines.add(texts.say(missing, Map.of()));
        }
      }
    }
    var requirement = fact.requirement();
    if (requirement != null) {
      verdict.of(requirement, person).ifPresent(lines::add);
    }
    var instead = fact.otherwise();
    boolean other = requirement != null && requirement.namesOnlyTheOther(person.sex());
    lines.add(other && instead != null ? instead : fact.say());
    return outcome;
  }

  private void also(
      Asked asked, List<Candidate> found, Map<Integer, Asked> parts, List<String> lines) {
    var best = found.getFirst();
    found.stream()
        .skip(1)
        .limit(CITATIONS - 1)
        .filter(c ->
            parts.containsKey(c.number())
                || (asked.broad()
                    ? c.score() >= BROAD * best.score() || related(best, c)
                    : c.topic() >= 0.2 && c.score() >= ALSO * best.score()))
        .forEach(c -> {
          var guide = c.entry().article().guide();
          var part = parts.getOrDefault(c.number(), asked);
          var fact = guide == null ? null : FactChoice.choose(guide, part, null, null);
          if (fact != null) {
            lines.add(
                texts.say(
                    "policy.also.one",
                    Map.of(
                        "heading", c.entry().article().heading(),
                        "article", articleName(c.entry().article()),
                        "say", fact.say())));
            if (!part.equals(asked) && part.asks(Slot.OFFICE)) {
              lines.add(say("policy.offices.lead", "offices", offices(c.entry().article())));
            }
          }
        });
  }

  private static List<Candidate> relatedFirst(List<Candidate> ranked) {
    var best = ranked.getFirst();
    var found = new ArrayList<>(ranked.subList(0, 1));
    var rest = ranked.subList(1, ranked.size());
    rest.stream().filter(c -> related(best, c)).forEach(found::add);
    rest.stream().filter(c -> !related(best, c)).forEach(found::add);
    return found;
  }

  private static boolean related(Candidate best, Candidate other) {
    var guide = best.entry().article().guide();
    return guide != null && guide.related().contains(other.entry().article().id());
  }

  private String quote(Entry entry, String sentence) {
    var key = isNumber(entry.article().id()) ? "policy.quote" : "policy.quote.heading";
    return texts.say(
        key,
        Map.of(
            "document", entry.document().name(),
            "article", entry.article().id(),
            "quote", sentence));
  }

  private String close(Entry entry, LocalDate today) {
    var until = entry.document().expires();
    return until != null && until.isBefore(today)
        ? say("policy.expired", "until", Integer.toString(until.getYear()))
        : texts.say("policy.ask", Map.of());
  }

  private List<Citation> citations(
      List<Candidate> found, Asked asked, Map<Integer, Asked> parts, String sentence) {
    var best = found.getFirst();
    var citations = new ArrayList<Citation>();
    citations.add(citation(best.entry(), sentence));
    for (var next : found.subList(1, Math.min(found.size(), CITATIONS))) {
      var guide = next.entry().article().guide();
      if (guide != null
          && (parts.containsKey(next.number())
              || next.score() >= (asked.broad() ? BROAD : CITED) * best.score()
              || (asked.broad() && related(best, next)))) {
        citations.add(
            citation(
                next.entry(),
                sentence(guide, next.entry().article(), parts.getOrDefault(next.number(), asked))));
      }
    }
    return citations;
  }

  private static String sentence(Guide guide, Article article, Asked asked) {
    var fact = FactChoice.choose(guide, asked, null, null);
    return fact == null ? Quotes.start(article.text(), SHOWN) : fact.sentence();
  }

  private static Citation citation(Entry entry, String sentence) {
    return new Citation(
        entry.document().name(),
        entry.article().id(),
        entry.article().heading(),
        Quotes.around(entry.article().text(), sentence));
  }

  private List<String> followUps(Article article, Asked asked) {
    var heading = article.heading();
    var followUps = new ArrayList<String>();
    if (!asked.asks(Slot.OFFICE) && !article.offices().isEmpty()) {
      followUps.add(say("policy.follow.office", "heading", heading));
    }
    if (!asked.asks(Slot.APPLY) && !article.offices().isEmpty()) {
      followUps.add(say("policy.follow.how", "heading", heading));
    }
    if (!asked.asks(Slot.WHO) && !article.offices().isEmpty()) {
      followUps.add(say("policy.follow.who", "heading", heading));
    }
    return followUps;
  }

  private String articleName(Article article) {
    return isNumber(article.id()) ? say("policy.article", "article", article.id()) : article.id();
  }

  private static boolean isNumber(String id) {
    return id.chars().allMatch(Character::isDigit);
  }

  private static String offices(Article article) {
    return String.join("、", article.offices());
  }

  private String say(String key, String name, String value) {
    return texts.say(key, Map.of(name, value));
  }
}

package cn.daqiao.matcher.posting;

import cn.daqiao.matcher.text.TextTables;
import cn.daqiao.matcher.vacancy.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds discrimination, money taken from workers and swindle in what a posting says. One finding a
 * rule and field, with the very sentence.
 */
public final class TextRules {
  private final TextTables tables;
  private final List<Pattern> patterns = new ArrayList<>();
  private final Span harmless;
  private final List<Numbered> rules = new ArrayList<>();
  private final Sieve sieve;

  /** Patterns that stand next to each other in the list of all. */
  private record Span(int from, int to) {
    boolean all(BitSet candidates, IntPredicate holds) {
      for (int i = candidates.nextSetBit(from);
          i >= 0 && i < to;
          i = candidates.nextSetBit(i + 1)) {
        if (!holds.test(i)) {
          return false;
        }
      }
      return true;
    }
  }

  /** A rule and where its patterns stand. */
  private record Numbered(TextRule rule, Span patterns, Span also, Span unless, Span lawful) {}

  /**
   * Rules in the order in which they are told.
   *
   * @param harmless turns that hold a word of the rules and mean no harm; they are cut out first
   */
  public TextRules(TextTables tables, List<Pattern> harmless, List<TextRule> rules) {
    this.tables = tables;
    this.harmless = span(harmless);
    for (var rule : rules) {
      this.rules.add(
          new Numbered(
              rule,
              span(rule.patterns()),
              span(rule.also()),
              span(rule.unless()),
              span(rule.lawful())));
    }
    sieve = new Sieve(patterns);
  }

  private Span span(List<Pattern> some) {
    int from = patterns.size();
    patterns.addAll(some);
    return new Span(from, patterns.size());
  }

  /** Every pattern, harmless turns first. */
  List<Pattern> patterns() {
    return List.copyOf(patterns);
  }

  /** What chooses among the patterns. */
  Sieve sieve() {
    return sieve;
  }

  /** The names of all rules. */
  public List<String> names() {
    return rules.stream().map(numbered -> numbered.rule().name()).toList();
  }

  /**
   * Everything found.
   *
   * @param texts what is said, by the name of its field
   */
  public List<Finding> findings(Map<String, String> texts, Kind kind) {
    var byField = new LinkedHashMap<String, List<Read>>();
    texts.forEach((field, text) -> byField.put(field, read(text)));
    var whole = byField.values().stream().flatMap(List::stream).toList();
    var found = new ArrayList<Finding>();
    for (var numbered : rules) {
      var rule = numbered.rule();
      if (!rule.exempt().contains(kind)
          && (rule.also().isEmpty() || anywhere(numbered.also(), whole))) {
        for (var field : byField.entrySet()) {
          var quote = quote(numbered, field.getValue());
          if (quote != null) {
            boolean refused = rule.refused() && !anywhere(numbered.lawful(), whole);
            found.add(new Finding(field.getKey(), rule.name(), refused, List.of("quote", quote)));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /**
   * A sentence and what is left of it without harmless turns.
   *
   * @param whole which patterns may find something in the squeezed sentence
   * @param rest which may in what is left
   */
  private record Read(Sentence sentence, String left, BitSet whole, BitSet rest) {}

  private List<Read> read(String text) {
    return Sentence.split(text, tables).stream()
        .map(this::read)
        .filter(read -> !read.rest().isEmpty())
        .toList();
  }

  private Read read(Sentence sentence) {
    var left = sentence.squeezed();
    var whole = sieve.candidates(left);
    var rest = whole;
    int turn = whole.nextSetBit(harmless.from());
    while (turn >= 0 && turn < harmless.to()) {
      var without = patterns.get(turn).matcher(left).replaceAll(TextRules::blank);
      if (!without.equals(left)) {
        left = without;
        rest = sieve.candidates(left);
      }
      turn = rest.nextSetBit(turn + 1);
    }
    return new Read(sentence, left, whole, rest);
  }

  /** A line break: no pattern reads over it. */
  private static String blank(MatchResult turn) {
    return Matcher.quoteReplacement("\n".repeat(turn.end() - turn.start()));
  }

  private boolean anywhere(Span span, List<Read> sentences) {
    return sentences.stream().anyMatch(read -> !span.all(read.rest(), i -> !finds(i, read.left())));
  }

  private boolean finds(int pattern, String text) {
    return patterns.get(pattern).matcher(text).find();
  }

  /** The first sentence that breaks the rule, as it stands; null where none does. */
  private @Nullable String quote(Numbered rule, List<Read> sentences) {
    for (var read : sentences) {
      var hit = hit(rule.patterns(), read);
      if (hit != null
          && rule.unless().all(read.whole(), i -> !finds(i, read.sentence().squeezed()))) {
        return read.sentence().quote(hit.start(), hit.end());
      }
    }
    return null;
  }

  private @Nullable MatchResult hit(Span span, Read read) {
    var next = read.rest();
    for (int i = next.nextSetBit(span.from());
        i >= 0 && i < span.to();
        i = next.nextSetBit(i + 1)) {
      var matcher = patterns.get(i).matcher(read.left());
      if (matcher.find()) {
        return matcher.toMatchResult();
      }
    }
    return null;
  }
}

package cn.daqiao.matcher.posting;

import cn.daqiao.matcher.text.TextTables;
import cn.daqiao.matcher.vacancy.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds discrimination, money taken from workers and swindle in what a posting says. One finding a
 * rule and field, with the very sentence.
 */
public final class TextRules {
  private final TextTables tables;
  private final List<Pattern> harmless;
  private final List<TextRule> rules;

  /**
   * Rules in the order in which they are told.
   *
   * @param harmless turns that hold a word of the rules and mean no harm; they are cut out first
   */
  public TextRules(TextTables tables, List<Pattern> harmless, List<TextRule> rules) {
    this.tables = tables;
    this.harmless = List.copyOf(harmless);
    this.rules = List.copyOf(rules);
  }

  /** The names of all rules. */
  public List<String> names() {
    return rules.stream().map(TextRule::name).toList();
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
    for (var rule : rules) {
      if (!rule.exempt().contains(kind)
          && (rule.also().isEmpty() || anywhere(rule.also(), whole))) {
        boolean refused = rule.refused() && !anywhere(rule.lawful(), whole);
        byField.forEach((field, read) -> add(found, field, rule, refused, read));
      }
    }
    return List.copyOf(found);
  }

  /** A sentence and what is left of it without harmless turns. */
  private record Read(Sentence sentence, String left) {}

  private List<Read> read(String text) {
    return Sentence.split(text, tables).stream()
        .map(sentence -> new Read(sentence, without(sentence.squeezed())))
        .toList();
  }

  private String without(String squeezed) {
    var left = squeezed;
    for (var turn : harmless) {
      left = turn.matcher(left).replaceAll(TextRules::blank);
    }
    return left;
  }

  /** A line break: no pattern reads over it. */
  private static String blank(MatchResult turn) {
    return Matcher.quoteReplacement("\n".repeat(turn.end() - turn.start()));
  }

  private static boolean anywhere(List<Pattern> patterns, List<Read> sentences) {
    return sentences.stream()
        .anyMatch(read -> patterns.stream().anyMatch(p -> p.matcher(read.left()).find()));
  }

  private static void add(
      List<Finding> found, String field, TextRule rule, boolean refused, List<Read> sentences) {
    for (var read : sentences) {
      if (rule.unless().stream().anyMatch(p -> p.matcher(read.sentence().squeezed()).find())) {
        continue;
      }
      for (var pattern : rule.patterns()) {
        var hit = pattern.matcher(read.left());
        if (hit.find()) {
          var quote = read.sentence().quote(hit.start(), hit.end());
          found.add(new Finding(field, rule.name(), refused, List.of("quote", quote)));
          return;
        }
      }
    }
  }
}

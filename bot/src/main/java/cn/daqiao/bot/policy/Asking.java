package cn.daqiao.bot.policy;

import cn.daqiao.index.text.Chinese;
import cn.daqiao.matcher.policy.PolicyLexicon;
import cn.daqiao.matcher.policy.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Reads a question with the lexicon and the topic words of one shelf. */
final class Asking {
  /** Nobody's question needs more; pasted articles would drown it. */
  private static final int LONGEST = 300;

  /** What a spoken word implies counts less than what was said. */
  private static final double IMPLIED = 0.7;

  private static final double HALF = 0.5;

  private final PolicyLexicon lexicon;
  private final Shelf shelf;
  private final List<String> phrases;
  private final Set<String> particles;
  private final Map<String, List<String>> synonyms = new HashMap<>();
  private final SoundRepair repair;

  /** Topic words and spoken words by their first character. */
  private final Map<Character, List<String>> telling = new HashMap<>();

  private record Found(String word, int from) {
    int to() {
      return from + word.length();
    }

    boolean inside(Found other) {
      return from >= other.from && to() <= other.to() && word.length() < other.word.length();
    }
  }

  Asking(PolicyLexicon lexicon, Shelf shelf) {
    this.lexicon = lexicon;
    this.shelf = shelf;
    var filler = lexicon.filler().stream().map(Chinese::fold).toList();
    this.phrases =
        filler.stream()
            .filter(word -> word.length() > 1)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    this.particles = Set.copyOf(filler);
    lexicon.synonyms().forEach((spoken, official) -> synonyms.put(Chinese.fold(spoken), official));
    var terms = new ArrayList<>(lexicon.repair());
    terms.addAll(shelf.topics());
    synonyms.keySet().stream().filter(s -> s.length() >= 3).forEach(terms::add);
    this.repair = new SoundRepair(terms, shelf.words(), lexicon.matters("particle"));
    Stream.concat(shelf.topics().stream(), synonyms.keySet().stream())
        .distinct()
        .forEach(
            word -> telling.computeIfAbsent(word.charAt(0), first -> new ArrayList<>()).add(word));
  }

  Asked read(String q) {
    var folded = Chinese.fold(q.strip());
    var mended = repair.repair(folded.substring(0, Math.min(LONGEST, folded.length())));
    var text = lexicon.matters("polite").matcher(mended.text()).replaceAll("");
    var found = longest(text);
    var also = new LinkedHashMap<String, Double>();
    var topics = new ArrayList<Map<String, Double>>();
    for (var word : found) {
      var meant = new LinkedHashMap<String, Double>();
      if (!shelf.about(word).isEmpty()) {
        meant.put(word, 1.0);
      }
      for (var official : synonyms.getOrDefault(word, List.of())) {
        also.merge(official, IMPLIED, Math::max);
        for (var implied : contained(Chinese.fold(official))) {
          meant.merge(implied, IMPLIED, Math::max);
        }
      }
      if (!meant.isEmpty()) {
        topics.add(meant);
      }
    }
    return new Asked(
        text,
        content(text),
        slots(text),
        topics,
        count("strong", text) + HALF * count("weak", text),
        also,
        mended.terms(),
        lexicon.matters("broad").matcher(text).find(),
        own(text),
        lexicon.followUp().matcher(text).find(),
        lexicon.matters("money").matcher(text).find(),
        lexicon.details().stream()
            .filter(detail -> detail.askedIn(text))
            .map(PolicyLexicon.Detail::name)
            .toList());
  }

  /** Topic words and spoken words; one inside a longer one says nothing of its own. */
  private List<String> longest(String text) {
    var found = new ArrayList<Found>();
    for (int at = 0; at < text.length(); at++) {
      for (var word : telling.getOrDefault(text.charAt(at), List.of())) {
        if (text.startsWith(word, at)) {
          found.add(new Found(word, at));
        }
      }
    }
    return found.stream()
        .filter(word -> found.stream().noneMatch(word::inside))
        .sorted(Comparator.comparingInt(Found::from))
        .map(Found::word)
        .distinct()
        .toList();
  }

  private List<String> contained(String official) {
    return shelf.topics().contains(official)
        ? List.of(official)
        : shelf.topics().stream().filter(official::contains).toList();
  }

  private Set<Slot> slots(String text) {
    var slots = new LinkedHashSet<Slot>();
    lexicon
        .slots()
        .forEach((slot, pattern) -> {
          if (pattern.matcher(text).find()) {
            slots.add(slot);
          }
        });
    return slots;
  }

  private long count(String kind, String text) {
    return lexicon.matters(kind).matcher(text).results().map(MatchResult::group).distinct().count();
  }

  private String own(String text) {
    var rest = text;
    for (var side : lexicon.slots().values()) {
      rest = side.matcher(rest).replaceAll(" ");
    }
    for (var person : lexicon.people().values()) {
      rest = person.matcher(rest).replaceAll(" ");
    }
    rest = lexicon.person("age").matcher(rest).replaceAll(" ");
    rest = lexicon.person("bareAge").matcher(rest).replaceAll(" ");
    rest = content(lexicon.followUp().matcher(rest).replaceAll(" "));
    return lexicon.bare().matcher(rest).replaceAll("").replaceAll("[\\s\\d]", "");
  }

  /** Phrases go wherever they stand; a single character only where it is a word of its own. */
  private String content(String text) {
    var content = text;
    for (var phrase : phrases) {
      content = content.replace(phrase, " ");
    }
    var kept = new StringBuilder();
    for (var part : content.split("[\\s\\p{Punct}，。？！、；：]+")) {
      Chinese.words(part).forEach(word -> kept.append(particles.contains(word) ? " " : word));
      kept.append(' ');
    }
    return kept.toString().replaceAll("\\s+", " ").strip();
  }
}

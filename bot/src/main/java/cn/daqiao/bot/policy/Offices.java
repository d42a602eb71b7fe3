package cn.daqiao.bot.policy;

import cn.daqiao.index.text.Chinese;
import cn.daqiao.matcher.policy.PolicyLexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The offices that a shelf's documents make responsible, and how people name them. */
final class Offices {
  private static final String DUTIES = "duties";
  private static final int SHORTEST = 3;

  /** Parts of an official name that people leave out, alone or together. */
  private static final List<List<String>> LEFT_OUT =
      List.of(
          List.of("^省", ""),
          List.of("\\([^)]*\\)", ""),
          List.of("工作", ""),
          List.of("管理", ""),
          List.of("办公室$", "办"));

  private final PolicyLexicon lexicon;
  private final Map<String, String> official = new LinkedHashMap<>();
  private final Map<String, List<Integer>> entries = new LinkedHashMap<>();

  /**
   * An office that a question is about.
   *
   * @param name its official name
   * @param entries the shelf's numbers of what it is responsible for, in the document's order
   */
  record Office(String name, List<Integer> entries) {}

  Offices(Shelf shelf, PolicyLexicon lexicon) {
    this.lexicon = lexicon;
    for (int i = 0; i < shelf.size(); i++) {
      for (var office : shelf.entry(i).article().offices()) {
        entries.computeIfAbsent(office, o -> new ArrayList<>()).add(i);
      }
    }
    var names = List.copyOf(entries.keySet());
    names.forEach(name -> official.put(Chinese.fold(name), name));
    names.forEach(name -> shorter(Chinese.fold(name)).forEach(s -> official.putIfAbsent(s, name)));
    lexicon
        .synonyms()
        .forEach((spoken, meant) ->
            meant.stream()
                .filter(entries::containsKey)
                .forEach(name -> official.putIfAbsent(Chinese.fold(spoken), name)));
  }

  private static List<String> shorter(String name) {
    var all = new ArrayList<>(List.of(name));
    for (var part : LEFT_OUT) {
      for (var known : List.copyOf(all)) {
        all.add(known.replaceAll(part.get(0), part.get(1)));
      }
    }
    return all.stream().distinct().filter(s -> s.length() >= SHORTEST).toList();
  }

  /**
   * The office whose work is asked for; absent where none is named, or something else is asked of
   * what it does.
   */
  Optional<Office> askedFor(Asked asked) {
    var text = asked.text();
    return official.entrySet().stream()
        .filter(name -> text.contains(name.getKey()))
        .max(Comparator.comparingInt(name -> name.getKey().length()))
        .filter(name -> asksDuties(text.replace(name.getKey(), " ")))
        .map(name -> new Office(name.getValue(), entries.getOrDefault(name.getValue(), List.of())));
  }

  /** What is left without the name asks what it does, or asks nothing of its own. */
  private boolean asksDuties(String rest) {
    if (lexicon.matters(DUTIES).matcher(rest).find()) {
      return true;
    }
    var left = rest;
    for (var word : lexicon.filler().stream().map(Chinese::fold).toList()) {
      left = left.replace(word, " ");
    }
    for (var detail : lexicon.details()) {
      left = detail.any().matcher(left).replaceAll(" ");
    }
    return lexicon.bare().matcher(left).replaceAll("").replaceAll("[^一-鿿]", "").isEmpty();
  }
}

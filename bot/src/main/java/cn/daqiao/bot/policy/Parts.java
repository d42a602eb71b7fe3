package cn.daqiao.bot.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Several questions in one message: which articles a part of it asks for besides the first, and how
 * that part reads alone.
 *
 * @param found the articles, best first, those asked for by a part of their own before the others
 * @param asked for the numbers of those articles, the part that asks for them
 */
record Parts(List<Candidate> found, Map<Integer, Asked> asked) {
  private static final Pattern BREAK = Pattern.compile("[，,。；;！!？?\\s]+|顺便问|另外|还有");
  private static final int SHORTEST = 5;

  static Parts none(List<Candidate> found) {
    return new Parts(found, Map.of());
  }

  static Parts of(
      Shelf shelf, String text, List<Candidate> found, Function<String, Asked> reading) {
    var first = found.getFirst().number();
    var wanted = found.stream().skip(1).filter(Candidate::cued).map(Candidate::number).toList();
    if (wanted.isEmpty()) {
      return none(found);
    }
    var asked = new HashMap<Integer, Asked>();
    for (var part : BREAK.split(text)) {
      if (part.length() >= SHORTEST) {
        var cued = shelf.cued(part);
        wanted.stream()
            .filter(number -> cued.containsKey(number) && !cued.containsKey(first))
            .forEach(number -> asked.putIfAbsent(number, reading.apply(part)));
      }
    }
    asked.values().removeIf(part -> part.slots().isEmpty());
    var ordered = new ArrayList<>(found.subList(0, 1));
    found.stream().skip(1).filter(c -> asked.containsKey(c.number())).forEach(ordered::add);
    found.stream().skip(1).filter(c -> !asked.containsKey(c.number())).forEach(ordered::add);
    return new Parts(List.copyOf(ordered), Map.copyOf(asked));
  }
}

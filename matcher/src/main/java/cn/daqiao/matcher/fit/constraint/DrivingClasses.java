package cn.daqiao.matcher.fit.constraint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The classes of the driving licence (机动车驾驶证申领和使用规定, annex 1) and what includes what. */
final class DrivingClasses {
  /** A driving licence of which no class is said. */
  private static final String UNNAMED = "DRIVING";

  private static final Map<String, Set<String>> INCLUDED =
      closed(
          Map.of(
              "A1", Set.of("A3", "B1", "B2", "C1"),
              "A2", Set.of("B1", "B2", "C1"),
              "A3", Set.of("C1"),
              "B1", Set.of("C1"),
              "B2", Set.of("C1"),
              "C1", Set.of("C2"),
              "C2", Set.of(UNNAMED)));

  private final List<String> names;
  private final List<String> around;

  /** Names of the licence itself, and words that may stand around a class; longest first. */
  DrivingClasses(List<String> names, List<String> around) {
    this.names = names;
    this.around = around;
  }

  static boolean includes(String had, String wanted) {
    return included(had).contains(wanted);
  }

  static Set<String> included(String had) {
    return INCLUDED.getOrDefault(had, Set.of());
  }

  /** The classes that a folded text names and nothing beside them; empty when it says more. */
  Set<String> read(String folded) {
    var unnamed = without(names, folded);
    boolean named = unnamed.length() < folded.length();
    var rest = without(around, unnamed);
    if (rest.isEmpty()) {
      return named ? Set.of(UNNAMED) : Set.of();
    }
    var classes = new TreeSet<String>();
    boolean certain = rest.length() < folded.length();
    for (int at = 0; at < rest.length(); ) {
      int length = lengthAt(rest, at);
      if (length == 0) {
        return Set.of();
      }
      certain |= length == 2;
      classes.add(rest.substring(at, at + length));
      at += length;
    }
    return certain ? classes : Set.of();
  }

  private static String without(List<String> words, String text) {
    var rest = text;
    for (var word : words) {
      rest = rest.replace(word, "");
    }
    return rest;
  }

  private static int lengthAt(String text, int at) {
    char letter = text.charAt(at);
    char digit = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return switch (letter) {
      case 'A' -> digit >= '1' && digit <= '3' ? 2 : 0;
      case 'B' -> digit >= '1' && digit <= '2' ? 2 : 0;
      case 'C' -> digit >= '1' && digit <= '6' ? 2 : 0;
      case 'D', 'E', 'F', 'M', 'N', 'P' -> 1;
      default -> 0;
    };
  }

  private static Map<String, Set<String>> closed(Map<String, Set<String>> direct) {
    var closed = new HashMap<String, Set<String>>();
    for (var had : direct.keySet()) {
      var reached = new HashSet<String>();
      reach(had, direct, reached);
      closed.put(had, Set.copyOf(reached));
    }
    return Map.copyOf(closed);
  }

  private static void reach(String from, Map<String, Set<String>> direct, Set<String> reached) {
    for (var next : direct.getOrDefault(from, Set.of())) {
      if (reached.add(next)) {
        reach(next, direct, reached);
      }
    }
  }
}

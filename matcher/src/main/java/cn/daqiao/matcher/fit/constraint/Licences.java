package cn.daqiao.matcher.fit.constraint;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the ways in which people write licences, and knows which one stands for which. Immutable.
 */
public final class Licences {
  private final Map<String, String> standard = new HashMap<>();
  private final List<String> endings;
  private final DrivingClasses driving;

  /**
   * The words of {@code config/data/rules/licences.yaml}.
   *
   * @param same other names by standard name; every name with or without an ending
   * @param endings what may stand behind a licence's name and says no more than that it is one
   * @param driving names of the driving licence itself
   * @param around what else may stand around a driving class
   */
  public Licences(
      Map<String, List<String>> same,
      List<String> endings,
      List<String> driving,
      List<String> around) {
    this.endings = longestFirst(endings);
    this.driving = new DrivingClasses(longestFirst(driving), longestFirst(around));
    same.forEach((name, others) -> {
      var stem = stem(fold(name));
      put(stem, stem);
      others.forEach(other -> put(stem(fold(other)), stem));
    });
  }

  private void put(String name, String meant) {
    var before = standard.put(name, meant);
    if (before != null && !before.equals(meant)) {
      throw new IllegalArgumentException(
          name + " stands for both " + before + " and " + meant + "; keep one of them");
    }
  }

  /** No words known but the driving classes themselves. */
  public static Licences plain() {
    return new Licences(Map.of(), List.of(), List.of(), List.of());
  }

  /**
   * The licences that a text names: driving classes such as {@code C1}, or one other licence by its
   * standard name. Empty for a blank text.
   */
  public Set<String> read(String said) {
    var folded = fold(said);
    if (folded.isEmpty()) {
      return Set.of();
    }
    var classes = driving.read(folded);
    if (!classes.isEmpty()) {
      return classes;
    }
    var stem = stem(folded);
    return Set.of(standard.getOrDefault(stem, stem));
  }

  /** All that the licences held stand for: themselves and what they include, by standard name. */
  public Set<String> covered(Collection<String> held) {
    var covered = new HashSet<String>();
    for (var mine : held) {
      for (var had : read(mine)) {
        covered.add(had);
        covered.addAll(DrivingClasses.included(had));
      }
    }
    return covered;
  }

  /** Whether one licence asked for is among those held, or included in one of them. */
  public boolean anyHeld(List<String> held, List<String> asked) {
    if (held.isEmpty()) {
      return false;
    }
    for (var one : asked) {
      for (var wanted : read(one)) {
        for (var mine : held) {
          if (stands(mine, wanted)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean stands(String mine, String wanted) {
    for (var had : read(mine)) {
      if (had.equals(wanted) || DrivingClasses.includes(had, wanted)) {
        return true;
      }
    }
    return false;
  }

  private String stem(String folded) {
    for (var ending : endings) {
      if (folded.length() > ending.length() && folded.endsWith(ending)) {
        return stem(folded.substring(0, folded.length() - ending.length()));
      }
    }
    return folded;
  }

  /** Full-width forms become plain ones, letters capital, and only letters and digits stay. */
  private static String fold(String said) {
    var folded = new StringBuilder(said.length());
    for (int i = 0; i < said.length(); i++) {
      char c = said.charAt(i);
      if (c >= '\uFF01' && c <= '\uFF5E') {
        c = (char) (c - '\uFF01' + '!');
      }
      if (Character.isLetterOrDigit(c)) {
        folded.append(c);
      }
    }
    return folded.toString().toUpperCase(Locale.ROOT);
  }

  private static List<String> longestFirst(List<String> words) {
    return words.stream()
        .map(Licences::fold)
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
        .toList();
  }
}

package cn.daqiao.matcher.posting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Looks for many rough patterns at once in one walk over a text, by a machine whose states are made
 * when they are first needed.
 */
final class PieceMachine {
  /** So many states are kept; a text that needs more begins anew with none. */
  private static final int KEPT = 1_000;

  private static final BitSet NOTHING = new BitSet();

  private final List<RoughPattern.@Nullable OneOf> sets = new ArrayList<>();
  private final List<Integer> after = new ArrayList<>();
  private final List<List<Integer>> free = new ArrayList<>();
  private final Map<Integer, Integer> ends = new HashMap<>();
  private final BitSet everywhere = new BitSet();
  private int piece;
  private final int[] start;
  private final short[] classes = new short[Character.MAX_VALUE + 1];
  private final @Nullable BitSet[] ofSet;
  private final AtomicReferenceArray<int[]> byClass;
  private final AtomicReferenceArray<int[]> reached;
  private volatile Made made = new Made();

  /** States by what they consist of. */
  private static final class Made {
    private final Map<Positions, State> states = new ConcurrentHashMap<>();
  }

  /** Nodes, told apart by which they are. */
  private static final class Positions {
    private final int[] nodes;

    Positions(int[] nodes) {
      this.nodes = nodes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Positions positions && Arrays.equals(nodes, positions.nodes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(nodes);
    }
  }

  /** Where the patterns stand, which are through, and where each class of characters leads. */
  private static final class State {
    private final int[] nodes;
    private final int[] through;
    private final @Nullable State[] next;

    State(int[] nodes, int[] through, int classes) {
      this.nodes = nodes;
      this.through = through;
      next = new State[classes];
    }
  }

  /** Looks for these pieces; their places in the list are their numbers. */
  PieceMachine(List<RoughPattern> pieces) {
    var starts = new ArrayList<Integer>();
    for (int i = 0; i < pieces.size(); i++) {
      piece = node();
      ends.put(piece, i);
      starts.add(add(pieces.get(i), piece));
    }
    ofSet = new BitSet[sets.size()];
    byClass = new AtomicReferenceArray<>(classify());
    reached = new AtomicReferenceArray<>(sets.size());
    start = closure(starts);
    for (int node : start) {
      var number = ends.get(node);
      if (number != null) {
        everywhere.set(number);
      }
    }
  }

  /** The pieces that stand everywhere. */
  BitSet everywhere() {
    return everywhere;
  }

  /** The numbers of the pieces that a text holds. */
  BitSet found(String text) {
    var found = new BitSet();
    var states = made;
    var state = state(states, new int[0]);
    for (int i = 0; i < text.length(); i++) {
      int one = classes[text.charAt(i)];
      var next = state.next[one];
      if (next == null) {
        if (states.states.size() > KEPT) {
          states = new Made();
          made = states;
        }
        next = state(states, union(begun(one), step(state.nodes, one)));
        state.next[one] = next;
      }
      state = next;
      for (int number : state.through) {
        found.set(number);
      }
    }
    return found;
  }

  private State state(Made into, int[] nodes) {
    return into.states.computeIfAbsent(
        new Positions(nodes),
        fresh -> {
          var through =
              Arrays.stream(nodes).filter(ends::containsKey).map(ends::get).distinct().toArray();
          return new State(nodes, through, byClass.length());
        });
  }

  /** Where pieces stand that begin with a character of the class. */
  private int[] begun(int one) {
    var known = byClass.get(one);
    if (known == null) {
      known = step(start, one);
      byClass.set(one, known);
    }
    return known;
  }

  private int[] reached(int node) {
    var known = reached.get(node);
    if (known == null) {
      known = closure(List.of(node));
      reached.set(node, known);
    }
    return known;
  }

  private int[] step(int[] nodes, int one) {
    var next = new BitSet();
    for (int node : nodes) {
      var set = ofSet[node];
      if (set != null && set.get(one)) {
        for (int to : reached(after.get(node))) {
          next.set(to);
        }
      }
    }
    return next.stream().toArray();
  }

  private static int[] union(int[] some, int[] others) {
    if (others.length == 0) {
      return some;
    }
    var all = new BitSet();
    for (int one : some) {
      all.set(one);
    }
    for (int one : others) {
      all.set(one);
    }
    return all.stream().toArray();
  }

  /** The nodes that matter, reached without a character: those that wait for one, and ends. */
  private int[] closure(List<Integer> from) {
    var seen = new BitSet();
    var open = new ArrayList<>(from);
    while (!open.isEmpty()) {
      int node = open.removeLast();
      if (!seen.get(node)) {
        seen.set(node);
        open.addAll(free.get(node));
      }
    }
    return seen.stream().filter(node -> sets.get(node) != null || ends.containsKey(node)).toArray();
  }

  private int node() {
    sets.add(null);
    after.add(-1);
    free.add(new ArrayList<>());
    return sets.size() - 1;
  }

  /** Adds a pattern that leads to a node; where it begins. */
  private int add(RoughPattern pattern, int end) {
    return switch (pattern) {
      case RoughPattern.Empty() -> end;
      // What follows something that lets anything pass is a piece of its own.
      case RoughPattern.OneOf one when one.anything() -> piece;
      case RoughPattern.Repeated repeated when repeated.anything() -> piece;
      case RoughPattern.OneOf one -> {
        int node = node();
        sets.set(node, one);
        after.set(node, end);
        yield node;
      }
      case RoughPattern.Row(var parts) -> {
        int begin = end;
        for (var part : parts.reversed()) {
          begin = add(part, begin);
        }
        yield begin;
      }
      case RoughPattern.Either(var parts) -> {
        int node = node();
        parts.forEach(part -> free.get(node).add(add(part, end)));
        yield node;
      }
      case RoughPattern.Repeated(var part, var maybeNone) -> {
        int again = node();
        int begin = add(part, again);
        free.get(again).add(begin);
        free.get(again).add(end);
        yield maybeNone ? again : begin;
      }
    };
  }

  /** Characters that no set tells apart are of one class; how many classes there are. */
  private int classify() {
    var distinct = new ArrayList<RoughPattern.OneOf>();
    sets.stream().filter(Objects::nonNull).distinct().forEach(distinct::add);
    var signatures = new HashMap<Character, BitSet>();
    for (int i = 0; i < distinct.size(); i++) {
      int bit = i;
      distinct
          .get(i)
          .characters()
          .chars()
          .forEach(c -> signatures.computeIfAbsent((char) c, fresh -> new BitSet()).set(bit));
    }
    var numbers = new HashMap<BitSet, Short>();
    var examples = new ArrayList<Character>();
    for (int c = 0; c < classes.length; c++) {
      char example = (char) c;
      classes[c] =
          numbers.computeIfAbsent(
              signatures.getOrDefault(example, NOTHING),
              fresh -> {
                examples.add(example);
                return (short) (examples.size() - 1);
              });
    }
    var taken = new HashMap<RoughPattern.OneOf, BitSet>();
    for (var set : distinct) {
      var of = new BitSet();
      for (int one = 0; one < examples.size(); one++) {
        of.set(one, set.takes(examples.get(one)));
      }
      taken.put(set, of);
    }
    for (int node = 0; node < ofSet.length; node++) {
      ofSet[node] = taken.get(sets.get(node));
    }
    return examples.size();
  }
}

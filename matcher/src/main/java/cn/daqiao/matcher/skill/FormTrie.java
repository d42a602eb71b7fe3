package cn.daqiao.matcher.skill;

import java.util.Arrays;

/**
 * Spoken forms by character. A node is a number, the root is 0; one open-addressing table from node
 * and character to the next node keeps a step at a few nanoseconds.
 */
final class FormTrie {
  static final int NONE = -1;
  private static final int ROOT = 0;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[1 << 10];
  private int[] targets = new int[1 << 10];
  private int[] values = {NONE};
  private int nodes = 1;

  /** The value of the form, set to {@code value} when the form is new. */
  int add(CharSequence form, int value) {
    var node = ROOT;
    for (var i = 0; i < form.length(); i++) {
      var next = step(node, form.charAt(i));
      node = next == NONE ? grow(node, form.charAt(i)) : next;
    }
    if (values[node] == NONE) {
      values[node] = value;
    }
    return values[node];
  }

  /** The node after that character, or {@link #NONE}. */
  int step(int node, char c) {
    var key = key(node, c);
    for (var slot = slot(key); keys[slot] != 0; slot = (slot + 1) & (keys.length - 1)) {
      if (keys[slot] == key) {
        return targets[slot];
      }
    }
    return NONE;
  }

  /** The value of the form that ends at the node, or {@link #NONE}. */
  int value(int node) {
    return values[node];
  }

  private int grow(int node, char c) {
    if (nodes * 2 > keys.length) {
      widen();
    }
    if (nodes == values.length) {
      values = Arrays.copyOf(values, nodes * 2);
      Arrays.fill(values, nodes, values.length, NONE);
    }
    put(key(node, c), nodes);
    return nodes++;
  }

  private void widen() {
    var oldKeys = keys;
    var oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = new int[oldKeys.length * 2];
    for (var i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldTargets[i]);
      }
    }
  }

  private void put(long key, int target) {
    var slot = slot(key);
    while (keys[slot] != 0) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private int slot(long key) {
    return (int) ((key * SPREAD) >>> 40) & (keys.length - 1);
  }

  // One is added so that no key is 0, which marks a free slot.
  private static long key(int node, char c) {
    return (((long) node << 16) | c) + 1;
  }
}

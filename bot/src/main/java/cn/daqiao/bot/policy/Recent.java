package cn.daqiao.bot.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was worked out lately, in memory only: many people ask the same in the same words, and a
 * talk's earlier questions are read again with each new one.
 */
final class Recent<K, V> {
  private final Map<K, V> kept;

  /** Keeps so many, those used last. */
  Recent(int most) {
    kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** The value for a key; worked out by two threads at once, it is the same. */
  V get(K key, Supplier<V> work) {
    synchronized (kept) {
      var known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    var value = work.get();
    synchronized (kept) {
      kept.put(key, value);
    }
    return value;
  }
}

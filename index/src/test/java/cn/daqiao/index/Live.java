package cn.daqiao.index;

import cn.daqiao.index.seekers.SeekerIndex;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** A hundred people a second change while others are looked for; each is made visible at once. */
final class Live {
  private static final long EVERY = 10_000_000;
  private static final int FIRST = 2_000;

  private final SeekerIndex index;
  private final Province province;
  private final int size;
  private final Thread changing = new Thread(this::change, "changing");
  private volatile boolean stopped;
  private long[] lags = new long[1 << 16];
  private int changes;

  Live(SeekerIndex index, Province province, int size) {
    this.index = index;
    this.province = province;
    this.size = size;
  }

  /** Makes the first changes in one go, so that the segments are those of a while of running. */
  String start() {
    for (int i = 0; i < FIRST; i++) {
      one(i);
    }
    changing.start();
    return "with 100 changes a second";
  }

  void stop() throws InterruptedException {
    stopped = true;
    changing.join();
    var sorted = Arrays.copyOf(lags, changes);
    Arrays.sort(sorted);
    System.out.printf(
        "  %,d changes, seen after p50 %.1f, p95 %.1f, p99 %.1f ms; %d segments%n",
        changes,
        sorted[changes / 2] / 1e6,
        sorted[changes * 95 / 100] / 1e6,
        sorted[changes * 99 / 100] / 1e6,
        index.home().<Integer>search(searcher -> searcher.getIndexReader().leaves().size()));
  }

  private void change() {
    long due = System.nanoTime();
    while (!stopped && changes < lags.length) {
      due += EVERY;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      one(FIRST + changes);
      // From when it was due, so that a queue behind a slow one counts.
      lags[changes++] = System.nanoTime() - due;
    }
  }

  private void one(int i) {
    index.put(province.seeker(Math.floorMod(i * 7919, size)), true);
    index.home().refresh();
  }
}

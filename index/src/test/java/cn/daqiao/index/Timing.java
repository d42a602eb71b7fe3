package cn.daqiao.index;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Times of one way to answer a question. Latencies are those of the clock; the rate is by processor
 * time, which work beside on the same cores moves less.
 */
final class Timing<Q> {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Function<Q, List<String>> answer;
  private long[] nanos = new long[0];
  private long worked;
  private long found;

  Timing(Function<Q, List<String>> answer) {
    this.answer = answer;
  }

  void reset() {
    nanos = new long[0];
    worked = 0;
    found = 0;
  }

  void over(List<Q> questions) {
    int known = nanos.length;
    nanos = Arrays.copyOf(nanos, known + questions.size());
    long before = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < questions.size(); i++) {
      long start = System.nanoTime();
      found += answer.apply(questions.get(i)).size();
      nanos[known + i] = System.nanoTime() - start;
    }
    worked += THREADS.getCurrentThreadCpuTime() - before;
  }

  /** Answers a second of processor time. */
  double rate() {
    return nanos.length / (worked / 1e9);
  }

  private double millis(int percent) {
    var sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  @Override
  public String toString() {
    return "p50 %.2f p95 %.2f p99 %.2f ms, %,.0f/s, %d found"
        .formatted(millis(50), millis(95), millis(99), rate(), found / Math.max(1, nanos.length));
  }
}

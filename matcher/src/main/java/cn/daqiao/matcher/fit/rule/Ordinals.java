package cn.daqiao.matcher.fit.rule;

import java.util.Arrays;

/** A growing list of figures without boxes. Written by one thread, then only read. */
final class Ordinals {
  private int[] figures = new int[2];
  private int size;

  void add(int figure) {
    if (size == figures.length) {
      figures = Arrays.copyOf(figures, size + size / 2 + 1);
    }
    figures[size++] = figure;
  }

  int size() {
    return size;
  }

  int get(int at) {
    return figures[at];
  }
}

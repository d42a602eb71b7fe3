package cn.daqiao.matcher.vacancy;

import java.util.Arrays;
import java.util.Optional;

/** Schooling, lowest first; 高中 and 中专 count the same. */
public enum Education {
  PRIMARY("小学", 1),
  JUNIOR("初中", 2),
  SENIOR("高中", 3),
  VOCATIONAL("中专", 3),
  COLLEGE("大专", 4),
  BACHELOR("本科", 5);

  private final String label;
  private final int rank;

  Education(String label, int rank) {
    this.label = label;
    this.rank = rank;
  }

  /** The Chinese word of the interface. */
  public String label() {
    return label;
  }

  /** Whether this schooling is at least the other. */
  public boolean reaches(Education wanted) {
    return rank >= wanted.rank;
  }

  /** The schooling with that Chinese word. */
  public static Optional<Education> of(String label) {
    return Arrays.stream(values()).filter(e -> e.label.equals(label)).findFirst();
  }
}

package cn.daqiao.matcher.seeker;

import java.util.Arrays;
import java.util.Optional;

/** What the registers say of a person or household. */
public enum Standing {
  REGISTERED_POOR("建档立卡"),
  LIFTED("已脱贫"),
  MONITORED("监测对象"),
  MINIMUM_ALLOWANCE("低保"),
  EXTREME_HARDSHIP("特困"),
  ZERO_EMPLOYMENT("零就业"),
  STUDENT("在校");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  /** The Chinese word of the interface. */
  public String label() {
    return label;
  }

  /** Whether a post kept for registered poor people is open to this standing. */
  public boolean countsAsPoor() {
    return this == REGISTERED_POOR || this == LIFTED || this == MONITORED;
  }

  /** Whether it comes and goes with the registers of poor households. */
  public boolean registered() {
    return countsAsPoor() || this == MINIMUM_ALLOWANCE || this == EXTREME_HARDSHIP;
  }

  /** The standing with that Chinese word. */
  public static Optional<Standing> of(String label) {
    return Arrays.stream(values()).filter(s -> s.label.equals(label)).findFirst();
  }
}

package cn.daqiao.matcher.seeker;

/** Sex as the register has it; used for entitlements and audits, never for ranking. */
public enum Gender {
  MALE("男"),
  FEMALE("女");

  private final String label;

  Gender(String label) {
    this.label = label;
  }

  /** The Chinese word of the interface. */
  public String label() {
    return label;
  }
}

package cn.daqiao.bot.json;

import java.util.List;
import java.util.stream.Collectors;

/** An object from outside cannot be used; every fault is named. */
public final class FieldFaultsException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<FieldFault> faults;

  /** All faults of one object. */
  public FieldFaultsException(List<FieldFault> faults) {
    super(
        faults.stream().map(f -> f.field() + ": " + f.reason()).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  /** The faults, in the order of the fields read. */
  public List<FieldFault> faults() {
    return faults;
  }
}

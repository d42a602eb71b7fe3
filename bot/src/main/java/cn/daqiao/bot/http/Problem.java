package cn.daqiao.bot.http;

import cn.daqiao.bot.json.FieldFault;
import cn.daqiao.bot.json.FieldFaultsException;
import java.util.List;

/** A request that cannot be served, as RFC 9457 describes it. Thrown by handlers, answered once. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<FieldFault> errors;

  /**
   * A problem.
   *
   * @param status the HTTP status
   * @param detail a sentence that a person can act on
   * @param errors what is wrong with which field
   */
  public Problem(int status, String detail, List<FieldFault> errors) {
    super(detail, null, false, false);
    this.status = status;
    this.errors = List.copyOf(errors);
  }

  /** A problem with nothing to say about single fields. */
  public static Problem of(int status, String detail) {
    return new Problem(status, detail, List.of());
  }

  /** 422 for an object whose fields cannot be used. */
  public static Problem of(FieldFaultsException faults) {
    return invalid(faults.faults());
  }

  /** The same, for faults found one by one. */
  public static Problem invalid(List<FieldFault> faults) {
    return new Problem(422, "这些内容需要改一改，改好再发一次。", faults);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** What is wrong with which field. */
  public List<FieldFault> errors() {
    return errors;
  }

  /** The sentence. */
  public String detail() {
    var message = getMessage();
    return message == null ? "" : message;
  }
}

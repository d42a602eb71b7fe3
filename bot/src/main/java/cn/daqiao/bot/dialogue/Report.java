package cn.daqiao.bot.dialogue;

import java.util.List;

/** What came of a {@link Task}. */
public sealed interface Report {
  /**
   * The code is this account's.
   *
   * @param ticket stands for the code
   */
  record Whose(Seat seat, String ticket) implements Report {}

  /** No code that counts. */
  record NoCode() implements Report {}

  /** Too many wrong codes; later again. */
  record TooOften() implements Report {}

  /** The person acts there from now on. */
  record Bound(Seat seat) implements Report {}

  /** The person acts there no longer. */
  record Unbound(Seat seat) implements Report {}

  /**
   * The vacancy stands.
   *
   * @param stood whether the very same stood before
   * @param waiting why staff have to look at it, a sentence each; empty where nobody said why
   */
  record Published(Posted post, boolean stood, List<String> waiting) implements Report {
    /** Copies the list. */
    public Published {
      waiting = List.copyOf(waiting);
    }
  }

  /** The vacancy cannot stand so. */
  record Refused(List<Fault> faults) implements Report {
    /** Copies the list. */
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /**
   * What is wrong.
   *
   * @param field the interface's name
   * @param reason a sentence
   */
  record Fault(String field, String reason) {}

  /**
   * What stands open, newest first.
   *
   * @param closing whether one of them is to be closed
   */
  record Posts(List<Posted> posts, boolean closing) implements Report {
    /** Copies the list. */
    public Posts {
      posts = List.copyOf(posts);
    }
  }

  /** It is closed. */
  record Closed(Posted post) implements Report {}

  /** Staff or the employer have cut the link. */
  record NotBound(Seat seat) implements Report {}

  /** Nobody knows whether it was saved. */
  record Busy() implements Report {}
}

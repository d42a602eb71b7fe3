package cn.daqiao.bot.turn;

import java.util.List;

/** What is to be said now. */
public sealed interface Reply {
  /**
   * Say this; it is saved.
   *
   * @param parts messages of at most 2,048 bytes in UTF-8; exactly one on WeChat, where further
   *     ones go through the outbox
   */
  record Said(List<String> parts) implements Reply {
    /** Copies the list. */
    public Said {
      parts = List.copyOf(parts);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("nothing is said");
      }
    }
  }

  /** Say nothing; there is nothing to say. */
  record Silent() implements Reply {}

  /** Say nothing now: the words go, or went, through the outbox. */
  record Late() implements Reply {}

  /**
   * The store was away: nothing is promised, and the same message may come again.
   *
   * @param words an excuse, for channels where nothing comes again by itself
   */
  record Unsaved(String words) implements Reply {}
}

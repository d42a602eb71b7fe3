package cn.daqiao.index.lifecycle;

/** How an index came up. */
public sealed interface Opened {

  /** The index, ready for use either way. */
  IndexHome home();

  /** It is as it was committed; go on from {@link IndexHome#positions()}. */
  record Kept(IndexHome home) implements Opened {}

  /**
   * It is empty and has to be filled from the store.
   *
   * @param reason why, for the log: none was there, it was damaged, or it is of another version
   */
  record Rebuild(IndexHome home, String reason) implements Opened {}
}

package cn.daqiao.bot.understanding;

/** Reads one family of facts out of a passage. */
interface FieldReader {

  /** Adds what the passage says of this family. */
  void read(Passage passage);
}

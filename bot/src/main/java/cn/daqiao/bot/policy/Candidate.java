package cn.daqiao.bot.policy;

/**
 * An article that may answer.
 *
 * @param number its place on the shelf
 * @param entry the article
 * @param score all evidence in one figure
 * @param topic how clearly the question names its matter, 0..1
 * @param variant how much of the question a known variant covers, 0..1
 * @param text how much its own words cover, 0..1
 * @param matters how many words of our matters the question has
 * @param cued whether it is asked for in one of its ways of asking
 * @param carried whether it was the matter of the question before
 */
record Candidate(
    int number,
    Entry entry,
    double score,
    double topic,
    double variant,
    double text,
    double matters,
    boolean cued,
    boolean carried) {

  /** Whether the evidence is enough to answer from it. */
  boolean isClear() {
    if (entry.article().guide() == null) {
      return text >= 0.55;
    }
    return carried
        || cued
        || topic >= 0.3
        || variant >= 0.5
        || (topic >= 0.1 && variant >= 0.22)
        || (matters >= 1 && score >= 0.1)
        || (matters >= 2 && score >= 0.05);
  }
}

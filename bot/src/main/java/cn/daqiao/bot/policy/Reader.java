package cn.daqiao.bot.policy;

import cn.daqiao.bot.policy.benefit.Overview;
import cn.daqiao.matcher.policy.PolicyLexicon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shelf and how questions to it are read. */
final class Reader {
  private static final int KEPT = 1_000;
  private final Shelf shelf;
  private final Asking asking;
  private final Offices offices;
  private final @Nullable Overview overview;
  private final Recent<String, Asked> asked = new Recent<>(KEPT);
  private final Recent<Topic, List<Candidate>> found = new Recent<>(KEPT);

  Reader(Shelf shelf, PolicyLexicon lexicon, @Nullable Overview overview) {
    this.shelf = shelf;
    this.overview = overview;
    this.asking = new Asking(lexicon, shelf);
    this.offices = new Offices(shelf, lexicon);
  }

  /** A question in the talk about a measure. */
  private record Topic(String q, int before) {}

  /** What there is to get; absent where no document of the shelf grants it. */
  @Nullable Overview overview() {
    return overview;
  }

  Shelf shelf() {
    return shelf;
  }

  Offices offices() {
    return offices;
  }

  Asked read(String q) {
    return asked.get(q, () -> asking.read(q));
  }

  List<Candidate> rank(String q, @Nullable Integer before) {
    var topic = new Topic(q, before == null ? Integer.MIN_VALUE : before);
    return found.get(topic, () -> Ranking.rank(shelf, read(q), before));
  }
}

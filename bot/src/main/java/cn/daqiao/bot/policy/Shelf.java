package cn.daqiao.bot.policy;

import cn.daqiao.index.policies.Passage;
import cn.daqiao.index.policies.PolicyIndex;
import cn.daqiao.index.text.Chinese;
import cn.daqiao.matcher.policy.Article;
import cn.daqiao.matcher.policy.Guide;
import cn.daqiao.matcher.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Documents that are searched together. Each scope has a shelf of its own, so that adding another
 * region's documents moves nothing here.
 */
final class Shelf implements AutoCloseable {
  private static final Pattern CLAUSE_END = Pattern.compile("[，,。；;！!？?\\s]+");

  private final List<Entry> entries;
  private final PolicyIndex index;
  private final Map<String, Set<Integer>> byTopic = new HashMap<>();
  private final List<BitSet> characters = new ArrayList<>();

  private Shelf(List<Entry> entries, PolicyIndex index) {
    this.entries = entries;
    this.index = index;
    for (int i = 0; i < entries.size(); i++) {
      var guide = entries.get(i).article().guide();
      characters.add(characters(entries.get(i).article(), guide));
      if (guide != null) {
        for (var topic : guide.topics()) {
          byTopic.computeIfAbsent(Chinese.fold(topic), t -> new LinkedHashSet<>()).add(i);
        }
      }
    }
  }

  private static BitSet characters(Article article, @Nullable Guide guide) {
    var known = new BitSet();
    Chinese.fold(article.text()).chars().forEach(known::set);
    if (guide != null) {
      Chinese.fold(guide.plain() + String.join("", guide.topics())).chars().forEach(known::set);
    }
    return known;
  }

  static Shelf of(List<PolicyDocument> documents) {
    var entries = new ArrayList<Entry>();
    var passages = new ArrayList<Passage>();
    for (var document : documents) {
      for (var article : document.articles()) {
        var guide = article.guide();
        entries.add(new Entry(document, article));
        passages.add(
            new Passage(
                guide == null ? document.title() + " " + article.heading() : article.heading(),
                guide == null ? article.text() : article.text() + " " + guide.plain(),
                guide == null ? List.of() : guide.variants()));
      }
    }
    return new Shelf(List.copyOf(entries), PolicyIndex.of(passages));
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  int size() {
    return entries.size();
  }

  PolicyIndex index() {
    return index;
  }

  Entry entry(int number) {
    return entries.get(number);
  }

  /** The characters of an entry's text and topic words. */
  BitSet characters(int number) {
    return characters.get(number);
  }

  /** All topic words, folded. */
  Set<String> topics() {
    return byTopic.keySet();
  }

  /** The words of all questions and ways of asking that staff wrote down. */
  Set<String> words() {
    var words = new LinkedHashSet<String>();
    for (var entry : entries) {
      var guide = entry.article().guide();
      if (guide != null) {
        guide.variants().forEach(variant -> words.addAll(Chinese.words(Chinese.fold(variant))));
        guide.cues().forEach(cue -> words.addAll(List.of(cue.pattern().split("[^一-鿿]+"))));
      }
    }
    return words;
  }

  /** The entries that a topic word names. */
  Set<Integer> about(String topic) {
    return byTopic.getOrDefault(topic, Set.of());
  }

  /**
   * For each entry that is asked for in one of its ways of asking, in how many. Where none fits,
   * the clauses are read the other way round.
   */
  Map<Integer, Integer> cued(String folded) {
    var straight = cuedAs(folded);
    var clauses = CLAUSE_END.split(folded);
    return straight.isEmpty() && clauses.length > 1
        ? cuedAs(String.join("，", List.of(clauses).reversed()))
        : straight;
  }

  private Map<Integer, Integer> cuedAs(String folded) {
    var cued = new HashMap<Integer, Integer>();
    for (int i = 0; i < entries.size(); i++) {
      var guide = entries.get(i).article().guide();
      if (guide != null) {
        int cues = (int) guide.cues().stream().filter(cue -> cue.matcher(folded).find()).count();
        if (cues > 0) {
          cued.put(i, cues);
        }
      }
    }
    return cued;
  }

  @Override
  public void close() {
    index.close();
  }
}

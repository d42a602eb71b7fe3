package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.fit.constraint.Area;
import cn.daqiao.matcher.fit.rule.Person.Known;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.vacancy.Kind;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Postings by what can tie a person to them, so that the rest is never looked at. Leaves out only
 * postings outside the person's area and those whose tie would be below the least that counts as
 * related. Immutable.
 */
public final class Candidates {
  private final List<Posting> postings;
  private final SkillBook book;
  private final double related;
  private final Places places = new Places();
  private final Map<String, BitSet> byTrade = new HashMap<>();
  private final Map<Integer, Ordinals> byGram = new HashMap<>();
  private final BitSet general = new BitSet();
  private final BitSet entry = new BitSet();
  private final BitSet courses = new BitSet();
  private final BitSet fairs = new BitSet();

  /**
   * Builds the look-ups.
   *
   * @param related the least tie that counts, 0..1
   */
  public Candidates(List<Posting> postings, SkillBook book, double related) {
    this.postings = List.copyOf(postings);
    this.book = book;
    this.related = related;
    for (int i = 0; i < this.postings.size(); i++) {
      add(i, this.postings.get(i));
    }
  }

  private void add(int ordinal, Posting posting) {
    for (var trade : posting.trades()) {
      if (trade.weight() >= related) {
        byTrade.computeIfAbsent(trade.code(), _ -> new BitSet()).set(ordinal);
      }
    }
    places.add(ordinal, posting.vacancy().site().region().stem());
    for (int gram : posting.body().sorted()) {
      byGram.computeIfAbsent(gram, _ -> new Ordinals()).add(ordinal);
    }
    general.set(ordinal, posting.general());
    entry.set(ordinal, posting.entry());
    courses.set(ordinal, posting.vacancy().kind() == Kind.COURSE);
    fairs.set(ordinal, posting.vacancy().kind() == Kind.FAIR);
  }

  /** Every posting that may be tied to the person and within reach, in the order given. */
  public List<Posting> of(Person person) {
    var found = new BitSet(postings.size());
    for (var known : person.skills()) {
      if (known.code() != null) {
        addKin(known.code(), found);
      }
      addWords(known, found);
    }
    if (person.general() || person.skills().isEmpty()) {
      found.or(general);
    }
    if (person.any()) {
      found.or(entry);
    }
    if (person.seeker().wish().willing()) {
      found.or(courses);
    }
    found.or(fairs);
    var areas = Area.stems(person.seeker());
    if (!areas.isEmpty()) {
      var within = new BitSet(postings.size());
      areas.forEach(area -> places.addWithin(area, within));
      found.and(within);
    }
    return found.stream().mapToObj(postings::get).toList();
  }

  private void addKin(String code, BitSet found) {
    for (var near : book.near(code)) {
      var ordinals = byTrade.get(near);
      if (ordinals != null) {
        found.or(ordinals);
      }
    }
  }

  private void addWords(Known known, BitSet found) {
    var grams = known.grams().sorted();
    int least = Math.max(1, (int) Math.ceil(related / Ties.WORDS_IN_HEAD * grams.length - 1e-9));
    var hits = least == 1 ? new int[0] : new int[postings.size()];
    for (int gram : grams) {
      var ordinals = byGram.get(gram);
      for (int i = 0; ordinals != null && i < ordinals.size(); i++) {
        int ordinal = ordinals.get(i);
        if (least == 1 || ++hits[ordinal] == least) {
          found.set(ordinal);
        }
      }
    }
  }
}

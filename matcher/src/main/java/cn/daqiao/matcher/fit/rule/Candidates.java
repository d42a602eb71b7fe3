package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.skill.SkillBook;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Postings by what can tie a person to them, so that the rest is never looked at. Leaves out only
 * postings whose tie is {@link Tie#NONE}. Immutable.
 */
public final class Candidates {
  private final List<Posting> postings;
  private final SkillBook book;
  private final Map<String, BitSet> byTrade = new HashMap<>();
  private final Map<Integer, List<Integer>> byGram = new HashMap<>();
  private final BitSet general = new BitSet();
  private final BitSet unpaid = new BitSet();

  /** Builds the look-ups. */
  public Candidates(List<Posting> postings, SkillBook book) {
    this.postings = List.copyOf(postings);
    this.book = book;
    for (int i = 0; i < this.postings.size(); i++) {
      add(i, this.postings.get(i));
    }
  }

  private void add(int ordinal, Posting posting) {
    for (var trade : posting.trades()) {
      byTrade.computeIfAbsent(trade.code(), code -> new BitSet()).set(ordinal);
    }
    for (int gram : posting.body().sorted()) {
      byGram.computeIfAbsent(gram, g -> new ArrayList<>()).add(ordinal);
    }
    general.set(ordinal, posting.general());
    unpaid.set(ordinal, !posting.vacancy().kind().paid());
  }

  /** Every posting that may be tied to the person, in the order given. */
  public List<Posting> of(Person person) {
    var found = new BitSet(postings.size());
    for (var known : person.skills()) {
      if (known.skill().code() != null) {
        addKin(known.skill().code(), found);
      }
      for (int gram : known.grams().sorted()) {
        byGram.getOrDefault(gram, List.of()).forEach(found::set);
      }
    }
    if (person.general() || person.skills().isEmpty()) {
      found.or(general);
    }
    if (Boolean.TRUE.equals(person.seeker().wish().wantsTraining())) {
      found.or(unpaid);
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
}

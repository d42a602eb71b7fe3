package cn.daqiao.matcher.fit;

import cn.daqiao.matcher.fit.rule.Candidates;
import cn.daqiao.matcher.fit.rule.Person;
import cn.daqiao.matcher.fit.rule.Posting;
import cn.daqiao.matcher.skill.SkillBook;
import java.util.List;

/** Vacancies read once, to be ranked for many people. Made by {@link Matcher#pool}. Immutable. */
public final class Pool {
  private final Candidates candidates;

  Pool(List<Posting> postings, SkillBook book, double related) {
    candidates = new Candidates(postings, book, related);
  }

  /** Those that may have to do with the person, each once, in the order given. */
  List<Posting> candidates(Person person) {
    return candidates.of(person);
  }
}

package cn.daqiao.index.recall;

import cn.daqiao.matcher.fit.Rules;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.skill.SkillBook;

/**
 * What documents and queries are made with. An index has to be rebuilt when one of these changes.
 *
 * @param regions where places lie
 * @param book which words name which occupations
 * @param rules names of licences, words of general work, and the weights that scores go by
 */
public record Recall(RegionTree regions, SkillBook book, Rules rules) {

  /** Occupations and words as terms. */
  public SkillTerms skills() {
    return new SkillTerms(book, rules);
  }

  /** Licences as terms. */
  public LicenceTerms licences() {
    return new LicenceTerms(rules.licences());
  }

  /** The weight of one of the matcher's rules, 0..1. */
  public double weight(String rule) {
    return rules.weights().byRule().getOrDefault(rule, 0.0);
  }
}

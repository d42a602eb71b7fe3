package cn.daqiao.config;

import cn.daqiao.matcher.fit.Rules;
import cn.daqiao.matcher.policy.PolicyLibrary;
import cn.daqiao.matcher.posting.Gates;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.text.TextTables;
import java.nio.file.Path;

/**
 * All data files, checked and turned into records of the domain.
 *
 * @param texts what is said to people
 * @param textTables simplified forms and pinyin
 * @param regions the divisions of the country, the home province down to its townships
 * @param skills spoken words and the occupations that they name
 * @param rules how vacancies are matched
 * @param limits how often vacancies are offered, and how long the match log stays in the store
 * @param gates what a posting has to pay and may not say
 * @param policies the policy documents and the words with which people ask
 */
public record Catalog(
    Texts texts,
    TextTables textTables,
    RegionTree regions,
    SkillBook skills,
    Rules rules,
    Limits limits,
    Gates gates,
    PolicyLibrary policies) {

  /**
   * Reads the folder {@code config/data}.
   *
   * @throws BadDataException with every fault of every file in one report
   */
  public static Catalog load(Path data) {
    return load(data, PoliciesLoader.PLAIN);
  }

  /**
   * The same where policy documents may be more than plain text.
   *
   * @throws BadDataException with every fault of every file in one report
   */
  public static Catalog load(Path data, PoliciesLoader.TextReader documents) {
    var faults = new Faults();
    var texts = TextsLoader.load(data.resolve("texts"), faults);
    var tables = TextTablesLoader.load(data.resolve("text"), faults);
    var regions = RegionsLoader.load(data.resolve("regions"), faults);
    var catalog =
        new Catalog(
            texts,
            tables,
            regions,
            SkillsLoader.load(data.resolve("skills"), faults),
            RulesLoader.load(data.resolve("rules"), faults),
            RulesLoader.limits(data.resolve("rules"), faults),
            GatesLoader.load(data.resolve("rules"), tables, texts, faults),
            PoliciesLoader.load(data.resolve("policies"), regions, documents, faults));
    faults.throwIfAny();
    return catalog;
  }
}

package cn.daqiao.matcher.fit.rule;

import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.vacancy.Vacancy;

/** Reads either side once, so that judging a pair reads no text. */
public record Reader(RegionTree regions, SkillBook book, GeneralWords words) {

  /** A vacancy as the rules see it. */
  public Posting read(Vacancy vacancy) {
    return new Posting(vacancy, this);
  }

  /** A person as the rules see one. */
  public Person read(Seeker seeker) {
    return new Person(seeker, this);
  }
}

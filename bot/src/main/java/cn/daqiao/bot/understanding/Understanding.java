package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Topic;
import cn.daqiao.matcher.skill.SkillBook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads free text for facts about the writer. Pure, and safe for any number of threads. */
public final class Understanding {

  /** Knows places and occupations. */
  public Understanding(RegionTree regions, SkillBook skills) {}

  /**
   * What a message says.
   *
   * @param text as written
   * @param year the year of the clock in Asia/Shanghai, for ages
   * @param asked what was just asked, so that a bare 43 or 富岭 is understood; absent in free text
   */
  public Heard hear(String text, int year, @Nullable Topic asked) {
    return new Heard(List.of(), List.of());
  }
}

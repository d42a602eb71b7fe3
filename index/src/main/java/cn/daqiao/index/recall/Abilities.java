package cn.daqiao.index.recall;

import cn.daqiao.index.recall.SkillTerms.Tag;
import cn.daqiao.matcher.fit.rule.GeneralWords;
import cn.daqiao.matcher.fit.rule.Meant;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.skill.SkillBook;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a person's skills say.
 *
 * @param codes occupations that the person can or wants to do, or seems to mean
 * @param coded the words of skills whose occupation was given, without the words around them
 * @param uncoded the words of the others
 * @param learns occupations that the person would like to learn
 * @param tags what else brings work and person together
 */
public record Abilities(
    Set<String> codes,
    List<String> coded,
    List<String> uncoded,
    Set<String> learns,
    Set<Tag> tags) {

  /** Reads a person's skills. */
  public static Abilities of(Seeker seeker, SkillBook book, GeneralWords general) {
    var codes = new LinkedHashSet<String>();
    var coded = new LinkedHashSet<String>();
    var uncoded = new LinkedHashSet<String>();
    var learns = new LinkedHashSet<String>();
    var tags = EnumSet.noneOf(Tag.class);
    for (var skill : seeker.skills()) {
      var words = general.bare(skill.said().strip());
      if (skill.code() == null) {
        uncoded.add(words);
        var meant = Meant.by(skill, words, book).code();
        if (meant != null) {
          codes.add(meant);
        }
      } else {
        codes.add(skill.code());
        coded.add(words);
      }
      if (general(skill, general)) {
        tags.add(Tag.GENERAL);
      }
      if (general.any(skill.said())) {
        tags.add(Tag.ENTRY);
      }
    }
    if (seeker.skills().isEmpty()) {
      tags.add(Tag.UNSKILLED);
    }
    if (seeker.wish().willing()) {
      tags.add(Tag.TAUGHT);
      seeker.wish().learns().stream()
          .map(Skill::code)
          .filter(Objects::nonNull)
          .forEach(learns::add);
    }
    return new Abilities(codes, List.copyOf(coded), List.copyOf(uncoded), learns, tags);
  }

  private static boolean general(Skill skill, GeneralWords words) {
    return words.any(skill.said())
        || words.named(skill.said())
        || (skill.name() != null && words.named(skill.name()));
  }
}

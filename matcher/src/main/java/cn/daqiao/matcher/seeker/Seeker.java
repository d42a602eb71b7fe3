package cn.daqiao.matcher.seeker;

import cn.daqiao.matcher.skill.Skill;
import java.util.List;
import java.util.Set;

/**
 * A job seeker as the matcher sees one: no name, no phone.
 *
 * @param id {@code pNN-ULID} from the service, anything in files
 * @param about facts
 * @param home where the person lives
 * @param wish what the person wants
 * @param skills what the person can do
 * @param lacks what the person says that he or she cannot do
 * @param refused vacancies that this person has turned down
 */
public record Seeker(
    String id,
    About about,
    Home home,
    Wish wish,
    List<Skill> skills,
    List<Skill> lacks,
    Set<String> refused) {

  /** Copies the collections. */
  public Seeker {
    skills = List.copyOf(skills);
    lacks = List.copyOf(lacks);
    refused = Set.copyOf(refused);
  }

  /** Somebody of whom nothing is known yet. */
  public static Seeker unknown(String id) {
    return new Seeker(
        id, About.unknown(), Home.unknown(), Wish.none(), List.of(), List.of(), Set.of());
  }

  /** The same person with other wishes. */
  public Seeker wishing(Wish other) {
    return new Seeker(id, about, home, other, skills, lacks, refused);
  }
}

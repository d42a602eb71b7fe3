package cn.daqiao.bot.seeker;

import cn.daqiao.bot.understanding.Understanding;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.Topic;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one message says, as {@code daqiao understand} prints it. */
public final class HeardJson {
  private final Understanding understanding;
  private final ProfileJson profiles;

  /** Understands with these places. */
  public HeardJson(Understanding understanding, RegionTree regions) {
    this.understanding = understanding;
    this.profiles = new ProfileJson(regions);
  }

  /** {@code {"text", "seeker", "evidence"}}; the evidence stands by the seeker's field names. */
  public ObjectNode write(String text, int year) {
    return write(text, year, null);
  }

  /** The same for an answer to a question. */
  public ObjectNode write(String text, int year, @Nullable Topic asked) {
    var heard = understanding.hear(text, year, asked);
    var facts = heard.facts().stream().map(piece -> piece.fact()).toList();
    var node = JsonNodeFactory.instance.objectNode();
    node.put("text", text);
    node.set("seeker", profiles.write(Profile.unknown("heard").with(facts)));
    var evidence = node.putObject("evidence");
    heard
        .facts()
        .forEach(piece -> fields(piece.fact()).forEach(f -> put(evidence, f, piece.evidence())));
    return node;
  }

  private static void put(ObjectNode evidence, String field, String said) {
    var before = evidence.path(field).asText("");
    evidence.put(field, before.isEmpty() || before.contains(said) ? said : before + "、" + said);
  }

  private static List<String> fields(Fact fact) {
    return switch (fact) {
      case Fact.Name ignored -> List.of("name");
      case Fact.Sex ignored -> List.of("gender");
      case Fact.Age ignored -> List.of("age");
      case Fact.Born ignored -> List.of("birthYear");
      case Fact.LivesIn ignored -> List.of("region");
      case Fact.LivesInTownship ignored -> List.of("township");
      case Fact.LivesInVillage ignored -> List.of("village");
      case Fact.LivesAt ignored -> List.of("lat", "lon");
      case Fact.Can ignored -> List.of("skills");
      case Fact.Cannot ignored -> List.of("notSkills");
      case Fact.WantsPay ignored -> List.of("wageMin", "payCycle");
      case Fact.PaidBy ignored -> List.of("payCycle");
      case Fact.AnyPay ignored -> List.of("wageMin");
      case Fact.Reaches ignored -> List.of("scope");
      case Fact.WantsRegion ignored -> List.of("wantRegion");
      // Not fields of the interface's Seeker.
      case Fact.Within ignored -> List.of();
      case Fact.NoFarther ignored -> List.of();
      case Fact.Schooled ignored -> List.of("education");
      case Fact.Graduated ignored -> List.of("graduated");
      case Fact.Holds ignored -> List.of("licence");
      case Fact.Disabled ignored -> List.of("disability");
      case Fact.NeedsBoard ignored -> List.of("needsBoard");
      case Fact.WantsShift ignored -> List.of("shift");
      case Fact.Stands ignored -> List.of("statuses");
      case Fact.Poor ignored -> List.of("poor");
      case Fact.WantsTraining ignored -> List.of("wantsTraining");
      // Not a field of the interface's Seeker.
      case Fact.WantsToLearn ignored -> List.of();
      case Fact.Phone ignored -> List.of("phone");
      case Fact.Note ignored -> List.of("note");
    };
  }
}

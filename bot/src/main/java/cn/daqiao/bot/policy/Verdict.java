package cn.daqiao.bot.policy;

import cn.daqiao.config.Texts;
import cn.daqiao.matcher.policy.Requirement;
import cn.daqiao.matcher.seeker.Gender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says whether a person meets what a benefit asks for: yes, no, or on what it depends. */
final class Verdict {
  private final Texts texts;

  Verdict(Texts texts) {
    this.texts = texts;
  }

  /** One sentence, absent where nothing that is asked for was said of the person. */
  Optional<String> of(Requirement wanted, Person person) {
    var met = new ArrayList<String>();
    var open = new ArrayList<String>();
    var failed =
        sex(wanted, person, met)
            .or(() -> age(wanted, person, met))
            .or(() -> years(wanted, person, met))
            .or(() -> household(wanted, person, met, open));
    if (wanted.graduationYear()) {
      open.add(what("graduation"));
    }
    if (failed.isPresent()) {
      return failed;
    }
    if (met.isEmpty()) {
      return person.named() && !open.isEmpty() ? Optional.of(depends(open)) : Optional.empty();
    }
    var yes = say("policy.verdict.yes", String.join("、", met));
    return Optional.of(open.isEmpty() ? yes : yes + depends(open));
  }

  private Optional<String> sex(Requirement wanted, Person person, List<String> met) {
    var sex = wanted.sex();
    if (sex == null || person.sex() == null) {
      return Optional.empty();
    }
    if (person.sex() == sex) {
      met.add(what("sex"));
      return Optional.empty();
    }
    var other = sex == Gender.FEMALE ? Gender.MALE : Gender.FEMALE;
    return Optional.of(
        texts.say("policy.verdict.sex", Map.of("sex", sex.label(), "other", other.label())));
  }

  private Optional<String> age(Requirement wanted, Person person, List<String> met) {
    var most = wanted.maxAge();
    var age = person.age();
    if (most == null || age == null) {
      return Optional.empty();
    }
    if (age > most) {
      return Optional.of(say("policy.verdict.no", what("age")));
    }
    if (age.equals(most)) {
      return Optional.of(texts.say("policy.verdict.border", Map.of("age", most.toString())));
    }
    met.add(what("age"));
    return Optional.empty();
  }

  private Optional<String> years(Requirement wanted, Person person, List<String> met) {
    var least = wanted.minYears();
    var years = person.years();
    if (least == null || years == null) {
      return Optional.empty();
    }
    if (years < least) {
      return Optional.of(say("policy.verdict.no", what("years")));
    }
    met.add(what("years"));
    return Optional.empty();
  }

  private Optional<String> household(
      Requirement wanted, Person person, List<String> met, List<String> open) {
    if (wanted.notLifted() && person.lifted()) {
      return Optional.of(say("policy.verdict.no", what("lifted")));
    }
    if (!wanted.standings().isEmpty()) {
      boolean one = person.standings().stream().anyMatch(wanted.standings()::contains);
      if (one || Boolean.TRUE.equals(person.poor())) {
        met.add(what("lifted"));
      } else {
        open.add(what("standing"));
      }
    }
    if (wanted.poor()) {
      if (Boolean.FALSE.equals(person.poor())) {
        return Optional.of(say("policy.verdict.no", what("poor")));
      }
      if (person.poor() == null) {
        open.add(what("poor"));
      }
    }
    return Optional.empty();
  }

  private String depends(List<String> open) {
    return say("policy.verdict.unknown", String.join("、", open));
  }

  private String what(String key) {
    return texts.say("policy.what." + key, Map.of());
  }

  private String say(String key, String what) {
    return texts.say(key, Map.of("what", what));
  }
}

package cn.daqiao.config;

import cn.daqiao.matcher.skill.Occupation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the lines of the skills files against each other and turns them into occupations. */
final class SkillCheck {
  private final List<SkillRow> rows;
  private final List<SkillCircle> alike;
  private final Set<String> decoys;
  private final Faults faults;
  private final Map<String, SkillRow> byCode = new HashMap<>();
  private final Map<String, SkillRow> byName = new HashMap<>();
  private final Map<SkillRow, Set<String>> others = new HashMap<>();

  SkillCheck(List<SkillRow> rows, List<SkillCircle> alike, Set<String> decoys, Faults faults) {
    this.rows = rows;
    this.alike = alike;
    this.decoys = decoys;
    this.faults = faults;
  }

  /** The occupations; what is wrong with them has gone to the faults. */
  List<Occupation> occupations() {
    rows.forEach(this::key);
    rows.forEach(this::climb);
    forms();
    alike.forEach(this::relate);
    return rows.stream().map(this::occupation).toList();
  }

  private void key(SkillRow row) {
    if (row.code().isEmpty() || row.name().isEmpty()) {
      fault(row, "needs a code and a name");
      return;
    }
    var code = byCode.putIfAbsent(row.code(), row);
    if (code != null) {
      fault(row, "the code " + row.code() + " stands already at " + place(code));
    }
    var name = byName.putIfAbsent(row.name(), row);
    if (name != null) {
      fault(row, "the name " + row.name() + " stands already at " + place(name));
    }
  }

  private void climb(SkillRow row) {
    var seen = new HashSet<SkillRow>();
    SkillRow at = row;
    while (at != null && !at.broader().isEmpty()) {
      if (!seen.add(at)) {
        fault(row, "is its own broader occupation, by way of " + at.name());
        return;
      }
      at = find(at.broader());
    }
  }

  private void forms() {
    var owners = new HashMap<String, SkillRow>();
    rows.forEach(row -> forms(row).forEach(form -> form(row, form, owners)));
  }

  private void form(SkillRow row, String declared, Map<String, SkillRow> owners) {
    var form = plain(declared);
    if (form.length() < 2) {
      fault(row, "the form " + form + " is too short: one character hits inside other words");
    }
    if (decoys.contains(form)) {
      fault(row, form + " is a decoy too; take it out of decoys.txt or out of here");
    }
    var other = owners.putIfAbsent(form, row);
    if (other != null && !other.equals(row) && !(shared(row, form) && shared(other, form))) {
      fault(
          row,
          "the form %s belongs to %s at %s; if both are meant, write %s* in both"
              .formatted(form, other.name(), place(other), form));
    }
  }

  private void relate(SkillCircle circle) {
    var members = new LinkedHashSet<SkillRow>();
    for (var name : circle.names()) {
      var row = find(name);
      if (row == null) {
        faults.add(
            circle.file(),
            circle.line(),
            "names " + name + ", which is no occupation's name or code");
      } else {
        members.add(row);
      }
    }
    for (var one : members) {
      for (var other : members) {
        if (!one.equals(other)) {
          others.computeIfAbsent(one, row -> new LinkedHashSet<>()).add(other.code());
        }
      }
    }
  }

  private Occupation occupation(SkillRow row) {
    var spoken = new LinkedHashSet<String>();
    row.spoken().forEach(form -> spoken.add(plain(form)));
    var related = new LinkedHashSet<>(others.getOrDefault(row, Set.of()));
    for (var other : row.related()) {
      var code = code(row, other);
      if (code != null) {
        related.add(code);
      }
    }
    var broader = row.broader().isEmpty() ? null : code(row, row.broader());
    return new Occupation(
        row.code(), row.name(), List.copyOf(spoken), broader, List.copyOf(related));
  }

  private @Nullable String code(SkillRow row, String key) {
    var other = find(key);
    if (other == null) {
      fault(row, "names " + key + ", which is no occupation's name or code");
      return null;
    }
    if (other.equals(row)) {
      fault(row, "names itself as broader or related");
      return null;
    }
    return other.code();
  }

  private @Nullable SkillRow find(String key) {
    var row = byName.get(key);
    return row == null ? byCode.get(key) : row;
  }

  // The name is a spoken form too, unless it is listed among them.
  private static Set<String> forms(SkillRow row) {
    var forms = new LinkedHashSet<>(row.spoken());
    if (row.spoken().stream().noneMatch(form -> plain(form).equals(row.name()))) {
      forms.add(row.name());
    }
    return forms;
  }

  private static boolean shared(SkillRow row, String form) {
    return row.spoken().contains(form + "*");
  }

  private static String plain(String form) {
    return form.endsWith("*") ? form.substring(0, form.length() - 1) : form;
  }

  private void fault(SkillRow row, String reason) {
    faults.add(row.file(), row.line(), reason);
  }

  private static String place(SkillRow row) {
    return row.file() + ":" + row.line();
  }
}

package cn.daqiao.config;

import cn.daqiao.matcher.skill.Occupation;
import cn.daqiao.matcher.skill.SkillBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code skills/*.tsv}, one occupation a line, {@code skills/alike.txt} and {@code
 * skills/decoys.txt}. The README of that folder describes them.
 */
final class SkillsLoader {
  private static final int COLUMNS = 5;
  private static final int CODE = 0;
  private static final int NAME = 1;
  private static final int SPOKEN = 2;
  private static final int BROADER = 3;
  private static final int RELATED = 4;

  private SkillsLoader() {}

  static SkillBook load(Path dir, Faults faults) {
    var before = faults.found().size();
    var rows = new ArrayList<SkillRow>();
    try (var files = Files.list(dir)) {
      for (var file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        rows.addAll(rows(file, faults));
      }
    } catch (IOException e) {
      faults.add(dir, 0, "cannot be read: " + e.getMessage());
    }
    var decoys = decoys(dir.resolve("decoys.txt"), faults);
    var alike = circles(dir.resolve("alike.txt"), faults);
    var occupations = new SkillCheck(rows, alike, decoys, faults).occupations();
    return new SkillBook(
        faults.found().size() == before ? occupations : List.<Occupation>of(), decoys);
  }

  private static List<SkillRow> rows(Path file, Faults faults) throws IOException {
    var rows = new ArrayList<SkillRow>();
    var line = 0;
    for (var text : Files.readAllLines(file)) {
      line++;
      if (!skipped(text, line)) {
        var row = row(file, line, text, faults);
        if (row != null) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static boolean skipped(String text, int line) {
    return text.isBlank() || text.startsWith("#") || line == 1;
  }

  private static @Nullable SkillRow row(Path file, int line, String text, Faults faults) {
    var cells = text.split("\t", -1);
    if (cells.length > COLUMNS || cells.length <= NAME) {
      faults.add(
          file,
          line,
          "has %d cells; write code, name, spoken, broader, related with tabs between"
              .formatted(cells.length));
      return null;
    }
    return new SkillRow(
        file,
        line,
        cell(cells, CODE),
        cell(cells, NAME),
        list(file, line, cell(cells, SPOKEN), faults),
        cell(cells, BROADER),
        SkillRow.pieces(cell(cells, RELATED)));
  }

  private static String cell(String[] cells, int at) {
    return at < cells.length ? cells[at].strip() : "";
  }

  private static List<String> list(Path file, int line, String cell, Faults faults) {
    var forms = new ArrayList<String>();
    for (var pattern : SkillRow.pieces(cell)) {
      try {
        forms.addAll(SpokenPattern.expand(pattern));
      } catch (IllegalArgumentException e) {
        faults.add(file, line, "cannot be read: " + e.getMessage());
      }
    }
    return forms;
  }

  private static List<SkillCircle> circles(Path file, Faults faults) {
    var circles = new ArrayList<SkillCircle>();
    try {
      var line = 0;
      for (var text : Files.readAllLines(file)) {
        line++;
        if (!text.isBlank() && !text.startsWith("#")) {
          circles.add(new SkillCircle(file, line, SkillRow.pieces(text.strip())));
        }
      }
    } catch (IOException e) {
      faults.add(file, 0, "cannot be read: " + e.getMessage());
    }
    return circles;
  }

  private static Set<String> decoys(Path file, Faults faults) {
    var decoys = new HashSet<String>();
    try {
      var line = 0;
      for (var text : Files.readAllLines(file)) {
        line++;
        if (!text.isBlank() && !text.startsWith("#")) {
          decoys.addAll(list(file, line, text.strip(), faults));
        }
      }
    } catch (IOException e) {
      faults.add(file, 0, "cannot be read: " + e.getMessage());
    }
    return decoys;
  }
}

package cn.daqiao.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.matcher.posting.Gates;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.text.TextTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatesLoaderTest {
  private static final Path DATA = Path.of("..", "config", "data");
  @TempDir private Path dir;

  @Test
  void shippedFilesHaveNoFaultAndKnowEveryCountyOfTheProvince() {
    var faults = new Faults();
    var gates = load(DATA.resolve("rules"), faults);
    assertEquals(List.of(), faults.found());
    var table = gates.wages().on(LocalDate.of(2026, 1, 1), new RegionCode("350722")).orElseThrow();
    assertTrue(table.unconfirmed(), "nobody has compared the figures with the notice yet");
    var regions = RegionsLoader.load(DATA.resolve("regions"), faults);
    var without =
        regions.childrenOf(new RegionCode("350000")).stream()
            .flatMap(city -> regions.childrenOf(city.code()).stream())
            .filter(region -> region.code().level() == Level.COUNTY)
            .filter(region -> !table.counties().containsKey(region.code()))
            .map(region -> region.name())
            .toList();
    assertEquals(List.of("金门县"), without, "the one that the notice does not name");
    assertEquals(
        List.of(),
        table.counties().keySet().stream().filter(code -> regions.byCode(code).isEmpty()).toList());
  }

  @Test
  void everyFaultIsNamed() throws IOException {
    fault("cannot be read", null, "tables: []");
    fault("no word <nobody>", "rules: [{name: sex, effect: refuse, patterns: ['<nobody>']}]", "{}");
    fault("refuse or review", "rules: [{name: sex, effect: forbid, patterns: [a]}]", "{}");
    fault("Unclosed", "rules: [{name: sex, effect: refuse, patterns: ['(a']}]", "{}");
    fault("no kind", "rules: [{name: sex, effect: refuse, patterns: [a], exempt: [x]}]", "{}");
    fault("posting.novel", "rules: [{name: novel, effect: refuse, patterns: [a]}]", "{}");
    fault("patterns", "rules: [{name: sex, effect: refuse}]", "{}");
    fault(
        "hour",
        "{}",
        "tables: [{from: 2025-04-01, province: '350000', source: s, tiers: [{month: 2000}]}]");
    fault("2025-13-01", "{}", table("2025-13-01", "2000", "350722"));
    fault("no minimum wage", "{}", table("2025-04-01", "3", "350722"));
    fault("440305", "{}", table("2025-04-01", "2000", "440305"));
    fault("six or nine|6 or 9", "{}", table("2025-04-01", "2000", "abc"));
  }

  private static String table(String from, String month, String county) {
    return "tables: [{from: %s, province: '350000', source: s, tiers: [{month: %s, hour: 20, counties: {'%s': x}}]}]"
        .formatted(from, month, county);
  }

  private void fault(String expected, String postings, String wages) throws IOException {
    Files.deleteIfExists(dir.resolve("postings.yaml"));
    if (postings != null) {
      Files.writeString(dir.resolve("postings.yaml"), postings);
    }
    Files.writeString(dir.resolve("minimum-wages.yaml"), wages);
    var faults = new Faults();
    load(dir, faults);
    assertEquals(1, faults.found().size(), expected + " " + faults.found());
    assertTrue(
        faults.found().getFirst().matches("(?s).*(" + expected + ").*"), faults.found().toString());
  }

  private static Gates load(Path rules, Faults faults) {
    TextTables tables = TextTablesLoader.load(DATA.resolve("text"), faults);
    return GatesLoader.load(rules, tables, TextsLoader.load(DATA.resolve("texts"), faults), faults);
  }
}

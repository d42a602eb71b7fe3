package cn.daqiao.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.matcher.fit.constraint.Licences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesLoaderTest {
  private static final Path SHIPPED = Path.of("..", "config", "data", "rules");

  @Test
  void shippedFilesHaveNoFault() {
    var faults = new Faults();
    var rules = RulesLoader.load(SHIPPED, faults);
    assertEquals(List.of(), faults.found());
    assertFalse(rules.version().isBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "C1, C1",
    "c1, C1",
    "Ｃ１驾照, C1",
    "C1驾驶证, C1",
    "驾照C1, C1",
    "持C1证, C1",
    "C1及以上驾驶证, C1",
    "B2货车驾照, B2",
    "驾照（A2）, A2",
    "D照, D",
    "驾照, DRIVING",
    "机动车驾驶证, DRIVING",
    "叉车证, 叉车",
    "叉车司机证, 叉车",
    "N1 叉车证, 叉车",
    "电焊证, 焊工",
    "焊工特种作业操作证, 焊工",
    "起重机械证, 起重机械",
    "起重机械操作证, 起重机械",
    "高空作业证, 高处",
    "高处作业证, 高处",
    "登高证, 高处",
    "健康证明, 健康",
    "电工证, 电工",
    "低压电工证, 低压电工",
    "月嫂证, 母婴护理",
    "证, 证",
  })
  void spellingsOfOneLicenceAreOne(String said, String meant) {
    assertEquals(Set.of(meant), licences().read(said));
  }

  @Test
  void oneTextMayNameSeveralClasses() {
    assertEquals(Set.of("A1", "A2"), licences().read("A1A2驾照"));
    assertEquals(Set.of("C1", "D"), licences().read("C1D"));
  }

  @ParameterizedTest
  @CsvSource({
    "A1, C2, true",
    "A1, B2, true",
    "A1, A2, false",
    "A2, B1, true",
    "A2, A3, false",
    "A3, C1, true",
    "A3, B2, false",
    "B2, B1, false",
    "B1, C2, true",
    "C1, C2, true",
    "C2, C1, false",
    "C1, D, false",
    "C1, 驾照, true",
    "驾照, C1, false",
    "叉车证, C1, false",
    "C1, 叉车证, false",
    "高压电工证, 低压电工证, false",
  })
  void inclusionsFollowEachOther(String held, String asked, boolean holds) {
    assertEquals(holds, licences().anyHeld(List.of(held), List.of(asked)));
  }

  @Test
  void everyFaultIsNamed(@TempDir Path dir) throws IOException {
    copy(dir, "weights.yaml", "skill: 0.50", "skill: 0.60");
    copy(dir, "licences.yaml", "  压力焊证: [压力焊作业证]", "  压力焊证: [电焊证]");
    copy(dir, "general.yaml", "trains:", "teaches:");
    var faults = new Faults();
    RulesLoader.load(dir, faults);
    assertEquals(3, faults.found().size(), faults.found()::toString);
    assertTrue(faults.found().stream().anyMatch(fault -> fault.contains("sum to 1")));
  }

  @Test
  void limitsThatMakeNoSenseAreNamed(@TempDir Path dir) throws IOException {
    var shipped = new Faults();
    assertEquals(Limits.usual(), RulesLoader.limits(SHIPPED, shipped));
    assertEquals(List.of(), shipped.found());
    copy(dir, "limits.yaml", "nightHour: 3", "nightHour: 24");
    var faults = new Faults();
    RulesLoader.limits(dir, faults);
    assertEquals(1, faults.found().size(), faults.found()::toString);
    assertTrue(faults.found().getFirst().contains("nightHour"), faults.found()::toString);
  }

  @Test
  void anUnknownRuleIsAFault(@TempDir Path dir) throws IOException {
    copy(dir, "weights.yaml", "trust:", "faith:");
    copy(dir, "licences.yaml", "", "");
    copy(dir, "general.yaml", "", "");
    var faults = new Faults();
    RulesLoader.load(dir, faults);
    assertEquals(1, faults.found().size(), faults.found()::toString);
    assertTrue(faults.found().getFirst().contains("faith"));
  }

  private static void copy(Path dir, String file, String from, String to) throws IOException {
    var text = Files.readString(SHIPPED.resolve(file));
    Files.writeString(dir.resolve(file), text.replace(from, to));
  }

  private static Licences licences() {
    return RulesLoader.load(SHIPPED, new Faults()).licences();
  }
}

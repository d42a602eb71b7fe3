package cn.daqiao.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.matcher.skill.Occupation;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.skill.SkillBook.Kinship;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real skill book against what people say. */
class SkillBookGoldenTest {
  private static final Path DATA = Path.of("..", "config", "data", "skills");
  private static final Path SAID = Path.of("src", "test", "resources", "skills");
  private static SkillBook book = new SkillBook(List.of());

  @BeforeAll
  static void load() {
    var faults = new Faults();
    book = SkillsLoader.load(DATA, faults);
    faults.throwIfAny();
  }

  @Test
  void holdsTheLabourMarket() {
    var forms = book.all().stream().mapToInt(occupation -> occupation.spoken().size()).sum();
    System.out.printf("skill book: %d occupations, %d spoken forms%n", book.all().size(), forms);
    assertTrue(book.all().size() >= 300);
  }

  @Test
  void readsWhatPeopleSay() throws IOException {
    var wrong = new ArrayList<String>();
    var lines = Files.readAllLines(SAID.resolve("said.tsv"));
    for (var line : lines) {
      var cells = line.split("\t");
      var expected = Set.of(cells[1].split("、"));
      var read = names(cells[0]);
      if (!read.equals(expected)) {
        wrong.add(cells[0] + ": " + read + " instead of " + expected);
      }
    }
    wrong.forEach(System.out::println);
    var right = lines.size() - wrong.size();
    System.out.printf("said.tsv: %d of %d phrases read exactly%n", right, lines.size());
    assertTrue(lines.size() >= 300);
    assertTrue(right >= 0.97 * lines.size(), "read exactly: " + right + " of " + lines.size());
  }

  @Test
  void readsNoOccupationWhereNoneIsNamed() throws IOException {
    var wrong =
        Files.readAllLines(SAID.resolve("nothing.txt")).stream()
            .filter(line -> !names(line).isEmpty())
            .map(line -> line + ": " + names(line))
            .toList();
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @CsvSource({
    "驾驶员, 货车司机, NARROWER",
    "货车司机, 驾驶员, BROADER",
    "采茶工, 农林牧渔, BROADER",
    "货车司机, 小车司机, RELATED",
    "平车工, 锁边工, RELATED",
    "平车工, 鞋面针车工, RELATED",
    "鞋面针车工, 箱包工, RELATED",
    "保洁员, 客房服务员, RELATED",
    "普工, 组装工, RELATED",
    "养老护理员, 医院护工, RELATED",
    "叉车司机, 搬运装卸工, RELATED",
    "砌筑工, 瓷砖镶贴工, RELATED",
    "养猪工, 养禽工, RELATED",
    "车工, 数控机床工, RELATED",
    "屠宰工, 豆腐师傅, NONE",
    "焊工, 模具工, NONE",
    "厨师, 烧烤师傅, NONE",
    "焊工, 采茶工, NONE",
    "会计, 养猪工, NONE",
    "保安员, 护士, NONE",
    "石材工, 陶瓷工, NONE",
  })
  void kinshipFollowsTheMarket(String known, String wanted, Kinship kinship) {
    assertEquals(kinship, book.kinship(code(known), code(wanted)));
  }

  @Test
  void kinshipIsOneRelationSeenFromBothSides() {
    for (var occupation : book.all()) {
      for (var other : book.near(occupation.code())) {
        assertTrue(
            book.near(other).contains(occupation.code()), occupation.code() + " and " + other);
      }
    }
  }

  @Test
  void everyFormReadsItsOwnOccupation() {
    var hidden = new ArrayList<String>();
    for (var occupation : book.all()) {
      for (var form : occupation.spoken()) {
        if (!names(form).contains(occupation.name())) {
          hidden.add(occupation.name() + ": " + form + " reads " + names(form));
        }
      }
    }
    assertEquals(List.of(), hidden);
  }

  @Test
  void readsFast() {
    var text = "招普工、针车、平车熟手，包吃住；会开叉车、电焊优先，养过几年猪也行，";
    var advert = text.repeat(7).substring(0, 200);
    var mentions = 0;
    for (var i = 0; i < 5_000; i++) {
      mentions += book.read(advert).size();
    }
    var start = System.nanoTime();
    for (var i = 0; i < 5_000; i++) {
      mentions += book.read(advert).size();
    }
    System.out.printf(
        "read of 200 characters: %.1f µs (%d mentions)%n",
        (System.nanoTime() - start) / 5_000e3, mentions);
    assertTrue(mentions > 0);
  }

  private static Set<String> names(String text) {
    return book.read(text).stream()
        .map(mention -> mention.occupation().name())
        .collect(Collectors.toSet());
  }

  private static String code(String name) {
    return book.all().stream()
        .filter(occupation -> occupation.name().equals(name))
        .map(Occupation::code)
        .findFirst()
        .orElseThrow();
  }
}

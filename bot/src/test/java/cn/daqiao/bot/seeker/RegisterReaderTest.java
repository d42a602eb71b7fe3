package cn.daqiao.bot.seeker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.redis.Ids;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.seeker.ImportSeekers.Rejected;
import cn.daqiao.bot.sheet.Sheet;
import cn.daqiao.config.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterReaderTest {
  static final Catalog CATALOG = Shipped.CATALOG;
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z"));

  @TempDir Path dir;
  private final List<Rejected> rejected = new ArrayList<>();

  static RegisterReader reader() {
    var texts = CATALOG.texts();
    return new RegisterReader(
        new Sheet(texts),
        new SeekerJson(CATALOG.regions(), CATALOG.skills(), texts),
        texts,
        new Ids(CLOCK, new Random(7)),
        CLOCK);
  }

  @Test
  void readsPeopleUnderIdsOfOurOwn() throws IOException {
    var row = read("编号,姓名,性别,出生年,县,乡镇,电话,技能\nA-17,陈水根,男,1979,浦城县,,138 0000-0001,电焊\n").getFirst();
    var seeker = row.profile().seeker();
    assertTrue(Keys.isId(Keys.Family.PERSON, seeker.id()), seeker.id());
    assertEquals("13800000001", row.profile().phone());
    assertEquals(1979, seeker.about().birthYear());
    assertEquals(1, seeker.skills().size());
    assertFalse(row.toString().contains("水根"));
  }

  @Test
  void refusesWhatCannotBeTrueAndGoesOn() throws IOException {
    var rows =
        read(
            """
            姓名,出生年,年龄,电话
            甲,2027,,
            乙,1890,,
            丙,1980,20,
            丁,2015,,
            戊,1980,,12345
            ,1980,,
            己,八〇年,,
            庚,1980,46,＋86 139 0000 0002
            """);
    assertEquals(1, rows.size());
    assertEquals("13900000002", rows.getFirst().profile().phone());
    assertEquals(List.of(2, 3, 4, 5, 6, 7, 8), rejected.stream().map(Rejected::line).toList());
    assertTrue(rejected.get(3).reason().contains("16周岁"), rejected.toString());
    assertTrue(rejected.get(4).reason().startsWith("phone："), rejected.toString());
    assertFalse(rejected.toString().contains("12345"), "reasons repeat nothing personal");
  }

  @Test
  void likensPeopleByNameAndPhoneOrBirthAndTownship() throws IOException {
    var rows =
        read(
            """
            姓名,出生年,县,乡镇,电话
            陈水根,1979,浦城县,石陂镇,13800000001
            陈 水根,1979,350722,石陂镇,
            陈水根,,,,13800000001
            陈水根,1980,浦城县,石陂镇,13800000009
            陈水根,,,,
            """);
    var first = rows.getFirst().likenesses();
    assertEquals(2, first.size());
    assertTrue(first.containsAll(rows.get(1).likenesses()));
    assertTrue(first.containsAll(rows.get(2).likenesses()));
    assertTrue(rows.get(3).likenesses().stream().noneMatch(first::contains));
    assertEquals(1, rows.get(4).likenesses().size());
    assertNotEquals(rows.get(4).likenesses(), rows.get(2).likenesses());
  }

  private List<RegisterRow> read(String csv) throws IOException {
    var file = Files.writeString(dir.resolve("册.csv"), csv);
    return reader().read(file, rejected::add);
  }
}

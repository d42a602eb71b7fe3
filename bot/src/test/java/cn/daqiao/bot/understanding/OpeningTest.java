package cn.daqiao.bot.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.understanding.Opening.Slot;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.vacancy.Cycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What employers write, a wording a line of {@code openings.tsv}. */
class OpeningTest {
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final Understanding UNDERSTANDING =
      new Understanding(CATALOG.regions(), CATALOG.skills(), CATALOG.textTables());
  private static final RegionCode SEAT = new RegionCode("350722");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  static Stream<List<String>> wordings() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/understanding/openings.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> Arrays.asList(line.split("\t", -1)));
  }

  @ParameterizedTest
  @MethodSource("wordings")
  void readsWhatIsSaid(List<String> wording) {
    var asked = wording.get(0).equals("-") ? null : Slot.valueOf(wording.get(0));
    var opening = UNDERSTANDING.opening(wording.get(1), TODAY, asked, SEAT);
    assertEquals(sorted(wording.get(2)), sorted(told(opening)), wording.get(1));
  }

  static Stream<List<String>> several() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/understanding/openings-several.tsv"))
        .stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> Arrays.asList(line.split("\t")));
  }

  @ParameterizedTest
  @MethodSource("several")
  void tellsSeveralTradesApart(List<String> wording) {
    var openings = UNDERSTANDING.openings(wording.getFirst(), TODAY, SEAT);
    assertEquals(
        wording.stream().skip(1).map(OpeningTest::sorted).toList(),
        openings.stream().map(OpeningTest::told).map(OpeningTest::sorted).toList(),
        wording.getFirst());
  }

  @Test
  void aLaterWordCounts() {
    var first = UNDERSTANDING.opening("招3个平车工，月薪4000-5500，包吃住", TODAY, null, SEAT);
    var second = UNDERSTANDING.opening("工资改成5000，要5个", TODAY, null, SEAT);
    assertEquals(
        sorted("title=平车工; pay=5000-/月; n=5; board=true; notes=包吃住"),
        sorted(told(first.with(second))));
  }

  @Test
  void aTownOfAnotherCountyIsNotGuessed() {
    var elsewhere = UNDERSTANDING.opening("在凤城镇", TODAY, Slot.PLACE, SEAT);
    assertTrue(elsewhere.region() == null, "two counties have a 凤城镇");
  }

  private static String sorted(String fields) {
    return String.join("; ", new TreeSet<>(Arrays.asList(fields.split("; "))));
  }

  private static String told(Opening opening) {
    var told = new ArrayList<String>();
    put(told, "title", opening.title());
    put(told, "place", opening.region() == null ? null : place(opening.region()));
    var pay = opening.pay();
    if (pay != null) {
      var cycle = pay.cycle() == Cycle.MONTH ? "月" : pay.cycle() == Cycle.DAY ? "日" : "时";
      told.add("pay=" + span(pay.min(), pay.max()) + "/" + cycle);
    }
    put(told, "n", opening.headcount());
    put(told, "until", opening.until());
    put(told, "phone", opening.phone());
    put(told, "board", opening.board());
    put(
        told,
        "shift",
        opening.shift() == null ? null : opening.shift().name().toLowerCase(Locale.ROOT));
    var asked = opening.asked();
    if (asked.ageMin() != null || asked.ageMax() != null) {
      told.add("age=" + span(asked.ageMin(), asked.ageMax()));
    }
    put(told, "edu", asked.education() == null ? null : asked.education().label());
    put(told, "lic", asked.licences().isEmpty() ? null : String.join("|", asked.licences()));
    put(told, "notes", opening.notes().isEmpty() ? null : String.join(",", opening.notes()));
    return String.join("; ", told);
  }

  private static void put(List<String> told, String field, Object value) {
    if (value != null) {
      told.add(field + "=" + value);
    }
  }

  private static String span(Integer least, Integer most) {
    return Objects.toString(least, "") + "-" + Objects.toString(most, "");
  }

  private static String place(RegionCode code) {
    return CATALOG.regions().byCode(code).orElseThrow().name();
  }
}

package cn.daqiao.index.matches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.index.lifecycle.IndexHome;
import cn.daqiao.matcher.fit.Reason;
import cn.daqiao.matcher.fit.Relaxation;
import cn.daqiao.matcher.region.RegionCode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MatchIndexTest {
  private static final Instant AT = Instant.parse("2026-03-01T02:00:00Z");

  private final IndexHome home = IndexHome.inMemory(MatchIndex.SCHEMA);
  private final MatchIndex index = new MatchIndex(home);

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void keepsARowAsItIs() {
    var parts = new LinkedHashMap<String, Integer>();
    parts.put("skill", 400);
    parts.put("distance", 133);
    parts.put("penalty", -20);
    var row =
        new MatchRow(
            "r1",
            AT,
            new MatchRow.Pair("p01-A", 3, "v07-B", 2, "e1", new RegionCode("350722")),
            Outcome.EXCLUDED,
            new MatchRow.Verdict(
                "2026-1",
                513,
                parts,
                List.of(
                    Reason.of("reason.near", "km", 12),
                    new Reason("reason.skill", List.of("name", ""))),
                "wage",
                List.of(new Relaxation("place", "40km"))),
            new MatchRow.Delivery("template", "unknown"));
    put(row);
    var found = index.search(MatchQuery.all(1, 10)).items();
    assertEquals(List.of(row), found);
    assertEquals(
        List.of("skill", "distance", "penalty"),
        List.copyOf(found.getFirst().verdict().parts().keySet()));
  }

  @Test
  void takesAFullRowInUnder300Bytes() throws IOException {
    var parts = new LinkedHashMap<String, Integer>();
    List.of("skill", "distance", "wage", "wishes", "experience", "freshness", "trust", "help")
        .forEach(name -> parts.put(name, 100));
    var row =
        new MatchRow(
            "1772330400000-0",
            AT,
            new MatchRow.Pair(
                "p01-01ARZ3NDEKTSV4RRFFQ69G5FAV",
                3,
                "v07-01ARZ3NDEKTSV4RRFFQ69G5FAV",
                2,
                "e-01ARZ3NDEKTSV4RRFFQ69G5FAV",
                new RegionCode("350722")),
            Outcome.OFFERED,
            new MatchRow.Verdict(
                "2026-1",
                913,
                parts,
                List.of(
                    Reason.of("reason.skill", "name", "焊工"), Reason.of("reason.near", "km", 12)),
                null),
            new MatchRow.Delivery("template", "delivered"));
    int length = MatchCodec.write(row).length;
    assertTrue(length <= 300, "bytes: " + length);
  }

  @Test
  void showsTheNewestFirstPageByPage() {
    for (int i = 0; i < 25; i++) {
      put(row("r" + i, AT.plusSeconds(i), "p1", "v1", "350722", Outcome.SHOWN));
    }
    var first = index.search(MatchQuery.all(1, 10));
    assertEquals("r24", first.items().getFirst().id());
    assertEquals(3, first.pages());
    assertEquals(25, first.total());
    var last = index.search(MatchQuery.all(3, 10));
    assertEquals(5, last.items().size());
    assertEquals("r0", last.items().getLast().id());
    assertEquals(List.of(), index.search(MatchQuery.all(4, 10)).items());
    assertThrows(IllegalArgumentException.class, () -> MatchQuery.all(0, 10));
  }

  @Test
  void filtersAndCountsByOutcome() {
    put(row("a", AT, "p1", "v1", "350722", Outcome.OFFERED));
    put(row("b", AT.plusSeconds(1), "p1", "v2", "350723", Outcome.EXCLUDED));
    put(row("c", AT.plusSeconds(2), "p2", "v1", "440106", Outcome.EXCLUDED));
    put(row("d", AT.plusSeconds(3), "p3", "v1", null, Outcome.SHOWN));

    assertEquals(List.of("b"), ids(in("350723")));
    assertEquals(List.of("b", "a"), ids(in("350700")));
    assertEquals(List.of("c", "a"), ids(query(AT, AT.plusSeconds(3), null, "v1", null)));
    assertEquals(List.of("b", "a"), ids(query(null, null, "p1", null, null)));
    assertEquals(List.of("a"), ids(MatchQuery.ofPair("p1", "v1", 1, 10)));

    var excluded = index.search(query(null, null, null, null, Outcome.EXCLUDED));
    assertEquals(2, excluded.total());
    assertEquals(1, excluded.byOutcome().get(Outcome.OFFERED));
    assertEquals(2, excluded.byOutcome().get(Outcome.EXCLUDED));
    assertEquals(0, excluded.byOutcome().get(Outcome.OVERRIDDEN));
  }

  @Test
  void countsByWhatRowsHaveInCommon() {
    put(row("a", AT, "p1", "v1", "350722", Outcome.OFFERED));
    put(row("b", AT.plus(Duration.ofHours(13)), "p1", "v2", "350723", Outcome.EXCLUDED));
    put(row("c", AT.plus(Duration.ofHours(14)), "p2", "v1", "350722", Outcome.SHOWN));
    put(row("d", AT.plus(Duration.ofHours(14)), "p3", "v1", null, Outcome.SHOWN));
    var all = MatchQuery.all(1, 1);
    assertEquals(
        List.of(new Facet.Count("350722", 2), new Facet.Count("350723", 1)),
        index.count(all, Facet.COUNTY, 10));
    assertEquals(List.of(new Facet.Count("v1", 3)), index.count(all, Facet.VACANCY, 1));
    assertEquals(
        List.of(new Facet.Count("2026-03-02", 2), new Facet.Count("2026-03-01", 2)),
        index.count(all, Facet.DAY, 10),
        "a day begins at midnight in China");
    assertEquals(
        List.of(new Facet.Count("reason.near", 3), new Facet.Count("wage", 1)),
        index.count(all, Facet.REASON, 10));
    assertEquals(
        List.of(new Facet.Count("shown", 1), new Facet.Count("offered", 1)).stream()
            .sorted(Comparator.comparing(Facet.Count::value))
            .toList(),
        index.count(in("350722"), Facet.OUTCOME, 10));
    assertEquals(List.of(), index.count(all, Facet.EMPLOYER, 10));
    var wage = new MatchQuery(null, null, null, null, null, null, null, "wage", 1, 10);
    assertEquals(List.of("b"), ids(wage));
  }

  @Test
  void replacesARowWhoseDeliveryBecameKnown() {
    var row = row("a", AT, "p1", "v1", "350722", Outcome.OFFERED);
    put(row);
    put(
        new MatchRow(
            row.id(),
            row.at(),
            row.pair(),
            row.outcome(),
            row.verdict(),
            new MatchRow.Delivery("template", "delivered")));
    var page = index.search(MatchQuery.all(1, 10));
    assertEquals(1, page.total());
    assertEquals(
        new MatchRow.Delivery("template", "delivered"), page.items().getFirst().delivery());
  }

  @Test
  void handsOnWhatIsOlderAsItStandsNow() {
    put(row("old", AT, "p1", "v1", "350722", Outcome.OFFERED));
    var sent = row("old", AT, "p1", "v1", "350722", Outcome.OVERRIDDEN);
    put(sent);
    put(row("young", AT.plusSeconds(1), "p2", "v1", "350722", Outcome.SHOWN));
    try (var beside = home.beside()) {
      var other = new MatchIndex(beside);
      assertEquals(1, index.copyBefore(AT.plusSeconds(1), other));
      beside.refresh();
      assertEquals(List.of(sent), other.search(MatchQuery.all(1, 10)).items());
    }
  }

  private void put(MatchRow row) {
    index.put(row);
    home.refresh();
  }

  private List<String> ids(MatchQuery query) {
    return index.search(query).items().stream().map(MatchRow::id).toList();
  }

  private static MatchQuery in(String region) {
    return new MatchQuery(new RegionCode(region), null, null, null, null, null, null, null, 1, 10);
  }

  private static MatchQuery query(
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String seeker,
      @Nullable String vacancy,
      @Nullable Outcome outcome) {
    return new MatchQuery(null, from, to, seeker, vacancy, null, outcome, null, 1, 10);
  }

  private static MatchRow row(
      String id,
      Instant at,
      String seeker,
      String vacancy,
      @Nullable String county,
      Outcome outcome) {
    var region = county == null ? null : new RegionCode(county);
    return new MatchRow(
        id,
        at,
        new MatchRow.Pair(seeker, 1, vacancy, 1, null, region),
        outcome,
        new MatchRow.Verdict(
            "1",
            500,
            Map.of(),
            List.of(Reason.of("reason.near", "km", 3)),
            outcome == Outcome.EXCLUDED ? "wage" : null),
        null);
  }
}

package cn.daqiao.matcher.fit;

import static cn.daqiao.matcher.fit.Samples.MATCHER;
import static cn.daqiao.matcher.fit.Samples.NOW;
import static cn.daqiao.matcher.fit.Samples.PUCHENG;
import static cn.daqiao.matcher.fit.Samples.SONGXI;
import static cn.daqiao.matcher.fit.Samples.ids;
import static cn.daqiao.matcher.fit.Samples.seeker;
import static cn.daqiao.matcher.fit.Samples.vacancy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingTest {
  private static final String TEXT = "厂里招电焊工，做铁门铁窗，按月发工资，提供宿舍，有意者请来电话联系";

  @Test
  void amongNearEqualsTheOwnCountyGoesFirst() {
    var person = seeker("电焊");
    var home = vacancy("home", "电焊工", "", PUCHENG, 3300);
    var equal =
        IntStream.rangeClosed(33, 90)
            .mapToObj(hundreds -> vacancy("away", "电焊工", "", SONGXI, hundreds * 100))
            .filter(away -> gap(away, home) > 0.001)
            .findFirst()
            .orElseThrow();
    assertTrue(gap(equal, home) < 0.02, "near-equal by " + gap(equal, home));
    assertEquals(List.of("home", "away"), ids(MATCHER.rank(person, List.of(equal, home), NOW, 10)));
    var better = vacancy("better", "电焊工", "", PUCHENG, 6000);
    assertEquals(
        List.of("better", "away"), ids(MATCHER.rank(person, List.of(equal, better), NOW, 10)));
    assertEquals(
        List.of("away"), ids(MATCHER.rank(person, List.of(equal), NOW, 10)), "none is left out");
  }

  private static double gap(Vacancy one, Vacancy other) {
    return MATCHER.judge(seeker("电焊"), one, NOW).score()
        - MATCHER.judge(seeker("电焊"), other, NOW).score();
  }

  @Test
  void oneTextPostedTwiceIsOneOffer() {
    var first = text("a", "招电焊工", TEXT + "。", "劳务公司");
    var again = text("b", "招电焊工！", TEXT + "！！", "劳务公司");
    var another = text("c", "招电焊工", "临时帮忙焊水箱，三天结清", "劳务公司");
    var rival = text("d", "招电焊工", TEXT, "另一家");
    assertEquals(
        List.of("a", "c", "d"),
        ids(MATCHER.rank(seeker("电焊"), List.of(again, first, another, rival), NOW, 10)));
  }

  private static Vacancy text(String id, String title, String text, String employer) {
    return vacancy(id, Kind.JOB, employer, title, text, PUCHENG, 4500);
  }

  @Test
  void whoWouldDoManyThingsSeesSeveralOfThem() {
    var welding = IntStream.range(0, 6).mapToObj(i -> vacancy("w" + i, "电焊工")).toList();
    var all = new ArrayList<>(welding);
    all.add(vacancy("x1", "厨师"));
    all.add(vacancy("x2", "车间普工"));
    var five = ids(MATCHER.rank(seeker("电焊", "炒菜", "普工"), all, NOW, 5));
    assertTrue(five.containsAll(List.of("x1", "x2")), five.toString());
    var narrow = ids(MATCHER.rank(seeker("电焊"), all, NOW, 5));
    assertTrue(narrow.stream().allMatch(id -> id.startsWith("w")), narrow.toString());
    var everything = MATCHER.rank(seeker("电焊", "炒菜", "普工"), all, NOW, 10);
    assertEquals(all.size(), new HashSet<>(ids(everything)).size(), "nothing is left out");
  }
}

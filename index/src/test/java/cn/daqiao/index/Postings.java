package cn.daqiao.index;

import cn.daqiao.index.recall.Ages;
import cn.daqiao.index.recall.Bars;
import cn.daqiao.index.recall.Reach;
import cn.daqiao.index.recall.WagePoints;
import cn.daqiao.index.recall.Work;
import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.skill.SkillBook.Kinship;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What plain arrays and bit sets in memory can do: the yardstick of the index of seekers. */
final class Postings {
  private static final int LIMIT = 200;

  private final Province province;
  private final List<Seeker> people;
  private final Map<String, BitSet> byCode = new HashMap<>();
  private final @Nullable String[] reach;
  private final long[] bars;
  private final int[] ages;
  private final long[] floors;
  private final boolean[] drives;
  private final Point[] points;

  private record Hit(double points, int person) {}

  Postings(Province province, List<Seeker> people) {
    this.province = province;
    this.people = people;
    int size = people.size();
    reach = new String[size];
    bars = new long[size];
    ages = new int[size];
    floors = new long[size];
    drives = new boolean[size];
    points = new Point[size];
    for (int i = 0; i < size; i++) {
      add(i, people.get(i));
    }
  }

  private void add(int i, Seeker seeker) {
    for (var skill : seeker.skills()) {
      byCode.computeIfAbsent(String.valueOf(skill.code()), code -> new BitSet()).set(i);
    }
    reach[i] = Reach.of(seeker).map(regions -> regions.getFirst().stem()).orElse("");
    bars[i] = Bars.of(seeker);
    ages[i] = Ages.known(seeker.about());
    floors[i] = seeker.wish().wageFloorMonthly();
    drives[i] = !seeker.about().licences().isEmpty();
    var home = seeker.home().finest();
    points[i] = point(home == null ? new RegionCode("350000") : home);
  }

  private Point point(RegionCode code) {
    return province.recall().regions().pointOf(code).orElse(new Point(0, 0));
  }

  List<String> find(Vacancy vacancy) {
    var book = province.recall().book();
    var rules = province.recall().rules();
    var ties = new double[people.size()];
    var found = new BitSet(people.size());
    Work.of(vacancy, book, rules.words())
        .codes()
        .forEach((code, share) -> {
          for (var near : book.near(code)) {
            double tie = share * (book.kinship(near, code) == Kinship.SAME ? 1 : 0.6);
            var holders = byCode.getOrDefault(near, new BitSet());
            found.or(holders);
            holders.stream().forEach(i -> ties[i] = Math.max(ties[i], tie));
          }
        });
    return best(vacancy, found, ties, new WagePoints(rules));
  }

  private List<String> best(Vacancy vacancy, BitSet found, double[] ties, WagePoints wages) {
    var pay = vacancy.pay();
    long top = pay == null ? Long.MAX_VALUE : pay.topMonthly();
    long middle = pay == null ? 0 : pay.middleMonthly();
    long asked = Bars.of(vacancy);
    int limits = Ages.limits(vacancy.demands().ageMin(), vacancy.demands().ageMax());
    boolean licence = !vacancy.demands().licences().isEmpty();
    var stem = vacancy.site().region().stem();
    var place = point(vacancy.site().region());
    var best = new PriorityQueue<Hit>((a, b) -> Double.compare(a.points, b.points));
    for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
      var area = String.valueOf(reach[i]);
      boolean passes =
          (stem.startsWith(area) || area.startsWith(stem))
              && (bars[i] & asked) == 0
              && floors[i] <= top
              && (!licence || drives[i])
              && Ages.in(2026, ages[i]).within(limits);
      if (passes) {
        double near = 10 / (10 + points[i].kmTo(place));
        best.add(new Hit(ties[i] / 2 + near * 0.17 + wages.of(middle, floors[i]), i));
        if (best.size() > LIMIT) {
          best.poll();
        }
      }
    }
    var hits = best.toArray(Hit[]::new);
    Arrays.sort(hits, (a, b) -> Double.compare(b.points, a.points));
    return Arrays.stream(hits).map(hit -> people.get(hit.person).id()).toList();
  }
}

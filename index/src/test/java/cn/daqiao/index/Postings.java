package cn.daqiao.index;

import cn.daqiao.index.recall.Ages;
import cn.daqiao.index.recall.Bars;
import cn.daqiao.index.recall.Merit;
import cn.daqiao.index.recall.Reach;
import cn.daqiao.index.recall.Work;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What plain arrays in memory can do, made by hand for this one question: the yardstick of the
 * index of seekers. People by area and skill, neighbours together, one list for each pair; the same
 * filters, the same points, the same number of people. Nothing changes and nothing is on disk. For
 * one thread.
 */
final class Postings {
  private static final int LIMIT = 200;
  private static final double RELATED = 0.55;
  private static final double KM_PER_DEGREE = 111.2;

  private final Province province;
  private final List<Seeker> people;
  private final NavigableMap<String, Map<String, int[]>> byArea = new TreeMap<>();
  private final long[] bars;
  private final int[] ages;
  private final int[] floors;
  private final boolean[] drives;
  private final float[] lats;
  private final float[] lons;
  private final int[] counties;
  private final boolean[] far;
  private final int[] stamps;
  private final float[] ties;
  private int stamp;

  private record Hit(double points, int person) {
    static final Comparator<Hit> WORST_FIRST = Comparator.comparingDouble(Hit::points);
  }

  Postings(Province province, List<Seeker> unordered) {
    this.province = province;
    people = unordered.stream().sorted(Comparator.comparing(Postings::home)).toList();
    int size = people.size();
    bars = new long[size];
    ages = new int[size];
    floors = new int[size];
    drives = new boolean[size];
    lats = new float[size];
    lons = new float[size];
    counties = new int[size];
    far = new boolean[size];
    stamps = new int[size];
    ties = new float[size];
    var growing = new TreeMap<String, Map<String, Growing>>();
    for (int i = 0; i < size; i++) {
      add(i, people.get(i), growing);
    }
    growing.forEach((area, skills) -> {
      var full = new HashMap<String, int[]>();
      skills.forEach((code, grown) -> full.put(code, grown.trimmed()));
      byArea.put(area, full);
    });
  }

  private static RegionCode home(Seeker seeker) {
    var home = seeker.home().finest();
    return home == null ? new RegionCode("350000") : home;
  }

  private void add(int i, Seeker seeker, Map<String, Map<String, Growing>> growing) {
    var area = Reach.of(seeker).map(regions -> regions.getFirst().stem()).orElse("");
    var skills = growing.computeIfAbsent(area, _ -> new HashMap<>());
    for (var skill : seeker.skills()) {
      skills.computeIfAbsent(String.valueOf(skill.code()), _ -> new Growing()).add(i);
      skills.computeIfAbsent(skill.said().substring(0, 2), _ -> new Growing()).add(i);
    }
    bars[i] = Bars.of(seeker);
    ages[i] = Ages.known(seeker.about());
    floors[i] = (int) seeker.wish().wageFloorMonthly();
    drives[i] = !seeker.about().licences().isEmpty();
    counties[i] = Integer.parseInt(home(seeker).digits().substring(0, 6));
    far[i] = seeker.wish().scope() == Scope.OUTSIDE;
    var point = point(home(seeker));
    lats[i] = (float) point.lat();
    lons[i] = (float) point.lon();
  }

  private Point point(RegionCode code) {
    return province.recall().regions().pointOf(code).orElse(new Point(0, 0));
  }

  List<String> find(Vacancy vacancy) {
    stamp++;
    var judge = new Judge(vacancy);
    var touched = new int[1 << 12];
    int count = 0;
    var areas = areas(vacancy.site().region().stem());
    for (var wanted : wanted(vacancy).entrySet()) {
      float tie = wanted.getValue().floatValue();
      for (var area : areas) {
        var holders = area.get(wanted.getKey());
        for (int i = 0; holders != null && i < holders.length; i++) {
          int person = holders[i];
          if (stamps[person] != stamp) {
            stamps[person] = stamp;
            ties[person] = tie;
            touched = count == touched.length ? Arrays.copyOf(touched, 2 * count) : touched;
            touched[count++] = person;
          } else if (tie > ties[person]) {
            ties[person] = tie;
          }
        }
      }
    }
    for (int i = 0; i < count; i++) {
      judge.look(touched[i]);
    }
    return judge.best();
  }

  /** Lists of those who would come here: by the place itself, all around it and all within it. */
  private List<Map<String, int[]>> areas(String stem) {
    var areas = new java.util.ArrayList<>(byArea.subMap(stem, stem + ":").values());
    for (int digits : new int[] {0, 2, 4, 6}) {
      var around = digits < stem.length() ? byArea.get(stem.substring(0, digits)) : null;
      if (around != null) {
        areas.add(around);
      }
    }
    return areas;
  }

  /** What to look under: occupations, and words that may tie people whose occupations do not. */
  private Map<String, Double> wanted(Vacancy vacancy) {
    var wanted = new HashMap<String, Double>();
    var book = province.recall().book();
    var work = Work.of(vacancy, book, province.recall().rules().words());
    work.codes()
        .forEach((code, share) -> {
          for (var near : book.near(code)) {
            double tie = share * tie(near, code);
            if (tie >= province.recall().rules().related()) {
              wanted.merge(near, tie, Math::max);
            }
          }
        });
    for (int i = 0; i + 1 < work.head().length(); i++) {
      wanted.put(work.head().substring(i, i + 2), RELATED);
    }
    return wanted;
  }

  private double tie(String known, String wanted) {
    var book = province.recall().book();
    return switch (book.kinship(known, wanted)) {
      case SAME -> 1;
      case NARROWER -> book.ancestors(known).isEmpty() ? 0.42 : 0.85;
      case BROADER -> book.ancestors(wanted).isEmpty() ? 0.42 : 0.8;
      case RELATED, NONE -> RELATED;
    };
  }

  /** Lets pass and keeps the best of those shown to it. */
  private final class Judge {
    private final Merit merit = new Merit(province.recall().rules());
    private final boolean board;
    private final boolean placed;
    private final int county;
    private final long top;
    private final long middle;
    private final long asked;
    private final int limits;
    private final boolean licence;
    private final Point place;
    private final double shrink;
    private final PriorityQueue<Hit> best = new PriorityQueue<>(Hit.WORST_FIRST);

    Judge(Vacancy vacancy) {
      var pay = vacancy.pay();
      top = pay == null ? Long.MAX_VALUE : pay.topMonthly();
      middle = pay == null ? 0 : pay.middleMonthly();
      asked = Bars.of(vacancy);
      limits = Ages.limits(vacancy.demands().ageMin(), vacancy.demands().ageMax());
      licence = !vacancy.demands().licences().isEmpty();
      var region = vacancy.site().region();
      place = point(region);
      placed = region.level() == Level.COUNTY;
      county = Integer.parseInt(region.digits());
      board = Boolean.TRUE.equals(vacancy.terms().board());
      shrink = Math.cos(Math.toRadians(place.lat()));
    }

    void look(int i) {
      boolean passes =
          (bars[i] & asked) == 0
              && floors[i] <= top
              && (!licence || drives[i])
              && Ages.in(2026, ages[i]).within(limits);
      if (!passes) {
        return;
      }
      double km = km(i);
      double near = placed && counties[i] == county ? Merit.SAME_COUNTY : Merit.UNKNOWN;
      near = Math.max(Double.isNaN(km) ? near : Merit.near(km), board || far[i] ? 0.5 : 0);
      double pay = merit.wage(middle, floors[i], Merit.way(km, board));
      double points = ties[i] / 2 + merit.distance(near) + pay;
      if (best.size() == LIMIT) {
        @Nullable Hit worst = best.peek();
        if (worst == null || points <= worst.points) {
          return;
        }
        best.poll();
      }
      best.add(new Hit(points, i));
    }

    private double km(int i) {
      if (!placed || counties[i] == county) {
        return Double.NaN;
      }
      double north = (lats[i] - place.lat()) * KM_PER_DEGREE;
      double east = (lons[i] - place.lon()) * KM_PER_DEGREE * shrink;
      return Math.sqrt(north * north + east * east);
    }

    List<String> best() {
      var hits = best.toArray(Hit[]::new);
      Arrays.sort(hits, Hit.WORST_FIRST.reversed());
      return Arrays.stream(hits).map(hit -> people.get(hit.person).id()).toList();
    }
  }

  /** A list of figures that grows. */
  private static final class Growing {
    private int[] held = new int[4];
    private int size;

    void add(int figure) {
      held = size == held.length ? Arrays.copyOf(held, 2 * size) : held;
      held[size++] = figure;
    }

    int[] trimmed() {
      return Arrays.copyOf(held, size);
    }
  }
}

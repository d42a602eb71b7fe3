package cn.daqiao.index;

import cn.daqiao.index.lifecycle.IndexHome;
import cn.daqiao.index.seekers.SeekerIndex;
import cn.daqiao.index.seekers.SeekerQuery;
import cn.daqiao.index.vacancies.VacancyIndex;
import cn.daqiao.index.vacancies.VacancyQuery;
import cn.daqiao.matcher.fit.Matcher;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints what finding costs and what it loses; asserts nothing and runs only when asked for:
 *
 * <pre>mvn -pl index -am test -Dtest=RecallMeasure -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class RecallMeasure {
  private static final int SEEKERS = Integer.getInteger("measure.seekers", 100_000);
  private static final int VACANCIES = 20_000;
  private static final int LIMIT = 200;
  private static final int ROUNDS = 1_000;

  @Test
  void measure(@TempDir Path folder) {
    var province = new Province(new SplittableRandom(7));
    seekers(province, folder.resolve("seekers"));
    vacancies(province, folder.resolve("vacancies"));
  }

  private static void seekers(Province province, Path folder) {
    try (var home = IndexHome.open(folder, SeekerIndex.SCHEMA).home()) {
      var index = new SeekerIndex(home, province.recall());
      var people = province.seekers(SEEKERS);
      fill("seekers", home, people, one -> index.put(one, true));
      IntFunction<Vacancy> county = province::inCounty;
      timed("vacancy of a county -> 200 seekers", county, v -> index.find(query(v)));
      timed("vacancy of a prefecture -> 200 seekers", province::inCity, v -> index.find(query(v)));
      var postings = new Postings(province, people);
      timed("the same by postings made by hand", province::inCity, postings::find);
      lag(index, province);
      loss(index, province, people);
    }
  }

  private static SeekerQuery query(Vacancy vacancy) {
    return SeekerQuery.of(vacancy, Samples.NOW, LIMIT);
  }

  private static void vacancies(Province province, Path folder) {
    try (var home = IndexHome.open(folder, VacancyIndex.SCHEMA).home()) {
      var index = new VacancyIndex(home, province.recall());
      var all = province.vacancies(VACANCIES);
      fill("vacancies", home, all, index::put);
      timed(
          "seeker -> 200 vacancies",
          province::seeker,
          seeker -> index.find(VacancyQuery.of(seeker, Samples.NOW, LIMIT)));
      loss(index, province, all);
    }
  }

  private static <T> void fill(
      String what, IndexHome home, List<T> all, java.util.function.Consumer<T> put) {
    long start = System.nanoTime();
    all.forEach(put);
    home.commit(Map.of());
    home.refresh();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%,d %s indexed at %,.0f a second%n", all.size(), what, all.size() / seconds);
  }

  private static <Q> void timed(
      String what, IntFunction<Q> question, java.util.function.Function<Q, List<String>> find) {
    var questions = IntStream.range(0, ROUNDS).mapToObj(question).toList();
    questions.forEach(find::apply);
    var found = new int[1];
    var nanos = nanos(i -> found[0] += find.apply(questions.get(i)).size());
    print(what + ", " + found[0] / ROUNDS + " found", nanos);
  }

  private static long[] nanos(IntConsumer run) {
    var nanos = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      run.accept(i);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private static void print(String what, long[] nanos) {
    System.out.printf(
        "%s: p50 %.2f ms, p99 %.2f ms, %,.0f a second%n",
        what,
        nanos[ROUNDS / 2] / 1e6,
        nanos[ROUNDS * 99 / 100] / 1e6,
        ROUNDS / (Arrays.stream(nanos).sum() / 1e9));
  }

  private static void lag(SeekerIndex index, Province province) {
    var fresh = province.seekers(ROUNDS);
    var nanos =
        nanos(i -> {
          index.put(fresh.get(i), true);
          index.home().refresh();
        });
    print("a change until it is seen", nanos);
  }

  private static void loss(SeekerIndex index, Province province, List<Seeker> people) {
    var matcher = matcher(province);
    var byId = new HashMap<String, Seeker>();
    people.forEach(one -> byId.put(one.id(), one));
    int kept = 0;
    int wanted = 0;
    for (int i = 0; i < 10; i++) {
      var vacancy = province.inCity(i);
      var best = matcher.rank(vacancy, people, Samples.NOW, 20);
      var found = new HashSet<>(index.find(query(vacancy)));
      wanted += best.size();
      kept += (int) best.stream().filter(fit -> found.contains(fit.seeker())).count();
    }
    System.out.printf("of the matcher's best 20 seekers the 200 hold %d of %d%n", kept, wanted);
  }

  private static void loss(VacancyIndex index, Province province, List<Vacancy> all) {
    var matcher = matcher(province);
    var pool = matcher.pool(all);
    int kept = 0;
    int wanted = 0;
    for (var seeker : province.seekers(300)) {
      var best = matcher.rank(seeker, pool, Samples.NOW, 10);
      var found = new HashSet<>(index.find(VacancyQuery.of(seeker, Samples.NOW, LIMIT)));
      wanted += best.size();
      kept += (int) best.stream().filter(fit -> found.contains(fit.vacancy().id())).count();
    }
    System.out.printf("of the matcher's best 10 vacancies the 200 hold %d of %d%n", kept, wanted);
  }

  private static Matcher matcher(Province province) {
    var recall = province.recall();
    return new Matcher(recall.regions(), recall.book(), recall.rules());
  }
}

package cn.daqiao.index;

import cn.daqiao.index.lifecycle.IndexHome;
import cn.daqiao.index.seekers.SeekerIndex;
import cn.daqiao.index.seekers.SeekerQuery;
import cn.daqiao.index.vacancies.VacancyIndex;
import cn.daqiao.index.vacancies.VacancyQuery;
import cn.daqiao.matcher.fit.Matcher;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Prints what finding costs and what it loses as the number of people grows, beside arrays made by
 * hand for the one question. Asserts nothing and runs only when asked for, by the command in the
 * README; its arguments are the numbers of people.
 */
final class Growth {
  private static final int VACANCIES = Integer.getInteger("growth.vacancies", 200_000);
  private static final int LIMIT = 200;
  private static final int QUESTIONS = 1_000;
  private static final long SEED = 7;

  private Growth() {}

  /** Measures with each of these numbers of people, then the way back from a person. */
  public static void main(String[] arguments) throws Exception {
    var folder = Files.createTempDirectory("growth");
    try {
      System.out.printf("seed %d, %,d questions each%n", SEED, QUESTIONS);
      for (var size : arguments) {
        seekers(Integer.parseInt(size), folder.resolve("seekers-" + size));
      }
      if (VACANCIES > 0) {
        vacancies(folder.resolve("vacancies"));
      }
    } finally {
      clear(folder);
    }
  }

  private static void seekers(int size, Path folder) throws Exception {
    var province = new Province(new SplittableRandom(SEED));
    try (var home = IndexHome.open(folder, SeekerIndex.SCHEMA).home()) {
      var index = new SeekerIndex(home, province.recall());
      var people = province.seekers(size);
      fill(people, one -> index.put(one, true), home);
      System.out.printf("  %.1f bytes a seeker%n", (double) bytes(folder) / size);
      if (size <= 100_000) {
        loss(index, province, people);
      }
      var postings = new Postings(province, people);
      beside("merged", index, province, postings);
      var live = new Live(index, province, size);
      beside(live.start(), index, province, postings);
      live.stop();
      beside("the segments left", index, province, postings);
    }
  }

  private static void beside(
      String state, SeekerIndex index, Province province, Postings postings) {
    IntFunction<Vacancy> county = province::inCounty;
    IntFunction<Vacancy> city = province::inCity;
    for (var question : List.of(county, city)) {
      var asked = IntStream.range(0, QUESTIONS).mapToObj(question).toList();
      var ours = new Timing<Vacancy>(vacancy -> index.find(query(vacancy)));
      var bare = new Timing<Vacancy>(postings::find);
      ours.over(asked);
      bare.over(asked);
      ours.reset();
      bare.reset();
      for (int round = 0; round < 4; round++) {
        var part = asked.subList(round * QUESTIONS / 4, (round + 1) * QUESTIONS / 4);
        ours.over(part);
        bare.over(part);
      }
      System.out.printf(
          "  %s, %s -> 200 seekers: %s | arrays %s | ratio %.2f, %.1f %% the same people%n",
          state,
          question == county ? "county" : "prefecture",
          ours,
          bare,
          ours.rate() / bare.rate(),
          100 * same(asked.subList(0, QUESTIONS / 10), index, postings));
    }
  }

  private static double same(List<Vacancy> asked, SeekerIndex index, Postings postings) {
    int all = 0;
    int both = 0;
    for (var vacancy : asked) {
      var ours = new HashSet<>(index.find(query(vacancy)));
      all += ours.size();
      both += (int) postings.find(vacancy).stream().filter(ours::contains).count();
    }
    return (double) both / Math.max(1, all);
  }

  private static SeekerQuery query(Vacancy vacancy) {
    return SeekerQuery.of(vacancy, Samples.NOW, LIMIT);
  }

  private static void vacancies(Path folder) throws Exception {
    var province = new Province(new SplittableRandom(SEED));
    try (var home = IndexHome.open(folder, VacancyIndex.SCHEMA).home()) {
      var index = new VacancyIndex(home, province.recall());
      var all = province.vacancies(VACANCIES);
      fill(all, index::put, home);
      var byId = new HashMap<String, Vacancy>();
      all.forEach(one -> byId.put(one.id(), one));
      var matcher = matcher(province);
      var people = province.seekers(QUESTIONS);
      Function<Seeker, List<String>> find =
          seeker -> index.find(VacancyQuery.of(seeker, Samples.NOW, LIMIT));
      var found = new Timing<Seeker>(find);
      var ranked =
          new Timing<Seeker>(seeker -> {
            var few = find.apply(seeker).stream().map(byId::get).toList();
            return matcher.rank(seeker, few, Samples.NOW, 10).stream()
                .map(fit -> fit.vacancy().id())
                .toList();
          });
      ranked.over(people);
      found.over(people);
      found.reset();
      ranked.reset();
      found.over(people);
      ranked.over(people);
      System.out.printf("  seeker -> 200 vacancies: %s%n", found);
      System.out.printf("  seeker -> ranked ten: %s%n", ranked);
      loss(index, province, all);
    }
  }

  /** On two threads, then merged to one segment as an index built anew is. */
  private static <T> void fill(List<T> all, Consumer<T> put, IndexHome home) throws Exception {
    long start = System.nanoTime();
    var second = new Thread(() -> all.subList(all.size() / 2, all.size()).forEach(put));
    second.start();
    all.subList(0, all.size() / 2).forEach(put);
    second.join();
    home.commit(Map.of());
    home.refresh();
    double seconds = (System.nanoTime() - start) / 1e9;
    home.merge();
    home.commit(Map.of());
    home.refresh();
    double merging = (System.nanoTime() - start) / 1e9 - seconds;
    System.out.printf(
        "%,d documents at %,.0f a second on two threads, %.1f s more to merge%n",
        all.size(), all.size() / seconds, merging);
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void loss(SeekerIndex index, Province province, List<Seeker> people) {
    var matcher = matcher(province);
    int kept = 0;
    int wanted = 0;
    for (int i = 0; i < 20; i++) {
      var vacancy = i < 10 ? province.inCity(i) : province.inCounty(i);
      var best = matcher.rank(vacancy, people, Samples.NOW, 20);
      var found = new HashSet<>(index.find(query(vacancy)));
      wanted += best.size();
      kept += (int) best.stream().filter(fit -> found.contains(fit.seeker())).count();
    }
    System.out.printf("  of the matcher's best 20 seekers the 200 hold %d of %d%n", kept, wanted);
  }

  private static void loss(VacancyIndex index, Province province, List<Vacancy> all) {
    var matcher = matcher(province);
    var pool = matcher.pool(all);
    int kept = 0;
    int wanted = 0;
    for (var seeker : province.seekers(300)) {
      var best = matcher.rank(seeker, pool, Samples.NOW, 20);
      var found = new HashSet<>(index.find(VacancyQuery.of(seeker, Samples.NOW, LIMIT)));
      wanted += best.size();
      kept += (int) best.stream().filter(fit -> found.contains(fit.vacancy().id())).count();
    }
    System.out.printf("  of the matcher's best 20 vacancies the 200 hold %d of %d%n", kept, wanted);
  }

  private static Matcher matcher(Province province) {
    var recall = province.recall();
    return new Matcher(recall.regions(), recall.book(), recall.rules());
  }
}

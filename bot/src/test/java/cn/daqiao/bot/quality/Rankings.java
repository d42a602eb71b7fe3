package cn.daqiao.bot.quality;

import cn.daqiao.bot.json.FieldFaultsException;
import cn.daqiao.bot.seeker.SeekerJson;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.fit.Matcher;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.skill.Occupation;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** The ways of ranking that are compared. */
final class Rankings {
  private static final long SEED = 20261125;

  private Rankings() {}

  /** Ten of those that the person may take, by lot. */
  static Figures.Ranking random(GradedSet set) {
    var random = new Random(SEED);
    return seeker -> {
      var eligible = new ArrayList<>(set.vacancies());
      eligible.removeIf(vacancy -> !set.eligible(seeker, vacancy));
      Collections.shuffle(eligible, random);
      return eligible.subList(0, Math.min(Figures.TOP, eligible.size()));
    };
  }

  /** BM25 over the title, and the description where asked for, of those that may be taken. */
  static Figures.Ranking bm25(GradedSet set, boolean description) {
    var index = new Bm25(set.vacancies(), vacancy -> text(vacancy, description));
    return seeker -> {
      var scores = index.scores(skills(seeker));
      return set.vacancies().stream()
          .filter(vacancy -> scores.containsKey(vacancy) && set.eligible(seeker, vacancy))
          .sorted((one, other) -> Double.compare(scores.get(other), scores.get(one)))
          .limit(Figures.TOP)
          .toList();
    };
  }

  /** Ours. */
  static Figures.Ranking ours(GradedSet set, Catalog catalog, SkillBook book) {
    var matcher = new Matcher(catalog.regions(), book, catalog.rules());
    var byId = new HashMap<String, Graded>();
    set.vacancies().forEach(vacancy -> byId.put(vacancy.id(), vacancy));
    var pool = matcher.pool(set.vacancies().stream().map(v -> vacancy(v, catalog)).toList());
    return seeker ->
        matcher.rank(seeker(seeker, catalog, book), pool, GradedSet.NOW, Figures.TOP).stream()
            .map(fit -> byId.get(fit.vacancy().id()))
            .toList();
  }

  /** The skill book with no other words than the occupations' names. */
  static SkillBook withoutSynonyms(SkillBook book) {
    return new SkillBook(
        book.all().stream()
            .map(o -> new Occupation(o.code(), o.name(), List.of(), o.broader(), o.related()))
            .toList());
  }

  static Seeker seeker(Graded graded, Catalog catalog, SkillBook book) {
    try {
      return new SeekerJson(catalog.regions(), book, catalog.texts())
          .read(graded.json(), "")
          .seeker();
    } catch (FieldFaultsException e) {
      throw new IllegalStateException(graded.json().toString(), e);
    }
  }

  static Vacancy vacancy(Graded graded, Catalog catalog) {
    try {
      return new VacancyJson(catalog.regions(), catalog.texts()).fromFile(graded.json(), "");
    } catch (FieldFaultsException e) {
      throw new IllegalStateException(graded.json().toString(), e);
    }
  }

  static Map<String, Figures> all(GradedSet set, Catalog catalog) {
    var book = catalog.skills();
    var rankings = new LinkedHashMap<String, Figures>();
    rankings.put("random eligible", Figures.of(set, random(set)));
    rankings.put("BM25 title", Figures.of(set, bm25(set, false)));
    rankings.put("BM25 title + description", Figures.of(set, bm25(set, true)));
    rankings.put(
        "ours without synonyms", Figures.of(set, ours(set, catalog, withoutSynonyms(book))));
    rankings.put("ours", Figures.of(set, ours(set, catalog, book)));
    return rankings;
  }

  private static String text(Graded vacancy, boolean description) {
    var title = vacancy.json().get("title").asText();
    return description ? title + ' ' + vacancy.json().get("description").asText() : title;
  }

  private static String skills(Graded seeker) {
    var skills = new ArrayList<String>();
    seeker.json().get("skills").forEach(skill -> skills.add(skill.asText()));
    return skills.stream().collect(Collectors.joining(" "));
  }
}

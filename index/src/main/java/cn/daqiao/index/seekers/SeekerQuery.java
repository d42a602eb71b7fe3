package cn.daqiao.index.seekers;

import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.skill.SkillBook;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom to find for a vacancy.
 *
 * @param vacancy whose demands and terms filter
 * @param codes occupations that it is about
 * @param mentioned occupations that its description mentions
 * @param words texts of the title and the skills in which no occupation was read
 * @param place where distances end, absent when unknown
 * @param alertsOnly whether to leave out people who want no offers
 * @param now in which year ages are counted
 * @param limit how many to find at most
 */
public record SeekerQuery(
    Vacancy vacancy,
    Set<String> codes,
    Set<String> mentioned,
    List<String> words,
    @Nullable Point place,
    boolean alertsOnly,
    Instant now,
    int limit) {

  /** Copies the collections. */
  public SeekerQuery {
    codes = Set.copyOf(codes);
    mentioned = Set.copyOf(mentioned);
    words = List.copyOf(words);
  }

  /** Whoever may take a vacancy and wants offers. */
  public static SeekerQuery of(
      Vacancy vacancy, SkillBook book, RegionTree regions, Instant now, int limit) {
    var about = new ArrayList<>(List.of(vacancy.title()));
    about.addAll(vacancy.demands().skills());
    var codes = new LinkedHashSet<String>();
    var words = new ArrayList<String>();
    for (var text : about) {
      var named = codes(text, book);
      codes.addAll(named);
      if (named.isEmpty()) {
        words.add(text);
      }
    }
    var description = vacancy.description();
    var mentioned = new LinkedHashSet<>(description == null ? Set.of() : codes(description, book));
    mentioned.removeAll(codes);
    return new SeekerQuery(
        vacancy, codes, mentioned, words, place(vacancy, regions), true, now, limit);
  }

  private static Set<String> codes(String text, SkillBook book) {
    var codes = new LinkedHashSet<String>();
    book.read(text).forEach(mention -> codes.add(mention.occupation().code()));
    return codes;
  }

  private static @Nullable Point place(Vacancy vacancy, RegionTree regions) {
    var site = vacancy.site();
    return site.point() != null ? site.point() : regions.pointOf(site.region()).orElse(null);
  }

  /** The same among all people, also those who want no offers. */
  public SeekerQuery amongAll() {
    return new SeekerQuery(vacancy, codes, mentioned, words, place, false, now, limit);
  }
}

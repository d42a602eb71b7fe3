package cn.daqiao.matcher.posting;

import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.text.SimHash;
import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Vacancy;
import org.jspecify.annotations.Nullable;

/**
 * What two postings of one offer have in common: employer, kind, township, wage band and nearly the
 * same words. Two that only share a title or an employer are two offers.
 *
 * @param place all of it but the words, to look postings up by
 * @param words hash of title and description
 */
public record Likeness(Place place, long words) {
  private static final int BAND = 500;

  /**
   * Everything but the words.
   *
   * @param low the lowest pay in steps of 500 yuan a month; -1 where none is stated
   * @param high the highest pay likewise
   */
  public record Place(
      String employer, Kind kind, RegionCode region, @Nullable Cycle cycle, long low, long high) {}

  /** The likeness of a posting; null where it names no employer, as some lines of files do. */
  public static @Nullable Likeness of(Vacancy vacancy) {
    var employer = vacancy.employer().id();
    var name = employer == null ? vacancy.employer().name() : employer;
    if (name == null) {
      return null;
    }
    var pay = vacancy.pay();
    var place =
        new Place(
            name,
            vacancy.kind(),
            vacancy.site().region(),
            pay == null ? null : pay.cycle(),
            pay == null ? -1 : (2 * pay.middleMonthly() - pay.topMonthly()) / BAND,
            pay == null ? -1 : pay.topMonthly() / BAND);
    var description = vacancy.description();
    return new Likeness(
        place, SimHash.of(vacancy.title() + "\n" + (description == null ? "" : description)));
  }

  /** Whether both are postings of one offer. */
  public boolean sameOffer(Likeness other) {
    return place.equals(other.place) && SimHash.alike(words, other.words);
  }
}

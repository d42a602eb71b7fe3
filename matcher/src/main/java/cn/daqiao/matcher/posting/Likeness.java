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
  private static final int SHORTEST_PHONE = 7;

  /** Everything but the words. */
  public record Place(String employer, Band band) {}

  /**
   * What is offered where, and about what it pays.
   *
   * @param low the lowest pay in steps of 500 yuan a month; -1 where none is stated
   * @param high the highest pay likewise
   */
  public record Band(Kind kind, RegionCode region, @Nullable Cycle cycle, long low, long high) {

    /** The band of a posting. */
    public static Band of(Vacancy vacancy) {
      var pay = vacancy.pay();
      return new Band(
          vacancy.kind(),
          vacancy.site().region(),
          pay == null ? null : pay.cycle(),
          pay == null ? -1 : (2 * pay.middleMonthly() - pay.topMonthly()) / BAND,
          pay == null ? -1 : pay.topMonthly() / BAND);
    }

    /** One word for it, the same for the same band. */
    public String word() {
      return kind.word() + " " + region + " " + cycle + " " + low + " " + high;
    }
  }

  /** The likeness of a posting; null where it names no employer, as some lines of files do. */
  public static @Nullable Likeness of(Vacancy vacancy) {
    var employer = vacancy.employer().id();
    var name = employer == null ? vacancy.employer().name() : employer;
    if (name == null) {
      return null;
    }
    return new Likeness(new Place(name, Band.of(vacancy)), words(vacancy));
  }

  private static long words(Vacancy vacancy) {
    var description = vacancy.description();
    return SimHash.of(vacancy.title() + "\n" + (description == null ? "" : description));
  }

  /**
   * Whether two postings are of one job, whoever posted them: the same in kind, township and pay,
   * nearly the same words, and employer, phone or exact place in common.
   */
  public static boolean sameJob(Vacancy one, Vacancy other) {
    return Band.of(one).equals(Band.of(other))
        && sameSource(one, other)
        && SimHash.alike(words(one), words(other));
  }

  private static boolean sameSource(Vacancy one, Vacancy other) {
    var mine = one.employer();
    var theirs = other.employer();
    boolean accounts = mine.id() != null && theirs.id() != null;
    return (accounts ? same(mine.id(), theirs.id()) : same(mine.name(), theirs.name()))
        || same(digits(mine.phone()), digits(theirs.phone()))
        || same(one.site().point(), other.site().point())
        || same(one.site().address(), other.site().address());
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    return one != null && one.equals(other);
  }

  /** A number that could be called; null where there is none. */
  private static @Nullable String digits(@Nullable String phone) {
    var digits = phone == null ? "" : phone.replaceAll("\\D", "");
    return digits.length() < SHORTEST_PHONE ? null : digits;
  }

  /** Whether both are postings of one offer. */
  public boolean sameOffer(Likeness other) {
    return place.equals(other.place) && SimHash.alike(words, other.words);
  }
}

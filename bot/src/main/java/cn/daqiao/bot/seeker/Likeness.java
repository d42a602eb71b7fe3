package cn.daqiao.bot.seeker;

import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.text.Widths;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Texts of which any one equal to another record's means the same person: name and phone, or name,
 * birth year and township. A phone alone is none, as households share theirs. They hold personal
 * data and are only ever hashed.
 */
final class Likeness {
  private Likeness() {}

  /** Of a record, as far as it says enough. */
  static List<String> of(Profile profile) {
    var born = profile.seeker().about().birthYear();
    return of(profile, born == null ? List.of() : List.of(born));
  }

  /**
   * The same, where somebody who stated an age may be born in this year's difference or the year
   * before.
   */
  static List<String> of(Profile profile, int year) {
    var age = profile.seeker().about().age();
    return profile.seeker().about().birthYear() == null && age != null
        ? of(profile, List.of(year - age, year - age - 1))
        : of(profile);
  }

  /** Of one registration by an officer, however often it is tried. */
  static String ofDeputy(String once) {
    return join("deputy", once);
  }

  /** Only name and phone. */
  static List<String> byPhone(Profile profile) {
    var name = name(profile);
    return name.isEmpty() || profile.phone() == null
        ? List.of()
        : List.of(join("phone", name, profile.phone()));
  }

  /** Only name, birth year and township, for somebody with an age in this year's. */
  static List<String> byBirth(Profile profile, int year) {
    var all = new ArrayList<>(of(profile, year));
    all.removeAll(byPhone(profile));
    return all;
  }

  /** Whether two are different people although they are alike: gender or phone differ. */
  static boolean contradict(Profile one, Profile other) {
    return differ(one.seeker().about().gender(), other.seeker().about().gender())
        || differ(one.phone(), other.phone());
  }

  private static boolean differ(@Nullable Object one, @Nullable Object other) {
    return one != null && other != null && !one.equals(other);
  }

  /** Of a line that says too little: all of it. */
  static String ofLine(Profile profile, String number) {
    var home = profile.seeker().home();
    var about = profile.seeker().about();
    return join(
        "line",
        name(profile),
        number,
        about.gender(),
        about.birthYear(),
        about.age(),
        home.region() == null ? null : home.region().digits(),
        township(profile),
        home.village(),
        profile.phone());
  }

  private static List<String> of(Profile profile, List<Integer> born) {
    var all = new ArrayList<>(byPhone(profile));
    var name = name(profile);
    var township = township(profile);
    if (!name.isEmpty() && township != null) {
      born.forEach(year -> all.add(join("born", name, year, township)));
    }
    return all;
  }

  private static String name(Profile profile) {
    var name = profile.name();
    return name == null ? "" : Widths.fold(name).replaceAll("[\\s·•.]", "");
  }

  private static @Nullable String township(Profile profile) {
    var home = profile.seeker().home();
    return home.township() == null ? home.townshipSaid() : home.township().digits();
  }

  private static String join(@Nullable Object... parts) {
    return Stream.of(parts)
        .map(part -> part == null ? "" : part.toString())
        .collect(Collectors.joining("\0"));
  }
}

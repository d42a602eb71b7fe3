package cn.daqiao.bot.understanding;

import cn.daqiao.bot.understanding.Heard.Doubt;
import cn.daqiao.bot.understanding.Place.Role;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The present home and the regions wanted. Where a person lives now counts more than where the
 * household is registered; places of former work count for nothing.
 */
final class Places implements FieldReader {
  private static final Pattern WITHIN =
      Pattern.compile("^[市县]?(?:全市|全县|市内|县内|省内|内|范围|境内|以内|各县|地区|县城|城关|本县|本地)");
  private static final Pattern TOWN_CONTEXT_LEFT =
      Pattern.compile(
          "(?:住在?|家住?在?|家是|(?<![帮给替])[我俺阮咱涯]|我们?是|来自|老家(?:是|在)?|人在|搬到|嫁到|本人|镇[: ]|^)[ ]*$");
  private static final Pattern TOWN_CONTEXT_RIGHT =
      Pattern.compile("^(?:镇上|街上|乡下|那边|这边|这里|人(?!员|工|民|才)|的|$|[ ,。;、]|村)");
  private static final Pattern FROM_HERE =
      Pattern.compile(
          "^(?:的|人|这边的?|那边的?|镇上的?)(?:$|[ ,。;、\\d]|会|做|想|找|开|打|种|养|女|男|今年|以前|[二三四五六七]十)");
  private static final Pattern BARE_RIGHT = Pattern.compile("[ ,。;、!\\n]*");
  private static final Pattern FROM_THERE = Pattern.compile("^人(?:$|[ ,。;、])");
  private static final Pattern UNKNOWN_TOWN =
      Pattern.compile("^(?:的|,| )?([\\u4e00-\\u9fa5]{2,3}?(?:镇|乡))(?!上|里|下|村)");

  /** Who says so beside the place of work is going back where the household is. */
  private static final Pattern BACK_HOME =
      Pattern.compile(
          "不(?:想|再|打算)?(?:出去|出门|在外)|回来了|回家乡|(?:想|要|准备|打算|希望)(?:调|搬|转)?回(?:来|家|老家|去)|不(?:想)?(?:在外面)?打工了|辞[工职]");

  private static final Pattern SEAT_RIGHT = Pattern.compile("^城(?![关东西南北郊])");
  private static final Pattern ONLY_LEFT = Pattern.compile("(?:就|只|只能|只想)在$");
  private static final Pattern EXAMPLES =
      Pattern.compile("(?:只要|哪怕|就算|就是)[^,。;]*(?:[都也](?:行|可以|去|愿意|没问题|肯))");

  private final PlaceNames names;

  Places(PlaceNames names) {
    this.names = names;
  }

  @Override
  public void read(Passage passage) {
    var places = new ArrayList<Place>();
    var all = Place.join(names.scan(passage.text()));
    var counties =
        all.stream()
            .filter(p -> !p.weak())
            .flatMap(p -> p.regions().stream())
            .map(Region::code)
            .toList();
    for (var place : all) {
      var near = place.sure() ? place : place.narrowedBy(homeCounties(passage, all, counties));
      if (!near.weak() || fits(passage, near, counties)) {
        places.add(near.as(PlaceRoles.of(passage, near)));
      }
    }
    share(passage, places);
    var home = home(passage, places);
    wanted(passage, places.stream().filter(p -> !p.equals(home) || !PlaceGuess.path(p)).toList());
    live(passage, places, home);
    Villages.read(passage, holder(places, home), places);
    Villages.answer(passage);
    // 福建 stays: how far somebody would go is said with it
    places.stream()
        .filter(place -> place.regions().getFirst().level() != Level.PROVINCE)
        .forEach(place -> passage.blank(place.start(), place.end()));
  }

  private static List<RegionCode> homeCounties(
      Passage passage, List<Place> all, List<RegionCode> counties) {
    var near =
        all.stream()
            .filter(p -> p.sure() && !p.weak() && PlaceRoles.of(passage, p).home())
            .map(Place::code)
            .toList();
    return near.isEmpty() ? counties : near;
  }

  /** Whether a town's short name stands where a town is expected. */
  private boolean fits(Passage passage, Place place, List<RegionCode> counties) {
    if (passage.asked(Topic.TOWNSHIP)) {
      return true;
    }
    boolean left = TOWN_CONTEXT_LEFT.matcher(passage.before(place.start())).find();
    boolean right = TOWN_CONTEXT_RIGHT.matcher(passage.after(place.end())).find();
    if (passage.before(place.start()).isBlank()
        && place.sure()
        && !names.everyday(place.spots().getFirst().name())
        && FROM_HERE.matcher(passage.after(place.end())).find()) {
      return true;
    }
    if (inList(passage, place)) {
      return true;
    }
    boolean holds =
        counties.stream()
            .anyMatch(c -> place.regions().stream().anyMatch(r -> PlaceNames.inside(r.code(), c)));
    if (names.everyday(place.spots().getFirst().name())) {
      boolean from = FROM_THERE.matcher(passage.after(place.end())).find();
      return left && right && holds && (from || !passage.before(place.start()).isBlank());
    }
    return left
        && right
        && (holds || !passage.before(place.start()).isBlank() || passage.asked(Topic.COUNTY));
  }

  /** 男,45,蓬壶: between other fields a name that only one town bears. */
  private boolean inList(Passage passage, Place place) {
    var clause = passage.clauses().at(place.start());
    return clause.start() > 0
        && place.sure()
        && passage.kinds() >= 1
        && !names.everyday(place.spots().getFirst().name())
        && passage.text().substring(clause.start(), place.start()).isBlank()
        && BARE_RIGHT.matcher(passage.text().substring(place.end(), clause.end())).matches();
  }

  /** 福州泉州都行, 想去福州、厦门: what is said of one in a row is said of all. */
  private static void share(Passage passage, List<Place> places) {
    for (int i = places.size() - 1; i > 0; i--) {
      if (joined(passage, places, i)
          && places.get(i).role() == Role.WANTED
          && !strong(places.get(i - 1))) {
        places.set(i - 1, places.get(i - 1).as(Role.WANTED));
      }
    }
    for (int i = 1; i < places.size(); i++) {
      var before = places.get(i - 1).role();
      if (joined(passage, places, i)
          && (before == Role.WANTED || before == Role.FORMER || before == Role.NOT_WANTED)
          && !strong(places.get(i))) {
        places.set(i, places.get(i).as(before));
      }
    }
  }

  private static boolean strong(Place place) {
    return place.role().compareTo(Role.FROM) >= 0 || place.role() == Role.ORIGIN;
  }

  private static boolean joined(Passage passage, List<Place> places, int i) {
    return PlaceRoles.joined(
        passage.text().substring(places.get(i - 1).end(), places.get(i).start()));
  }

  private static @Nullable Place home(Passage passage, List<Place> places) {
    var home = strongest(places);
    if (home == null) {
      return PlaceGuess.of(passage, places);
    }
    var origin = places.stream().filter(p -> p.role() == Role.ORIGIN).findFirst();
    boolean back = home.role() == Role.AT_WORK && BACK_HOME.matcher(passage.text()).find();
    return back ? origin.orElse(home) : home;
  }

  private static @Nullable Place strongest(List<Place> places) {
    return places.stream()
        .filter(p -> p.role().home() && p.regions().getFirst().level() != Level.PROVINCE)
        .max(
            Comparator.comparing(Place::role)
                .thenComparing(p -> p.regions().getFirst().level())
                .thenComparing(Comparator.comparing(Place::start).reversed()))
        .orElse(null);
  }

  private void wanted(Passage passage, List<Place> places) {
    for (var place : places) {
      if (PlaceRoles.stays(passage.before(place.start()))) {
        passage.say(place.start(), place.end(), within(place.regions().getFirst().level()));
      } else if (place.role() == Role.WANTED && place.sure()) {
        var right = passage.after(place.end());
        if (anywhere(passage, place)) {
          passage.say(place.start(), place.end(), new Fact.Reaches(Scope.OUTSIDE));
          return;
        }
        var level = place.regions().getFirst().level();
        if ((WITHIN.matcher(right).find() || onlySeat(passage, place)) && level != Level.TOWNSHIP) {
          passage.say(place.start(), place.end(), within(level));
        } else if (level == Level.PROVINCE && place.code().digits().startsWith("35")) {
          passage.say(place.start(), place.end(), new Fact.Reaches(Scope.PROVINCE));
        } else {
          var first = place.spots().getFirst();
          if (place.spots().size() > 1 && right.startsWith("都") && first.regions().size() == 1) {
            var wider = new Fact.WantsRegion(first.regions().getFirst().code());
            passage.say(first.start(), first.end(), wider);
          }
          passage.say(place.start(), place.end(), new Fact.WantsRegion(place.code()));
        }
      }
    }
  }

  /** 就在武平县城做. */
  private static boolean onlySeat(Passage passage, Place place) {
    return passage.text().charAt(place.end() - 1) == '县'
        && SEAT_RIGHT.matcher(passage.after(place.end())).find()
        && ONLY_LEFT.matcher(passage.before(place.start())).find();
  }

  /** 只要钱多广东浙江都行: names examples of how far, and no limit. */
  private static boolean anywhere(Passage passage, Place place) {
    var clause = passage.clauses().at(place.start());
    return !place.code().digits().startsWith("35")
        && EXAMPLES.matcher(passage.text().substring(clause.start(), clause.end())).find();
  }

  private static Fact within(Level level) {
    return new Fact.Reaches(
        switch (level) {
          case PROVINCE -> Scope.PROVINCE;
          case CITY -> Scope.CITY;
          case COUNTY -> Scope.COUNTY;
          case TOWNSHIP -> Scope.TOWNSHIP;
        });
  }

  private static void live(Passage passage, List<Place> places, @Nullable Place home) {
    if (home == null) {
      return;
    }
    var town = home.township() ? home : town(places, home);
    if (town == null) {
      if (home.sure()) {
        passage.say(home.start(), home.end(), new Fact.LivesIn(home.code()));
        unknownTown(passage, home);
      } else {
        passage.doubt(new Doubt(passage.said(home.start(), home.end()), home.regions()));
      }
      return;
    }
    var wider = town.equals(home) ? widerOf(places, home) : home;
    if (wider != null) {
      passage.say(wider.start(), wider.end(), new Fact.LivesIn(wider.code()));
      town = town.narrowedBy(List.of(wider.code()));
    }
    town(passage, town);
  }

  private static void town(Passage passage, Place town) {
    var spot = town.spots().getLast();
    if (town.spots().size() > 1) {
      var wider = town.spots().get(town.spots().size() - 2);
      passage.say(town.start(), wider.end(), new Fact.LivesIn(county(town, wider)));
    }
    var region = town.regions().getFirst();
    if (town.sure()) {
      passage.say(spot.start(), spot.end(), new Fact.LivesInTownship(region.code(), region.name()));
    } else {
      passage.say(spot.start(), spot.end(), new Fact.LivesInTownship(null, region.name()));
      passage.doubt(new Doubt(passage.said(spot.start(), spot.end()), town.regions()));
    }
  }

  private static RegionCode county(Place town, PlaceNames.Spot wider) {
    return town.sure() ? town.code().cutTo(Level.COUNTY) : wider.regions().getFirst().code();
  }

  /** A town inside the home's county, said elsewhere in the message. */
  private static @Nullable Place town(List<Place> places, Place home) {
    return places.stream()
        .filter(p ->
            p.township()
                && p.role().home()
                && (p.role() != Role.ORIGIN || home.role() == Role.ORIGIN))
        .map(p -> p.narrowedBy(List.of(home.code())))
        .filter(p -> PlaceNames.inside(p.code(), home.code()))
        .findFirst()
        .orElse(null);
  }

  /** The county said elsewhere that holds the town of the home. */
  private static @Nullable Place widerOf(List<Place> places, Place town) {
    if (town.spots().size() > 1) {
      return null;
    }
    return places.stream()
        .filter(p -> !p.township() && p.role().home() && p.sure())
        .filter(p -> town.regions().stream().anyMatch(r -> PlaceNames.inside(r.code(), p.code())))
        .max(Comparator.comparing(p -> p.regions().getFirst().level()))
        .orElse(null);
  }

  /** 浦城县某某镇: a town that no data names, kept as said. */
  private static void unknownTown(Passage passage, Place county) {
    var rest = UNKNOWN_TOWN.matcher(passage.text()).region(county.end(), passage.text().length());
    if (county.regions().getFirst().level() == Level.COUNTY && rest.find()) {
      passage.say(rest.start(1), rest.end(1), new Fact.LivesInTownship(null, rest.group(1)));
      passage.blank(rest.start(1), rest.end(1));
    }
  }

  private static @Nullable Place holder(List<Place> places, @Nullable Place home) {
    var town = home == null || home.township() ? home : town(places, home);
    return town == null ? home : town;
  }
}

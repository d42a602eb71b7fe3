package cn.daqiao.bot.understanding;

import cn.daqiao.bot.understanding.Place.Role;
import cn.daqiao.matcher.region.Level;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The home of somebody who names one place and says nothing of it: 福鼎点头镇采茶. Who asks about a place
 * does not live there by that.
 */
final class PlaceGuess {
  private static final String HOME_PROVINCE = "35";
  private static final Pattern ASKS =
      Pattern.compile(
          "\\?|吗|怎么|多少|哪[里个家些]|几点|什么时候|请问|是不是|电话是|在哪|多远|招不招|政策|补贴|补助|听说|据说|人家|骗|有没有(?!活|工|事|[^,。;]{0,8}(?:的活|的工|工作))");

  /** What else is asked beside a whole path is asked about work: 有没有保安干, 哪里都行. */
  private static final Pattern ASKS_ABOUT =
      Pattern.compile("政策|补贴|补助|补多少|电话是|在哪|多远|怎么走|听说|据说|人家|骗|招不招|是不是|几点");

  private static final Pattern BACK = Pattern.compile("回(?:到|去)?$");
  private static final Pattern GOES_TO = Pattern.compile("[去到往]$");
  private static final Pattern SEEKS_IN = Pattern.compile("在$");

  private PlaceGuess() {}

  static @Nullable Place of(Passage passage, List<Place> places) {
    var present = places.stream().filter(p -> p.role().compareTo(Role.FORMER) > 0).toList();
    var paths = present.stream().filter(p -> path(p) && p.role() == Role.NAMED).toList();
    if (present.size() != 1 && paths.size() != 1) {
      return null;
    }
    var one = present.size() == 1 ? present.getFirst() : paths.getFirst();
    if (!onlyHere(passage, one) && (path(one) ? ASKS_ABOUT : ASKS).matcher(passage.text()).find()) {
      return null;
    }
    return fits(one) && (one.role() == Role.NAMED || goesBack(passage, one)) ? one : null;
  }

  /** 想回连城, or a county where nobody but its own people looks: 想在浦城找个文员. */
  private static boolean goesBack(Passage passage, Place place) {
    if (place.role() != Role.WANTED) {
      return false;
    }
    var before = passage.before(place.start());
    return onlyHere(passage, place)
        || BACK.matcher(before).find()
        || (SEEKS_IN.matcher(before).find()
            && (path(place) || place.regions().getFirst().name().endsWith("县")))
        || (path(place) && !GOES_TO.matcher(before).find());
  }

  /** 就永春哪里都不去; who says 只去福清 leaves home. */
  private static boolean onlyHere(Passage passage, Place place) {
    var before = passage.before(place.start());
    return PlaceRoles.only(passage, place, before)
        && !before.contains("除")
        && !GOES_TO.matcher(before).find();
  }

  /** 集美灌口: who names a town with what holds it knows it as one who lives there. */
  static boolean path(Place place) {
    return place.spots().size() > 1 && place.township();
  }

  private static boolean fits(Place place) {
    return (place.sure() || path(place))
        && !place.weak()
        && place.code().digits().startsWith(HOME_PROVINCE)
        && place.regions().getFirst().level().compareTo(Level.COUNTY) >= 0;
  }
}

package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionCode;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the work is that an employer offers. */
final class Workplaces {
  private static final Pattern SAID_LEFT = Pattern.compile("(?:在|到|来|地点|地址|位于|就是)(?:是|为|:)?[ ]*$");
  private static final Pattern OF_PEOPLE =
      Pattern.compile("^(?:[省市县镇乡])?(?:本地)?(?:人(?!民)|户口|户籍|籍|话)");

  private final PlaceNames names;

  Workplaces(PlaceNames names) {
    this.names = names;
  }

  /** A place and the words that say it. */
  record Said(RegionCode region, int start, int end) {}

  /**
   * The finest place named that the sentence, or the employer's own seat, decides for.
   *
   * @param asked whether it was just asked for, so that a town's short name is enough
   */
  @Nullable Said read(Passage passage, RegionCode seat, boolean asked) {
    return Place.join(names.scan(passage.text())).stream()
        .filter(place -> !OF_PEOPLE.matcher(passage.after(place.end())).find())
        .filter(place -> !place.weak() || asked || told(passage, place, seat))
        .flatMap(place -> meant(place, seat).stream())
        .max(
            Comparator.comparing((Said said) -> said.region().level())
                .thenComparing(Comparator.comparing(Said::start).reversed()))
        .orElse(null);
  }

  private boolean told(Passage passage, Place place, RegionCode seat) {
    return !names.everyday(place.spots().getFirst().name())
        && SAID_LEFT.matcher(passage.before(place.start())).find()
        && !meant(place, seat).isEmpty();
  }

  private static List<Said> meant(Place place, RegionCode seat) {
    for (var level : List.of(Level.COUNTY, Level.CITY, Level.PROVINCE)) {
      var near =
          place.regions().stream()
              .map(Region::code)
              .filter(code -> code.cutTo(level).equals(seat.cutTo(level)))
              .toList();
      if (near.size() == 1) {
        return List.of(new Said(near.getFirst(), place.start(), place.end()));
      }
    }
    return place.sure() ? List.of(new Said(place.code(), place.start(), place.end())) : List.of();
  }
}

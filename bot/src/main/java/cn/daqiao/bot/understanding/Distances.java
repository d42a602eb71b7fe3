package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.seeker.Fact;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The farthest that somebody would go, in kilometres or as a ride: 20公里以内, 骑电动车半小时. */
final class Distances {
  private static final int FARTHEST = 300;
  private static final String FIGURE = "(?:\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])";
  private static final String INSIDE = "(?:路|的路|路程|车程|左右)*(?:以内|之内|内|范围|能到|就到|到得了)";
  private static final String AT_MOST = "(?:不要?(?:能)?超过?|最远|最多|别超过|不超出)";

  private static final Pattern LENGTH =
      Pattern.compile(
          AT_MOST
              + "(?:去|跑|到)?(?<far>"
              + FIGURE
              + ")(?<unit>公里|里|km)|(?<near>"
              + FIGURE
              + ")(?<unit2>公里|里|km)"
              + INSIDE);
  private static final Pattern RIDE =
      Pattern.compile(
          "(?<by>走路|步行|电动车|电瓶车|电驴|摩托车?|自行车|单车|脚踏车|开车|坐车|公交车?|班车)(?:过去|去|最多|不超过|大概|大约|上班|"
              + " )*(?:(?<half>半个?)(?:小时|钟头)|(?<hours>[一二两1-3])个?(?:小时|钟头)|(?<minutes>"
              + FIGURE
              + ")分钟?)"
              + INSIDE);

  private static final Pattern FROM_ELSEWHERE = Pattern.compile("离(?!家|我|屋|厝)[^,。;]{1,8}$");

  private Distances() {}

  /** Whether a distance was taken. */
  static boolean read(Passage passage) {
    var lengths = passage.find(LENGTH);
    while (lengths.find()) {
      boolean before = lengths.group("far") != null;
      int figure = value(lengths.group(before ? "far" : "near"));
      var unit = lengths.group(before ? "unit" : "unit2");
      if (say(passage, lengths, unit.equals("里") ? figure / 2 : figure)) {
        return true;
      }
    }
    var rides = passage.find(RIDE);
    while (rides.find()) {
      if (say(passage, rides, speed(rides.group("by")) * minutes(rides) / 60)) {
        return true;
      }
    }
    return false;
  }

  private static boolean say(Passage passage, Matcher found, int km) {
    if (km < 1
        || km > FARTHEST
        || !passage.mine(found.start())
        || FROM_ELSEWHERE.matcher(passage.before(found.start())).find()
        || Times.former(passage, found.start())) {
      return false;
    }
    passage.say(found.start(), found.end(), new Fact.Within(km));
    passage.blank(found.start(), found.end());
    return true;
  }

  private static int minutes(Matcher ride) {
    if (ride.group("half") != null) {
      return 30;
    }
    return ride.group("hours") != null
        ? value(ride.group("hours")) * 60
        : value(ride.group("minutes"));
  }

  /** Kilometres an hour on village roads, from door to door. */
  private static int speed(String by) {
    return switch (by.charAt(0)) {
      case '走', '步' -> 4;
      case '自', '单', '脚' -> 12;
      case '电' -> 24;
      case '摩' -> 30;
      default -> 40;
    };
  }

  private static int value(String figure) {
    return Numeral.value(figure).orElse(0);
  }
}

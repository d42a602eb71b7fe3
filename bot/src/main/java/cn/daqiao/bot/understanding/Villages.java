package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Topic;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The village of the home: 双同村, 前洋社区. */
final class Villages {
  private static final String NAME =
      "([\\u4e00-\\u9fa5]{1,5}?(?:村|社区))(?!里|民|口|上|干部|支书|委|子里|医|办|小学|长|主任|主干|部)";
  private static final Pattern BEHIND_TOWN = Pattern.compile("^(?:的|下面的|下面|[ ,、/\\-]){0,2}" + NAME);
  private static final Pattern ALONE =
      Pattern.compile(
          "(?:住在?|家住?在|家是|我们?是|本人是?|来自|嫁[到在]|村[: ]|^|[ ,。;、\\n])(?:(?:应该|就|而)?是|改成|改为)?(?!不)"
              + NAME
              + "(?=$|[ ,。;、\\n]|的|人|委|这边|这里|村民|[一二三四五六七八九十\\d]+[组号队])");
  private static final Pattern NO_VILLAGE =
      Pattern.compile(
          "(?:农|山|全|本|同|外|邻|各|新农|贫困|隔壁|哪个|哪|什么|一个|自己|我们?|他们|她们|咱|行政|自然|城中|度假|这个|那个|别的|附近|乡|渔|古|老|小山|偏远山|重点|示范|不出|就在|想在|.*(?:哪|什么|不晓|不知|不清|忘|随便).*|.*[的了吗想要找做会在去到住是有不])(?:村|社区)");

  private Villages() {}

  static void read(Passage passage, @Nullable Place home, List<Place> places) {
    if (home != null) {
      var rest = BEHIND_TOWN.matcher(passage.text()).region(home.end(), passage.text().length());
      if (rest.find() && take(passage, rest.start(1), rest.end(1))) {
        return;
      }
    }
    var alone = passage.find(ALONE);
    while (alone.find()) {
      if (passage.mine(alone.start(1))
          && !Times.former(passage, alone.start(1))
          && places.stream().allMatch(p -> p.end() <= alone.start(1) || p.start() >= alone.end(1))
          && take(passage, alone.start(1), alone.end(1))) {
        return;
      }
    }
  }

  private static boolean take(Passage passage, int start, int end) {
    var name = passage.text().substring(start, end);
    if (name.length() < 2 || NO_VILLAGE.matcher(name).matches()) {
      return false;
    }
    passage.say(start, end, new Fact.LivesInVillage(name));
    passage.blank(start, end);
    return true;
  }

  /** A bare answer to the question for the village. */
  static void answer(Passage passage) {
    if (!passage.asked(Topic.VILLAGE) || passage.has(Fact.LivesInVillage.class)) {
      return;
    }
    var text = passage.text().strip();
    if (text.matches("[\\u4e00-\\u9fa5]{2,6}") && !text.matches(".*[不没吗呢了什么哪怎为].*|跳过|确认|修改|取消")) {
      int start = passage.text().indexOf(text);
      passage.say(start, start + text.length(), new Fact.LivesInVillage(text));
    }
  }
}

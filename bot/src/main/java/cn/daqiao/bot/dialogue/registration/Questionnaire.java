package cn.daqiao.bot.dialogue.registration;

import cn.daqiao.bot.dialogue.Flow.Progress;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.Topic;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which question comes next, and its words. The village is asked together with the township; sex
 * together with age, and once more by itself only where there is room for a question: no matching
 * depends on it.
 */
public final class Questionnaire {
  /** More than these a person with no patience does not answer. */
  static final int MOST = 8;

  private static final List<Topic> ORDER =
      List.of(
          Topic.NAME,
          Topic.BIRTH,
          Topic.COUNTY,
          Topic.TOWNSHIP,
          Topic.COURSE,
          Topic.SKILLS,
          Topic.WAGE,
          Topic.REACH,
          Topic.PHONE,
          Topic.GENDER);

  /** What is asked once more when it is skipped, since little can be found without. */
  private static final Set<Topic> WEIGHTY = Set.of(Topic.NAME, Topic.COUNTY, Topic.SKILLS);

  private Questionnaire() {}

  static @Nullable Topic next(Profile profile, Progress progress) {
    if (progress.asked() >= MOST) {
      return null;
    }
    return ORDER.stream()
        .filter(topic -> topic != Topic.COURSE || progress.training())
        .filter(topic -> !progress.settled().contains(topic) && !known(profile, topic))
        .findFirst()
        .orElse(null);
  }

  static boolean weighty(Topic topic) {
    return WEIGHTY.contains(topic);
  }

  /** Whether enough is known to look for work. */
  static boolean searchable(Profile profile) {
    return known(profile, Topic.COUNTY) && known(profile, Topic.SKILLS);
  }

  static boolean known(Profile profile, Topic topic) {
    var seeker = profile.seeker();
    var about = seeker.about();
    var home = seeker.home();
    return switch (topic) {
      case NAME -> profile.name() != null;
      case GENDER -> about.gender() != null;
      case BIRTH -> about.birthYear() != null || about.age() != null;
      case COUNTY -> atLeastCounty(home.finest());
      case TOWNSHIP -> home.township() != null || home.townshipSaid() != null;
      case VILLAGE -> home.village() != null;
      case SKILLS -> !seeker.skills().isEmpty();
      case WAGE -> seeker.wish().wageMin() != null;
      case REACH -> seeker.wish().scope() != null || !seeker.wish().regions().isEmpty();
      case PHONE -> profile.phone() != null;
      case COURSE -> !seeker.wish().learns().isEmpty();
    };
  }

  /** The question's words; the second time with more help. */
  public static Line words(Topic topic, boolean again, Person person, RegionTree regions) {
    if (topic == Topic.BIRTH && !known(person.profile(), Topic.GENDER) && !person.registered()) {
      return Line.of(again ? "again.about" : "ask.about");
    }
    var key = (again ? "again." : "ask.") + Lines.word(topic);
    var county = person.profile().seeker().home().region();
    return Line.of(key, "county", county == null ? "" : regions.placeName(county));
  }

  private static boolean atLeastCounty(@Nullable RegionCode code) {
    return code != null && code.level().digits() >= Level.COUNTY.digits();
  }
}

package cn.daqiao.bot.dialogue.registration;

import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.understanding.Heard;
import cn.daqiao.bot.understanding.Heard.Doubt;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Gender;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Topic;
import cn.daqiao.matcher.skill.Skill;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one message in the light of what was asked and what is known already.
 *
 * @param facts in text order
 * @param doubt a place that several regions may be, where the person has to choose
 */
public record Hearing(List<Fact> facts, @Nullable Doubt doubt) {
  private static final List<Gender> GENDERS = List.of(Gender.MALE, Gender.FEMALE);
  private static final List<Scope> SCOPES =
      List.of(Scope.TOWNSHIP, Scope.COUNTY, Scope.CITY, Scope.PROVINCE, Scope.OUTSIDE);

  /** Where 随便 is an answer. */
  private static final Set<Topic> OPEN = Set.of(Topic.WAGE, Topic.REACH);

  private static final int SKILL_WORDS = 30;
  private static final int CHOICES = 9;
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:我|她|他|俺|本人|名字|姓名|我?(?:老婆|老公|爱人|妈|爸|妈妈|爸爸|儿子|女儿|媳妇))(?:的?名字)?(?:叫做?|是)(\\p{IsHan}{2,4})");
  private static final Pattern KIN =
      Pattern.compile("^(?:我|俺)?(老婆|老公|爱人|妈妈|爸爸|妈|爸|母亲|父亲|儿子|女儿|媳妇|姐姐?|哥哥?|弟弟?|妹妹?)(?:的?名字)?叫");
  private static final Pattern WOMEN = Pattern.compile("老婆|妈|母亲|女儿|媳妇|姐|妹");
  private static final Pattern OWN_PHONE = Pattern.compile("(?:我|我的)(?:电话|手机号?|号码)");
  private static final String FAMILY_PHONE = "电话是家里人的";
  private static final Pattern TOWNSHIP =
      Pattern.compile("(?:住在?|我住在?)?(\\p{IsHan}{1,7}?(?:镇|乡|街道|办事处|农场|林场|开发区))(\\p{IsHan}{1,8}村)?");

  /** Copies the list. */
  public Hearing {
    facts = List.copyOf(facts);
  }

  /** Reads a message. */
  public static Hearing of(Turn turn, Message message, @Nullable Topic asked) {
    var kin = asked == Topic.NAME ? KIN.matcher(message.text()) : null;
    if (kin != null && kin.find()) {
      return ofKin(turn, message, kin);
    }
    var chosen = chosen(message, asked);
    if (chosen.isPresent()) {
      return new Hearing(List.of(chosen.get()), null);
    }
    // A correction, a question, 不晓得哪个村: none is the answer: 不对，我是52岁 is no skill called 不对.
    boolean answer =
        !message.corrects()
            && !message.asks()
            && !message.yes()
            && !message.no()
            && (!message.shrugs() || (asked != null && OPEN.contains(asked)));
    var heard = turn.hear(message, answer ? spoken(asked) : null);
    var facts = new ArrayList<Fact>();
    heard.facts().forEach(piece -> facts.add(piece.fact()));
    facts.removeIf(fact -> namesOneself(turn, fact));
    if (answer && asked == Topic.COURSE) {
      facts.replaceAll(Hearing::asLesson);
    }
    if (asked == Topic.SKILLS) {
      facts.removeIf(fact -> noTrade(turn, fact));
    } else if (asked == Topic.REACH && facts.isEmpty()) {
      facts.addAll(Nearby.pay(turn, message));
    }
    Doubt open = null;
    for (var doubt : heard.doubts()) {
      var narrowed = narrow(turn, facts, doubt);
      if (narrowed.size() == 1) {
        facts.add(livesIn(narrowed.getFirst()));
      } else if (narrowed.size() > 1 && open == null) {
        open = new Doubt(doubt.said(), narrowed.subList(0, Math.min(CHOICES, narrowed.size())));
      }
    }
    // whoever says something else, such as the town asked for before, names no skill with it
    boolean elsewhere = asked == Topic.SKILLS && !facts.isEmpty();
    if (asked != null
        && answer
        && open == null
        && !elsewhere
        && !Facts.answered(facts).contains(asked)) {
      facts.addAll(freely(turn, message, asked));
    }
    if (open != null) {
      facts.removeIf(fact -> fact instanceof Fact.LivesInTownship(var code, _) && code == null);
    }
    return new Hearing(facts, open);
  }

  /** 我妈叫陈秀英，今年58，我电话…: of her all but the phone, which is the family's. */
  private static Hearing ofKin(Turn turn, Message message, Matcher kin) {
    var own = message.text().substring(kin.end());
    var hers = Message.of("叫" + OWN_PHONE.matcher(own).replaceAll("电话"));
    var heard = of(turn, hers, Topic.NAME);
    var facts = new ArrayList<>(heard.facts());
    if (facts.stream().noneMatch(Fact.Sex.class::isInstance) && !kin.group(1).equals("爱人")) {
      facts.add(new Fact.Sex(WOMEN.matcher(kin.group(1)).find() ? Gender.FEMALE : Gender.MALE));
    }
    if (OWN_PHONE.matcher(own).find() && facts.stream().anyMatch(Fact.Phone.class::isInstance)) {
      facts.add(new Fact.Note(FAMILY_PHONE));
    }
    return new Hearing(facts, heard.doubt());
  }

  /** What one would learn is told in the words of what one can do. */
  private static @Nullable Topic spoken(@Nullable Topic asked) {
    return asked == Topic.COURSE ? Topic.SKILLS : asked;
  }

  private static Fact asLesson(Fact fact) {
    return fact instanceof Fact.Can(var skill) ? new Fact.WantsToLearn(skill) : fact;
  }

  /** 打包,钟阿妹: the name said once more is no trade. */
  private static boolean namesOneself(Turn turn, Fact fact) {
    var name = turn.person().profile().name();
    return name != null
        && fact instanceof Fact.Can(var skill)
        && skill.code() == null
        && skill.said().contains(name);
  }

  /** 仙阳, 我没文化: a place or a life's story that was taken for a trade by what was asked. */
  private static boolean noTrade(Turn turn, Fact fact) {
    return fact instanceof Fact.Can(var skill)
        && skill.code() == null
        && (Unskilled.tellsOfLife(skill.said())
            || turn.regions().resolve(skill.said(), home(turn)).isPresent());
  }

  private static @Nullable RegionCode home(Turn turn) {
    return turn.person().profile().seeker().home().region();
  }

  /** Whether a message says nothing that a record holds. */
  public boolean empty() {
    return facts.isEmpty() && doubt == null;
  }

  boolean answers(Topic topic) {
    return Facts.answered(facts).contains(topic) || (doubt != null && topic == Topic.COUNTY);
  }

  /** The home that a region stands for. */
  static Fact livesIn(Region region) {
    return region.level() == Level.TOWNSHIP
        ? new Fact.LivesInTownship(region.code(), region.name())
        : new Fact.LivesIn(region.code());
  }

  private static Optional<Fact> chosen(Message message, @Nullable Topic asked) {
    int number = message.number();
    if (asked == Topic.GENDER && number >= 1 && number <= GENDERS.size()) {
      return Optional.of(new Fact.Sex(GENDERS.get(number - 1)));
    }
    if (asked == Topic.REACH && number >= 1 && number <= SCOPES.size()) {
      return Optional.of(new Fact.Reaches(SCOPES.get(number - 1)));
    }
    return Optional.empty();
  }

  /** The choices inside the home that this message or an earlier one names, if any are. */
  private static List<Region> narrow(Turn turn, List<Fact> facts, Doubt doubt) {
    var home = turn.person().profile().with(facts).seeker().home().region();
    if (home == null) {
      return doubt.choices();
    }
    var inside = doubt.choices().stream().filter(r -> r.code().touches(home)).toList();
    return inside.isEmpty() ? doubt.choices() : inside;
  }

  /** Short answers that only make sense because of the question. */
  private static List<Fact> freely(Turn turn, Message message, Topic asked) {
    if (message.blank() || message.asks() || message.corrects() || message.shrugs()) {
      return List.of();
    }
    return switch (asked) {
      case SKILLS ->
          turn.regions().resolve(message.plain(), home(turn)).isPresent()
              ? (turn.person().profile().seeker().home().township() == null
                  ? place(turn, message)
                  : List.of())
              : message.number() == 0
                      && message.text().length() <= SKILL_WORDS
                      && !Unskilled.tellsOfLife(message.plain())
                  ? List.of(new Fact.Can(Skill.unknown(Lines.clip(message.text(), SKILL_WORDS))))
                  : List.of();
      case COURSE -> freely(turn, message, Topic.SKILLS).stream().map(Hearing::asLesson).toList();
      case COUNTY, TOWNSHIP -> place(turn, message);
      case NAME -> name(turn, message);
      case REACH -> Nearby.reach(message);
      case GENDER, BIRTH, VILLAGE, WAGE, PHONE -> List.of();
    };
  }

  /** 她叫张小花, 我老婆的名字是张小花: the name alone is read as one. */
  private static List<Fact> name(Turn turn, Message message) {
    var matcher = NAMED.matcher(message.plain());
    return matcher.matches()
        ? turn.hear(Message.of(matcher.group(1)), Topic.NAME).facts().stream()
            .map(Heard.Piece::fact)
            .filter(Fact.Name.class::isInstance)
            .toList()
        : List.of();
  }

  private static List<Fact> place(Turn turn, Message message) {
    var known = turn.person().profile().seeker().home().region();
    var region = turn.regions().resolve(message.plain(), known);
    if (region.isPresent()) {
      return List.of(livesIn(region.get()));
    }
    var matcher = TOWNSHIP.matcher(message.plain());
    if (known == null || !matcher.matches()) {
      return List.of();
    }
    var facts = new ArrayList<Fact>();
    var named = turn.regions().resolve(matcher.group(1), known);
    facts.add(
        named.isPresent()
            ? livesIn(named.get())
            : new Fact.LivesInTownship(null, matcher.group(1)));
    if (matcher.group(2) != null) {
      facts.add(new Fact.LivesInVillage(matcher.group(2)));
    }
    return facts;
  }
}

package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Gender;
import cn.daqiao.matcher.seeker.Topic;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sex, where it is stated; how somebody is called by relatives says nothing of the writer. */
final class Sexes implements FieldReader {
  private static final Pattern STATED =
      Pattern.compile(
          "性别[: 是为]*([男女])|(?:^|["
              + " ,。;、:\\n/|\\u0001\\d岁年十]|十[一二三四五六七八九]|(?<![男招])我?是个?|本人|一个|单身|今年|的|(?<=^|["
              + " ,。])[我俺])([男女])(?=$|[ ,。;、\\n/|\\d\\u0001]|性(?!朋友)|人(?:一个)?(?=$|["
              + " ,。;])|的(?!多|少|也|都|能|要|可以)|士|[一二三四五六七八九]?十[一二三四五六七八九]?岁?|今年|以前|原来|现在)"
              + "|(?:[1-7]\\d|十[一二三四五六七八九]?)岁?(?:了|的)?([男女])(?!儿|婿|孩|朋|友|生|工|的?都|的?也)"
              + "|(?<![招要收限缺求]|女儿|孩)([男女])(?=(?:[1-7]\\d|[二三四五六七]十[一二三四五六七八九]?)(?![\\d.年月号日亩个块元千百万天点口次来多几]))"
              + "|(?:我是|我|本人)(?:一?个|一名)?([男女])(?:人|性|同志|的)|岁(?:了|的)*([男女])(?:人|性|的|子|工|同志)?");
  private static final Pattern WOMAN =
      Pattern.compile(
          "(?:我|本人)?(?:是|就是)(?:一?个|一名)?(?:农村|普通|单亲|全职|四十多岁的?|年轻)?(?:妇女|宝妈|大姐|大妈|大嫂|阿姨|家庭主妇|家庭妇女|农妇|女孩子?|女生|女人|姑娘|妈妈|单亲妈妈|老太婆|阿婆)(?!介绍|带|说|叫)|农村妇女一个|(?<=^|["
              + " ,。])(?:农村|畲族|回族|家庭|留守|下岗|中年)妇女(?=$|[ ,。])|(?:^|[ ,。岁])(?:的|全职|二胎|三胎|单亲)?宝妈(?=$|["
              + " ,。]|一[个枚]|求职|找|想)");
  private static final Pattern MAN =
      Pattern.compile(
          "(?:我|本人)?(?:是|就是)(?:一?个|一名)?(?:农村|普通|单身|年轻|大)?(?:大叔|汉子|大老爷们|小伙子?|男孩子?|男生|男人|大男人|老头子?|老汉|单身汉|光棍)(?!介绍|带|说|叫)");
  private static final Pattern NOT_OWN =
      Pattern.compile(
          "男女|女男|[招要收限缺](?:男|女)|(?:男|女)(?:工|士|的)?(?:都能|也能|优先|也[要行]|都[要行]|不限|可以吗|能做|多|宿舍)|生了?个?$|一男一女");
  private static final Pattern DENIED = Pattern.compile("不是(?:一?个)?$");

  /** How the province's own speeches name a woman and a man, where it is said of oneself. */
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?:(?<=^|["
              + " ,。;、岁年\\d])|(?<=我|是|个|名|本人|阮|涯|捱))(?:(?<woman>查某(?!囝)人?|诸娘(?!囝)人?|妇娘(?:人|仔)?|姿娘|阿姆人)|(?<man>查埔(?!囝)人?|唐晡(?!囝)人?|丈夫(?:囝|人)|男子汉))(?!人?家)(?!都|也都|工|优先)");

  /** 老汉一个, 大家叫我胖嫂. */
  private static final Pattern CALLED =
      Pattern.compile(
          "(?<woman>(?:老太婆|老大妈|大妈|大婶|阿婆|老阿姨|农妇|老妇女|女人家?)(?=一[个名枚])|[叫喊称](?:我|俺|阮)[\\u4e00-\\u9fa5]{1,2}(?:嫂|婶|婆|嬷)(?=$|["
              + " ,。;!]))|(?<man>(?:老汉|老头子?|单身汉|光棍汉?|老光棍|庄稼汉|男子汉|老大爷|老伯)(?=一[个名枚条])|(?<=^|["
              + " ,。;])(?:单身(?:汉|男|老头|老汉)|光棍|庄稼汉)(?=$|[ ,。;]))");

  /** 我老公在国外, 四川嫁来的: whose husband is told of is a woman. */
  private static final Pattern WIFE =
      Pattern.compile(
          "(?<![帮给替和跟与像对问听叫让])(?:我|俺|阮)(?:家)?的?(?:老公|丈夫|公公|婆婆|婆家)(?!饼)|(?<!儿|再|想|要|女)嫁(?:来|过来|到|在|进|给(?!我))|(?:我|现在|刚|已经)?怀孕(?:了|[一二三四五六七八九\\d]|回|在|后|不|没)|坐月子(?:回|了|完|后|在家)|(?:我|刚)(?:刚)?生(?:完|了)(?:孩子|小孩|娃|宝宝|二胎|三胎)");

  private static final Pattern HUSBAND =
      Pattern.compile("(?<![帮给替和跟与像对问听叫让])(?:我|俺|阮)(?:家)?的?(?:老婆|妻子|岳父|岳母|丈人|老丈人|丈母娘|婆娘)(?!饼)");

  private static final Pattern OF_OTHERS =
      Pattern.compile("(?:女儿|姐|妹|姑|姨|她|别人|人家|媳妇|老婆|儿媳|邻居|老板娘?)[^,。;我]{0,6}$");

  @Override
  public void read(Passage passage) {
    if (passage.has(Fact.Sex.class) || Births.couple(passage)) {
      return;
    }
    if (stated(passage)
        || spoken(passage)
        || phrase(passage, WOMAN, Gender.FEMALE)
        || phrase(passage, MAN, Gender.MALE)) {
      return;
    }
    var kin = passage.clauses().registrant();
    var told = kin.isEmpty() ? Optional.<Gender>empty() : sex(passage, kin);
    if (told.isPresent()) {
      int at = passage.text().indexOf(kin);
      passage.say(Math.max(at, 0), kin, new Fact.Sex(told.get()));
      return;
    }
    var self = Selves.find(passage);
    if (self != null) {
      passage.say(self.start(), self.end(), new Fact.Sex(self.gender()));
      return;
    }
    if (passage.asked(Topic.GENDER)) {
      answer(passage);
    } else if (kin.isEmpty()) {
      boolean _ = spouse(passage, WIFE, Gender.FEMALE) || spouse(passage, HUSBAND, Gender.MALE);
    }
  }

  private static boolean spouse(Passage passage, Pattern pattern, Gender gender) {
    var spouse = passage.find(pattern);
    while (spouse.find()) {
      var before = passage.before(spouse.start());
      boolean own = "我俺阮".indexOf(spouse.group().charAt(0)) >= 0 || passage.mine(spouse.start());
      if (own && !OF_OTHERS.matcher(before).find()) {
        passage.say(spouse.start(), spouse.end(), new Fact.Sex(gender));
        return true;
      }
    }
    return false;
  }

  /** Of 隔壁 or 老伴 the sex is told by 她 alone, as most write 他 for both. */
  private static Optional<Gender> sex(Passage passage, String kin) {
    var told = Kin.sex(kin);
    return told.isEmpty() && passage.text().indexOf('她') >= 0 && passage.text().indexOf('他') < 0
        ? Optional.of(Gender.FEMALE)
        : told;
  }

  /** 我不是女的: says nothing of the other sex for sure. */
  private static boolean denied(Passage passage, int at) {
    return DENIED.matcher(passage.before(at)).find();
  }

  private static boolean stated(Passage passage) {
    var stated = passage.find(STATED);
    while (stated.find()) {
      for (int group = 1; group <= stated.groupCount(); group++) {
        int at = stated.start(group);
        if (at >= 0 && passage.mine(at) && own(passage, at) && !denied(passage, at)) {
          boolean female = passage.text().charAt(at) == '女';
          passage.say(at, at + 1, new Fact.Sex(female ? Gender.FEMALE : Gender.MALE));
          return true;
        }
      }
    }
    return false;
  }

  private static boolean own(Passage passage, int at) {
    var text = passage.text();
    var around = text.substring(Math.max(0, at - 3), Math.min(text.length(), at + 5));
    return !NOT_OWN.matcher(around).find()
        && !around.contains("孩子一")
        && !passage.before(at).matches(".*(?:招|要求|限)[^,。;我]{0,8}")
        && !passage.before(at).matches(".*(?:小孩|孩子|儿|娃|胎).*");
  }

  private static boolean spoken(Passage passage) {
    for (var pattern : List.of(SPOKEN, CALLED)) {
      var said = passage.find(pattern);
      while (said.find()) {
        if (passage.mine(said.start()) && !denied(passage, said.start())) {
          var gender = said.group("woman") == null ? Gender.MALE : Gender.FEMALE;
          passage.say(said.start(), said.end(), new Fact.Sex(gender));
          passage.blank(said.start(), said.end());
          return true;
        }
      }
    }
    return false;
  }

  private static boolean phrase(Passage passage, Pattern pattern, Gender gender) {
    var phrase = passage.find(pattern);
    if (phrase.find()
        && passage.mine(phrase.start())
        && !passage.before(phrase.start()).endsWith("不")) {
      passage.say(phrase.start(), phrase.end(), new Fact.Sex(gender));
      return true;
    }
    return false;
  }

  /** 1 is 男 and 2 is 女, as the question offers them. */
  private static void answer(Passage passage) {
    var text = passage.text().strip();
    if (text.matches("(?:1|一|选?1|男.{0,3}|先生|小伙子?|大叔|大哥)[。.!]?") && !text.contains("女")) {
      passage.say(0, passage.text().length(), new Fact.Sex(Gender.MALE));
    } else if (text.matches("(?:2|二|选?2|女.{0,3}|女士|大姐|阿姨|大妈|大嫂)[。.!]?") && !text.contains("男")) {
      passage.say(0, passage.text().length(), new Fact.Sex(Gender.FEMALE));
    }
  }
}

package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.vacancy.Shift;
import java.util.regex.Pattern;

/** Lodging, shifts, and whether a course is wanted. */
final class Wishes implements FieldReader {
  private static final Pattern NO_BOARD =
      Pattern.compile(
          "(?:不用|不需要|不要|无需|不必|不要求)(?:(?:包|管|提供|安排)?(?:吃)?(?:包)?住宿?|(?:提供|安排)?宿舍)(?!在)|(?<=^|["
              + " ,。;])不住(?:宿舍?(?!在|的地方太)|(?=$|["
              + " ,。;]))|不(?:包|提供)住宿?(?:也|都)(?:行|可以|没关系|没事|无所谓)|包不包住(?:都|也)(?:行|可以|无所谓)|(?:自己|家里)有(?:地方)?住(?:的地方|处)?|(?:每天|晚上|天天)(?:要|得|都|能)?回家住|(?<!不)住家里就行|不(?:想|能|要|可以|愿意?)?住(?:在)?(?:外面|外头|厂里?|宿舍)|可以走读");

  /** That lodging is spoken of; whether it is wanted or given the sentence tells. */
  static final Pattern BOARD =
      Pattern.compile(
          "(?:住宿|宿舍|住的)要有|(?<=^|[ ,。;])住(?:宿舍|厂里|工地)(?=的|$|["
              + " ,。;])|包吃住|包吃包住|包食宿|包吃(?:和|跟|、)?住|管吃管住|管吃住|包住宿?|管住|住宿(?:问题)?要解决|(?:提供|安排|解决)(?:食宿|住宿|宿舍|吃住|住的)|(?:有|要有|得有)(?:宿舍|住的地方|地方住|员工宿舍)|(?:要|需要|必须|得)住(?:宿舍|厂里|宿)|(?:要|需要)(?:住宿|食宿|宿舍)|(?:要|必须|得)包(?:吃|饭|三餐|伙食)(?!不|吗)|没(?:有)?(?:地方住|房子住|住的地方)|没处住|租不起房");

  private static final Pattern NO_WORK_WITHOUT =
      Pattern.compile("(?:没有?|不提供|不包)(?:宿舍|住宿?|住的地方?)(?:的)?(?:我|就|都|可)*不(?:去|做|干|来|考虑)");
  private static final Pattern SOFT =
      Pattern.compile(
          "(?:最好|能|如果|要是|有没有|有|是不是|是否|不|没|哪里|以前[^,]{0,12}|原来[^,]{0,12}|那个厂[^,]{0,4})(?:能|有|是|可以)?$");
  private static final Pattern MUST =
      Pattern.compile("(?:要|必须|需要|得|想(?:要)?(?=一个?月|每月)|想找|找个|找|求|希望|只|一定)[^,。;不没]{0,8}$");

  /** 六千五包吃住: told in one with the pay that is wanted. */
  private static final Pattern PAY_LEFT =
      Pattern.compile(
          "(?<!给|开|才|就)(?:[一二两三四五六七八九]千[一二三四五六七八九]?|[3-9]\\d{3}|[3-9]千\\d?)(?:元|块)?(?:打底|起|以上|左右)?$");

  private static final Pattern SOFT_RIGHT = Pattern.compile("^的?(?:吗|么|不|没有|最好|更好|优先|也行|那种吗|的话更好)");

  private static final Pattern DAY =
      Pattern.compile(
          "(?:只|就)(?:能|想|要|会|做|上|可以)*(?:做|上|干)?(?:长)?白[班天]|长白班|(?<=^|[ ,。;])白班的?(?=$|["
              + " ,。;])|(?:不|没法|不能|不想|不愿意?|不要|没办法|不会|别)(?:再)?(?:做|上|值|干|倒|熬|要|想|排|安排|有)*夜班|(?:夜班|晚班|大夜|夜里|晚上)(?:的)?(?:我)?(?:不行|不能|没办法|熬不住|不做|不上|不要|上不了|做不了|吃不消|受不了|就算了|不考虑)|(?:要|想|希望|找个?|求个?)(?:找|上|做|是)*个?白班|不(?:要|想|能|愿意?)倒班|正常白[班天]|白天的(?:班|活)(?=$|["
              + " ,。;])|上不了夜班|做不了夜班|熬不了夜|不能熬夜|只有白天有(?:空|时间)");
  private static final Pattern NIGHT =
      Pattern.compile(
          "(?:只|就)(?:能|想|要|做|上|可以)*(?:做|上|干)?(?:夜班|晚班|晚上)|(?:想|要|希望|找个?)(?:找|上|做)*个?(?:长)?夜班(?!的?补)|(?:想|要)(?:去|到|在|进)[^,。;不]{0,4}(?:上|做)长?(?:夜班|晚班)|(?:想|要|希望)(?:找|做)个?晚上(?:的[活工]|上班|做)|只有晚上有(?:空|时间)|长夜班");
  private static final Pattern BUSY_BY_DAY =
      Pattern.compile("白天(?:要|得|没空|没时间|走不开|忙|带)[^。;]{0,10}(?:晚上|夜里|夜班)(?!回家|也?要|带|照顾|不|没)");
  private static final Pattern ANY_SHIFT =
      Pattern.compile(
          "夜班(?:也|都)?(?:行|可以|能上|能做|没问题|不怕|愿意|无所谓)|(?:白班|夜班|白天|晚上)(?:和|跟|、|或)?(?:夜班|白班|晚上|白天)都|两班倒(?:也|都)?(?:行|可以|能|没问题)|三班倒(?:也|都)?(?:行|可以|能|没问题)|什么班都|不怕(?:上)?夜班|(?<!只)(?<!就)能(?:上|做)夜班|可以(?:上|做)?夜班|愿意(?:上|做)?夜班|倒班(?:也|都)?(?:行|可以|能|没问题)|能倒班");

  /** 两班倒都习惯了. */
  private static final Pattern ROTATING =
      Pattern.compile(
          "(?<!不要|不想|不做|不上|怕)(?:[两二三]班(?:倒|制)|倒班|轮班)(?:的活?|我|都|也|是|早就?|已经|全|上|能|可以)*(?:行|可以|能|没问题|没事|没关系|习惯|不怕|愿意|接受|适应|无所谓|受得了|吃得消|ok)(?!吗|不|性)|(?:(?<!不)能|(?<!不)可以|(?<!不)愿意|(?<!不)接受|(?<!不)习惯了?|(?<!不)适应了?|不怕|肯)(?:上|做|干)?(?:[两二三]班倒|倒班|轮班)(?!吗)");

  private static final Pattern NO_COURSE =
      Pattern.compile(
          "(?:不想|不要|不用|不愿意?|没时间|没空|不需要|不)(?:去|参加|再|上|报名)*(?:培训|学技术|技能培训)|培训班?(?:的话)?(?:我|就|也)*(?:不用|不需要|免了|不去|不参加|不想|没时间|没空|算了)");
  private static final Pattern COURSE =
      Pattern.compile(
          "(?:想|要|愿意|希望|打算|准备|想要|可以|能)(?:去|先|再|也|报名|报个?|参加|来|接受|免费|政府|村里|一下|个|点|一?[门项]|上|的|学习?)*(?:培训|技能培训|培训班)(?!补贴|补助)|(?:想|愿意|希望|打算|准备)(?:去|先|再|也|来|报名|跟着|免费)*学(?:个|点|一?[门项]|一下|些|习|会)*(?:手艺|技术|技能|新?东西|本事|[\\u4e00-\\u9fa5]{2,6})|(?:想|愿意)学(?=$|["
              + " ,。;!])|(?:想|要|打算|准备)(?:去)?报(?:个|名)?[\\u4e00-\\u9fa5]{1,5}班|报名?(?:参加)?培训|肯学(?:技术|$|["
              + " ,。;!])|愿意?学(?:$|[ ,。;!])");
  private static final Pattern ASKS =
      Pattern.compile("(?:有没有|有什么|有|哪里有|什么时候)(?![^,。;]{0,4}的$)[^,。;]{0,4}$");

  @Override
  public void read(Passage passage) {
    board(passage);
    shift(passage);
    course(passage);
  }

  private static void board(Passage passage) {
    var none = passage.find(NO_BOARD);
    if (none.find() && passage.mine(none.start())) {
      passage.say(none.start(), none.end(), new Fact.NeedsBoard(false));
      return;
    }
    var must = passage.find(NO_WORK_WITHOUT);
    if (must.find() && passage.mine(must.start())) {
      passage.say(must.start(), must.end(), new Fact.NeedsBoard(true));
      return;
    }
    var board = passage.find(BOARD);
    while (board.find()) {
      var before = passage.before(board.start());
      var after = passage.after(board.end());
      boolean soft =
          SOFT.matcher(before).find() || SOFT_RIGHT.matcher(after).find() || before.contains("最好");
      boolean asked =
          MUST.matcher(before).find()
              || board.group().matches("^(?:要|需要|必须|得).*")
              || after.startsWith("的")
              || before.isBlank()
              || before.endsWith(",")
              || PAY_LEFT.matcher(before).find();
      if (passage.mine(board.start()) && !soft && asked && !Times.former(passage, board.start())) {
        passage.say(board.start(), board.end(), new Fact.NeedsBoard(true));
        return;
      }
    }
  }

  private static void shift(Passage passage) {
    var busy = passage.find(BUSY_BY_DAY);
    if (busy.find() && passage.mine(busy.start())) {
      passage.say(busy.start(), busy.end(), new Fact.WantsShift(Shift.NIGHT));
      return;
    }
    var rotating = passage.find(ROTATING);
    if (rotating.find() && passage.mine(rotating.start())) {
      passage.say(rotating.start(), rotating.end(), new Fact.WantsShift(Shift.ROTATING));
      return;
    }
    if (passage.find(ANY_SHIFT).find()
        && !passage.find(Pattern.compile("不(?:能|可以|愿意|想)[^,]{0,3}夜班")).find()) {
      return;
    }
    var day = passage.find(DAY);
    if (day.find() && passage.mine(day.start())) {
      passage.say(day.start(), day.end(), new Fact.WantsShift(Shift.DAY));
      return;
    }
    var night = passage.find(NIGHT);
    if (night.find()
        && passage.mine(night.start())
        && !passage.before(night.start()).endsWith("不")) {
      passage.say(night.start(), night.end(), new Fact.WantsShift(Shift.NIGHT));
    }
  }

  private static void course(Passage passage) {
    var none = passage.find(NO_COURSE);
    if (none.find() && passage.mine(none.start())) {
      passage.say(none.start(), none.end(), new Fact.WantsTraining(false));
      return;
    }
    var course = passage.find(COURSE);
    while (course.find()) {
      if (passage.mine(course.start())
          && !ASKS.matcher(passage.before(course.start())).find()
          && !passage.before(course.start()).endsWith("不")) {
        passage.say(course.start(), course.end(), new Fact.WantsTraining(true));
        return;
      }
    }
  }
}

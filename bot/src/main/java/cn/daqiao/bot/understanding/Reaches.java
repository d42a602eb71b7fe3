package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Topic;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far from home somebody would go. 离家近点 names no limit. */
final class Reaches implements FieldReader {
  private record Word(Scope scope, Pattern pattern, boolean plain) {}

  /** Plain words say it by themselves; the others only in a clause that wishes. */
  private static final List<Word> WORDS =
      List.of(
          word(
              Scope.OUTSIDE,
              true,
              "(?:[县市省镇乡村](?:里|内)|本[县市省镇乡村地])[、,和跟或"
                  + " ]*(?:还是)?(?:[县市省镇乡村]外|外[县市省地镇乡村])[^,。;不]{0,2}(?:都|也|随便|无所谓|不限|均可|可以)|[县市省镇]内外(?:都|也|不限|均可|无所谓)|外[县市省地][、,和跟或"
                  + " ]*本[县市省地](?:都|也)|(?:近|远)(?:的|点)?(?:远|近)(?:的|点)?都|(?:去|到|在)?(?:哪里?|哪儿|那里|哪个地方|什么地方|啥地方|任何地方|随便哪里?|不管哪里?|全国各地|全国)[^,。;不]{0,4}(?:都行|都可以|都能去|都愿意|都成|也行|无所谓|都去|都肯)|地[点方区](?:都)?(?:不限|不挑|随便|无所谓|不要求|没要求)|(?<!不)出省(?:打工|做工|干活|上班|做事)(?!过|回来|了[一二三四五六七八九十几\\d])|(?:外省|省外|出省|外地|出远门|出去|远(?:一)?点)(?:也|都)(?:行|可以|肯去?|能去|成|愿意|没关系|没事|无所谓|去)|可以(?:出省|去外省|到外省|去省外)|(?:愿意|想|要)(?:出省|去外省|到外省|去省外)|跨省(?:也|都)?(?:行|可以|能)|不限地[点区方]|天南海北|天南地北|服从安排去哪|远近(?:都|不)?(?:行|可以|限|论|无所谓|没关系|随便)|天涯海角|外面(?:也|都)(?:行|可以)|可以(?:去|到)(?:外地|外面)(?!吗)|哪里?(?:有|给)(?:钱|活|工|事)[^,。;]{0,4}(?:就|我)?(?:去|到|往|跑)哪|四海为家"),
          word(
              Scope.PROVINCE,
              true,
              "(?:不去|不想去|不要|不出|不想出|不到|别去)(?:外省|省外|省)|(?:省外|外省)(?:就|都|的)?不(?:去|考虑|想去|要|行)|跨省(?:就|都|的)?不(?:行|去|要|考虑|可以|想)|省内|全省|本省|(?<!出)省里|(?:不出|不想出|不离开|不想离开|别出)福建|福建(?:省)?(?:里头|里面|内|境内|范围|都行|都可以|哪里都)"),
          word(
              Scope.CITY,
              true,
              "(?:不出|不想出|不离开)(?:本)?市|全市|本市|市范围内|市内|(?:市外|外市)(?:就|都|的)?不(?:去|要|考虑|想去)|(?:去|到)市里(?:也|都)(?:行|可以|成|没问题)|(?:能|可以|愿意)(?:去|到)市里"),
          word(Scope.CITY, false, "(?<!城|超|门|菜|夜)市里|市区"),
          word(
              Scope.COUNTY,
              true,
              "(?:不出|不想出|不离开|不想离开|别出)(?:本|我们)?县|本县|县内|全县|县域|(?:我们|咱)县|(?:县外|外县)(?:就|都|的)?不(?:去|要|考虑|想去)|(?:去|到)(?:县城|县里)(?:也|都)(?:行|可以|成|没问题)"),
          word(Scope.COUNTY, false, "县城|县里|县上|城关"),
          word(
              Scope.TOWNSHIP,
              true,
              "(?:不出|不想出|不离开|不想离开|别出)(?:本|我们)?(?:村子|[镇乡村])|本[镇乡村](?!人|的人)|家门口|走路(?:就|能|可以|都)+(?:能|可以)?到|走得到的|厝边|厝里附近|家跟前|屋门口"),
          word(Scope.TOWNSHIP, false, "(?:我们|咱们?|我)?(?:镇|乡|村)子?(?:里|上)|村口|镇区|村子里|门口|附近村"));

  private static final Pattern WISH =
      Pattern.compile(
          "想|要|找|求|[个份点]活|安排(?:个|点|做)|只|就|就行|就好|也行|都行|可以|最好|希望|上班|有活|有什么|有没有|做事|做工|打工|的活|的工|的事|工作|范围|以内|之内|接受|考虑|愿意|能去|近|就近|干|做(?!过|了)");
  private static final Pattern NOT_WISH =
      Pattern.compile(
          "(?:住|家|人|户口|店|开了?|是|搬|嫁|租|在读|读)[^,。;想要找求干做]{0,4}$|(?:以前|之前|原来)[^,。;]{0,8}$|[我咱]们?$|(?:我|现在|目前|一直)(?:就|都)?在$|(?:到|离|去过|从)$");
  private static final Pattern NOT_THERE =
      Pattern.compile(
          "^(?:人|没|没有|太|那边没|里没|的(?:干部|书记|老师|房子|小学|学校|人)|干部|书记|不(?:去|想|要|行|好)|工资|领|办|说|申请|给我|通知|开的|小学|医院|读|租)");
  private static final Pattern NARROWED =
      Pattern.compile("(?:[省市县镇乡村里]|(?<!国)内|福建|本地|" + Passage.BLANK + ")的?$");
  private static final Pattern EXCEPTED = Pattern.compile("除了?" + Passage.BLANK + "+$");
  private static final Pattern NOT_WANTED =
      Pattern.compile("(?<![能想要会愿可是])(?:不想|不要|不愿意?|不去|别|没法|不能|不可以|不在|不)(?:再)?(?:在|去|到|跑|待)?$");

  @Override
  public void read(Passage passage) {
    @Nullable Word widest = null;
    int start = 0;
    int end = 0;
    for (var word : WORDS) {
      var found = passage.find(word.pattern());
      while (found.find()) {
        if (says(passage, word, found.start(), found.end())
            && (widest == null || word.scope().compareTo(widest.scope()) > 0)) {
          widest = word;
          start = found.start();
          end = found.end();
        }
      }
    }
    if (widest != null) {
      passage.say(start, end, new Fact.Reaches(widest.scope()));
    } else if (Distances.read(passage)) {
      return;
    } else if (passage.asked(Topic.REACH)
        && !passage.has(Fact.WantsRegion.class)
        && !passage.has(Fact.Reaches.class)) {
      answer(passage);
    }
  }

  private static boolean says(Passage passage, Word word, int start, int end) {
    if (!passage.mine(start)) {
      return false;
    }
    var before = passage.before(start);
    var after = passage.after(end);
    boolean wanted =
        !NOT_WANTED.matcher(before).find()
            && !NOT_THERE.matcher(after).find()
            && !Times.former(passage, start, passage.clauses().at(start).start());
    if (word.scope() == Scope.OUTSIDE
        && NARROWED.matcher(before).find()
        && !EXCEPTED.matcher(before).find()) {
      return false;
    }
    if (word.plain() || passage.asked(Topic.REACH)) {
      return wanted;
    }
    var clause = passage.clauses().at(start);
    var words = passage.text().substring(clause.start(), clause.end());
    return wanted
        && (WISH.matcher(words).find() || words.length() <= end - start + 1)
        && !NOT_WISH.matcher(before).find();
  }

  /** 1 to 5 as the question offers them, or the bare word. */
  private static void answer(Passage passage) {
    var text = passage.text().strip();
    var scope =
        switch (text.replaceAll("^(?:选|第)|[。.!个]$", "")) {
          case "1", "一", "本镇", "镇", "乡", "村" -> Scope.TOWNSHIP;
          case "2", "二", "县", "本县" -> Scope.COUNTY;
          case "3", "三", "市", "本市" -> Scope.CITY;
          case "4", "四", "省", "本省" -> Scope.PROVINCE;
          case "5",
              "五",
              "都行",
              "都可以",
              "随便",
              "不限",
              "无所谓",
              "外省",
              "外地",
              "省外",
              "全国",
              "远点也行",
              "没关系",
              "哪都行" ->
              Scope.OUTSIDE;
          default -> null;
        };
    if (scope != null) {
      passage.say(0, passage.text().length(), new Fact.Reaches(scope));
    }
  }

  private static Word word(Scope scope, boolean plain, String pattern) {
    return new Word(scope, Pattern.compile(pattern), plain);
  }
}

package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Topic;
import java.util.regex.Pattern;

/**
 * Names: introduced (我叫…), or bare where a registration line begins with one. Nicknames are none.
 */
final class Names implements FieldReader {
  private static final Pattern CUE =
      Pattern.compile(
          "(?:(?<!家)(?<!大)(?<!都)(?:我|俺|他|她|本人|名字?)(?:的?(?:名字|姓名|大名|真名|全名))?(?:就?叫做?|是叫)"
              + "|(?:姓名|名字|大名|真名|全名|联系人)(?:是|叫|为)?[: ,]*"
              + "|(?<=^|[ ,。;\\u0001])叫(?!我|人|做))[: ]*");
  private static final Pattern WEAK_CUE =
      Pattern.compile("(?:我是|本人是?|在下|这边是|^是|您好[,!。 ]*|你好[,!。 ]*)[: ,]*");
  private static final Pattern DOTTED =
      Pattern.compile("^[\\u4e00-\\u9fa5]{1,10}(?:·[\\u4e00-\\u9fa5]{1,10})+");

  /** What follows a name where no separator does. */
  private static final Pattern FOLLOWS =
      Pattern.compile(
          "^(?:["
              + " ,。;!?、\\n:/|.\\-\\u0001]|$|\\d|今年|现年|年龄|男|女|性别|家[在住里是]|住|是|在|来自|老家|户[口籍]|想|要|会|现[在住]|我|本人|电话|手机|联系"
              + "|身份证|初中|高中|小学|中专|大专|本科|没|以前|之前|原来|从|[汉畲回苗壮满][族]|[\\u4e00-\\u9fa5]{2}族|属|出生|生于|的|[一二三四五六七八九]?十[一二三四五六七八九]?岁|[一二三四五六七八九]十|[五六七八九][零一二三四五六七八九]年|这|有|找|能|可以|到|帮|做)");

  private static final Pattern NO_GIVEN =
      Pattern.compile(
          ".*[的了吗呢吧么啊呀啥谁哪你我他她它们没想找岁个就也都很及请问这那些每能得被把跟给让].*|师傅|先生|女士|小姐|老板|阿姨|大姐|大哥|大妈|大叔|老师|某|某某|姐|哥|叔|婶|嫂|总|工|大爷|大娘|大伯|伯|爷|奶奶|爷爷|哥哥|姐姐|氏|"
              + ".*(?:师傅|先生|女士|人|户|工|匠|员|村|镇|县|市|省|乡|区|街|妈|厂|店|路|证|班|钱|薪|活|事)");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "谢谢.?|阮[厝某翁尪].*|周岁|高中.?|方便.?|安全.?|安排.?|平时.?|平车.?|计件.?|计时|成年.?|单身.?|干活.?|水电.?|水泥.?|白班.?|白天.?|白案.?|全职|全日.?|全天.?|全省.?|全家|包吃.?|包住.?|管吃.?|管住.?|房子|容易|石匠|马上|路边|步行|和气"
              + "|经验.?|经常.?|解决.?|支持|应届.?|应聘.?|温饱.?|童装.?|毛衣.?|毛织.?|金额|时间.?|时薪|车工|车间|车位|针车|万一|左右|东西|家里.?|家在.?|家门.?|文化.?|文盲|文员|空闲|关于|相关|后来|终于|常年|元宵|国庆|农民|农村|农忙|农活|双休.?|满意|通宵|夏天|秋天|冬天"
              + "|梅花|江西|云南|山西|山东|广东|广西|海南|湖南|贵州|安徽|温州|杭州|上海|宁波|党员|平安|健康|强壮|乐意|连夜|明年|明天|年纪.?|年轻.?|牛肉|羊肉|鱼丸|米粉|茶叶|茶厂|茶园|花生|花木|花工|包装|包子|包工|包月|游客|温泉|柴火|门卫|古建|武术|家政|家电|家具|向往|相信|易学|居家|居住|利索|高薪.?|高空.?|高压.?|低压.?|于是|何时|何处|那么|能做.?|能干.?|司机.?|师傅|保安|宝妈|连锁|计划|常住.?|单位|胡说|张罗|张贴|施工.?|钟点.?|时段|计算.?|从事.?|从来|从小|安装.?|印刷.?|查询.?|修理.?|修车.?|修补|养殖.?|养猪.?|养鸡.?|种植|管理.?|管道.?|打工|宣传|申请.?|申报.?|咨询|推荐|推销|任何|任务|任意|方式|方法|方向|方言|程度|程序|高级.?|高中生|高低|高点|马马虎虎|康复.?|康养|史上|石材|石板|石雕|贺岁|万元|童鞋|段时间|代驾|代班|代工|代理|阳台|龙虾.?|游泳|叶子|牛奶|雷打不动|连续|简单.?|温柔|官方");

  /** 阮阿爸: in Minnan that is my father. */
  private static final Pattern MY_KIN = Pattern.compile("阮" + Kin.RANK + "(?:" + Kin.WORD + ")");

  private static final String AGED = "(?:今年)?(?:\\d{2}|[二三四五六七八]?十[一二三四五六七八九]?)岁";

  /** 钟秀英女五十二: sex and age run on behind the name. */
  private static final String SEX_NEXT = "[男女][ ,]?(?:今年)?(?:[1-7]\\d|[二三四五六七]?十)";

  private static final Pattern AGED_NEXT = Pattern.compile("^(?:" + AGED + "|" + SEX_NEXT + ")");

  /** 张小花 44: a name, then sex, age or year, is how registration lines begin. */
  private static final Pattern HEADS_LINE =
      Pattern.compile(
          "^(?:[\\u4e00-\\u9fa5]{2,4}[ ,、/;|]+(?:[男女](?![儿孩朋])|[1-7]\\d(?=$|["
              + " ,岁、/;])|19[4-9]\\d|20[01]\\d)|^[\\u4e00-\\u9fa5]{2,3}"
              + AGED
              + "|^[\\u4e00-\\u9fa5]{2,3}"
              + SEX_NEXT
              + ")");

  private static final Pattern OPENING =
      Pattern.compile("^[^,。;:\\n]{0,6}(?:登记|报名|求职|找工作|应聘|找事做|找活干)(?:一下|下)?[: ,。!\\n]+");

  private final PlaceNames places;

  private final boolean introduced;

  /**
   * Two passes of one reader.
   *
   * @param introduced whether to read names that words introduce, before anything else, or those
   *     that stand alone, when it is known what else the message says
   */
  Names(PlaceNames places, boolean introduced) {
    this.places = places;
    this.introduced = introduced;
  }

  @Override
  public void read(Passage passage) {
    if (introduced) {
      if (!introduced(passage)) {
        if (passage.asked(Topic.NAME)) {
          bare(passage);
        } else if (HEADS_LINE.matcher(passage.text()).find()) {
          take(passage, 0, true);
        }
      }
    } else if (!passage.has(Fact.Name.class) && !weaklyIntroduced(passage)) {
      bare(passage);
    }
  }

  private boolean introduced(Passage passage) {
    var cues = passage.find(CUE);
    while (cues.find()) {
      var clause = passage.clauses().at(cues.start());
      if (clause.mine() && take(passage, cues.end(), false)) {
        return true;
      }
    }
    var named = NamedKin.in(passage.text());
    if (named != null && take(passage, named.start(), !named.called())) {
      return true;
    }
    if (!passage.clauses().registrant().isEmpty()) {
      var called = passage.find(KIN_CALLED);
      while (called.find()) {
        if (passage.mine(called.start()) && take(passage, called.end(), false)) {
          return true;
        }
      }
    }
    return false;
  }

  private static final Pattern KIN_CALLED = Pattern.compile("[\\u4e00-\\u9fa5]叫");

  private boolean weaklyIntroduced(Passage passage) {
    var cues = passage.find(WEAK_CUE);
    while (cues.find()) {
      if (passage.mine(cues.start()) && take(passage, cues.end(), true)) {
        return true;
      }
    }
    return false;
  }

  /** A name at the very beginning, when other things follow or a name was asked for. */
  private void bare(Passage passage) {
    boolean asked = passage.asked(Topic.NAME);
    if (!asked && passage.kinds() < (OPENING.matcher(passage.text()).find() ? 1 : 2)) {
      return;
    }
    var text = passage.text();
    var opening = OPENING.matcher(text);
    int start = opening.find() ? opening.end() : 0;
    while (start < text.length() && " ,。\n".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    if (start < text.length()) {
      take(passage, start, !asked || !boundaryAfterName(text, start));
    }
  }

  /** Whether nothing but a name stands there up to the next separator. */
  private static boolean boundaryAfterName(String text, int start) {
    int end = start;
    while (end < text.length() && Wording.isHan(text.charAt(end))) {
      end++;
    }
    return end - start <= 4;
  }

  private boolean take(Passage passage, int start, boolean weak) {
    var rest = passage.text().substring(start, Math.min(passage.text().length(), start + 24));
    var dotted = DOTTED.matcher(rest);
    if (dotted.find()) {
      passage.say(start, start + dotted.end(), new Fact.Name(dotted.group()));
      return true;
    }
    int surname = Surnames.length(rest);
    if (surname == 0 || (weak && !Surnames.plain(rest))) {
      return false;
    }
    int length = length(rest, surname, weak);
    if (length == 0) {
      return false;
    }
    var name = rest.substring(0, length);
    if (NO_GIVEN.matcher(rest.substring(surname, length)).matches()
        || (weak && (NO_NAME.matcher(name).matches() || MY_KIN.matcher(rest).lookingAt()))
        || (weak && places.isName(name))) {
      return false;
    }
    passage.say(start, start + length, new Fact.Name(name));
    passage.blank(start, start + length);
    return true;
  }

  /** The whole name's length: the given name has one or two characters. */
  private int length(String rest, int surname, boolean weak) {
    int two = surname + 1;
    int three = surname + 2;
    boolean shortFits = han(rest, two) && ends(rest, two, weak);
    boolean longFits = han(rest, three) && !tens(rest, three) && ends(rest, three, weak);
    if (shortFits && longFits) {
      return STRONG.matcher(rest.substring(two)).find() || boundary(rest, two) ? two : three;
    }
    if (longFits) {
      return three;
    }
    return shortFits ? two : 0;
  }

  /** 林秀|四十九岁: the last character is the first of a number. */
  private static boolean tens(String rest, int length) {
    return length < rest.length()
        && rest.charAt(length) == '十'
        && "二三四五六七八".indexOf(rest.charAt(length - 1)) >= 0;
  }

  private static final Pattern STRONG =
      Pattern.compile(
          "^(?:[男女](?:["
              + " ,。\\d]|性|的)|今年|现年|住|家[在住里]|来自|现[在住]|电话|手机|会[做开修煮带烧打干种养踩织缝炒]|是[\\u4e00-\\u9fa5]+[人的])");

  private boolean ends(String rest, int length, boolean weak) {
    if (boundary(rest, length)) {
      return true;
    }
    if (weak) {
      return AGED_NEXT.matcher(rest.substring(length)).find();
    }
    return FOLLOWS.matcher(rest.substring(length)).find() || places.startsAt(rest, length);
  }

  private static boolean boundary(String rest, int length) {
    return length == rest.length() || !Wording.isHan(rest.charAt(length));
  }

  private static boolean han(String rest, int length) {
    return rest.length() >= length
        && rest.substring(0, length).chars().allMatch(c -> Wording.isHan((char) c));
  }
}

package cn.daqiao.bot.understanding;

import cn.daqiao.bot.understanding.Place.Role;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.seeker.Topic;
import java.util.regex.Pattern;

/** Decides what a named place is to the person, from the words around it. */
final class PlaceRoles {
  private static final Pattern NOT_WANTED_LEFT =
      Pattern.compile(
          "除了$|(?:不想|不愿意?|不要|不能|不肯|不考虑|不打算|别)(?:再)?(?:跑|出)?(?:去|到|在|回|往)?[^,]{0,5}$|不(?:再)?(?:去|到|回)[^,就只]{0,4}$");
  private static final Pattern STAYS_LEFT =
      Pattern.compile(
          "(?:不(?:想|要|能|愿意?|打算)?|别)(?:再)?(?:走?出|离开)$|(?:就|只)(?:想|要|能|会|肯|愿意)*(?:在|到|去|留在)?(?:我们?|咱们?|俺们?|阮)(?:这|那)?$");

  /** 我不住富岭,住石陂. */
  private static final Pattern NOT_THERE_LEFT =
      Pattern.compile(
          "(?<!是)不是$|(?:不是|没有?|(?<!住)不|早不|别写)(?:再|是|在)?(?:住|家|人)(?:在|是)?$|(?:不是|没有?|早就?不)在$");

  private static final Pattern NOT_WANTED_RIGHT =
      Pattern.compile("^[市县区]?(?:那边|那么|这么)?(?:太远|不去|不想去|不要|不考虑|就算了|去不了)");

  /** 就永春,别的地方不去; 除了泉州哪里都不去. */
  private static final Pattern ONLY_LEFT =
      Pattern.compile("(?:就|只|只有|只要|除了|除)(?:想|要|能|肯|考虑)*(?:在|去|到)?$");

  private static final Pattern ELSEWHERE_NOT =
      Pattern.compile("(?:别的|其他|其它|别处|外地|外面|哪里|哪儿|哪)[^,。;]{0,5}(?:不|免谈)(?:去|考虑|想|要|跑|行)?");

  /** 除了泉州以外都不去. */
  private static final Pattern EXCEPT_LEFT = Pattern.compile("除了?(?:想|要|能|肯|考虑)*(?:在|去|到)?$");

  private static final Pattern EXCEPT_RIGHT =
      Pattern.compile("^[市县区]?[^,。;]{0,3}(?:以外|之外)?[^,。;]{0,3}都?不(?:去|考虑|想)");

  /** 就厦门不去, 就厦门工资高: what is said of the place itself makes it no choice. */
  private static final Pattern NO_CHOICE =
      Pattern.compile(
          "^[市县区]?(?:那边|那里|这边)?(?:我|都|也)*(?:不去|不想去|不考虑|不要|去不了|(?:的|那边)*(?:工资|待遇|活|厂|钱|工作|环境|房租|生活|消费|路)(?:比较|更|最|太|很|还|挺)*(?:高|多|好|贵|大|低|少|差|便宜|远|近))");

  /** 海沧那边做仓管的: people say so of where they are not. */
  private static final Pattern YONDER_RIGHT =
      Pattern.compile(
          "^[市县区]?(?:那边|那头|那里|那一带|那片|一带|岛内|岛外)(?:做|找|当|干|进|搞|跑|开|看|带|招|有(?=[^,。;]{0,2}(?:活|厂招|工作))|上班|打工|的?[活厂店]|的工作)(?![^,。;]{0,4}[过了])");

  /** 福州连江路附近, 漳州市区: a place in a city where work is looked for. */
  private static final Pattern IN_CITY_RIGHT =
      Pattern.compile(
          "^市?(?:(?<seat>区|市区|城区|老城区|新区)|[\\u4e00-\\u9fa5]{1,5}?(?:路|大道|广场|街)(?:附近|那边|旁边|一带|周边|边上|上))(?!的?人|户口|户籍|住|本地|租|长大|出生)");

  /** 泉州那边有个亲戚, 厦门那边当保安十年,现在回来了: kin and years gone by make no wish. */
  private static final Pattern NOT_SOUGHT_RIGHT =
      Pattern.compile(
          "^[^。;]{0,12}?(?:亲戚|亲人|朋友|熟人|老乡|带(?:孩子|小孩|娃|孙)|不想去|不去|[一二三四五六七八九十两几半\\d]多?年|回来了)");

  private static final Pattern AT_HOME_LEFT = Pattern.compile("[在住是]$|家$|租$");
  private static final Pattern WITHIN = Pattern.compile("^[省市县]?(?:境内|范围内?|省内|市内|县内|全境|以内)");
  private static final Pattern ERRAND_RIGHT =
      Pattern.compile(
          "^[市县区]?(?:去|来)?(?:看病|治病|住院|办事|旅游|玩|读书|上学|念书|上大学|开会|走亲戚|怎么走|坐车|多远|要多久|[\\d一二三四五六七八九十百几两]+多?(?:公里|里路|个?小时|分钟)|看(?:儿子|女儿|孩子))");
  private static final Pattern WAS_RIGHT =
      Pattern.compile(
          "^(?!的(?![^,。;]{0,6}(?:厂|店|公司|工地|酒店|饭店|餐馆|医院|学校|车间|工业|市场|码头)))(?!(?:的|人)?(?:以前|之前|原来|原先)?[在去])[^,。;想要找]{0,12}(?:做过|干过|打过工|待过|呆过|上过班|开过|学过|回来|回老家|待了|呆了|做了|干了|打了|辞职|辞工|打工[一二三四五六七八九十两几\\d]+多?年)");
  private static final Pattern BEEN_LEFT = Pattern.compile("(?:去|到|跑|在|待|呆|闯)过$");
  private static final Pattern WORKPLACE_RIGHT =
      Pattern.compile(
          "^[市县区]?(?:的|那边)?(?:一家|一个)?[^,。;在住想]{0,5}(?:厂|公司|工地|酒店|饭店|餐馆|医院|中学|学校|大学|学院|技校|职高|职校|[一二三四五六七八九]中(?!心)|工业园|开发区)");
  private static final Pattern WANTED_LEFT =
      Pattern.compile(
          "(?:(?<!过|出|回|进|下|上|以前|之前)去|(?<!搬|嫁|来|回|调|做|干|等|找|拿|得)到|往|(?:想|要|打算|准备|希望|愿意)回到?|(?:想|要|希望|打算|准备|最好|只|就|可以|愿意|能|考虑)[^,。;]{0,6}在)(?:家乡|老家|附近|周边)?$");
  private static final Pattern SEEKS_RIGHT =
      Pattern.compile(
          "^[省市县区]?(?:那边|这边|附近|周边|一带|地区|全市|各县|本地|当地|城里|里|县城|市区|城区|市内|县内|省内|内|范围内|境内|上)*(?:的?[厂活店]|的?工作)?(?:这些?|等)?(?:地方?)?(?:都|也|就)?(?:行|可以|能去|愿意|找|哪里有活|哪里都|哪边|求|想找|要找|的工作|的活|的厂|的岗位|招|打工都?行|做都?行|有没有|有什么|优先|最好)");
  private static final Pattern JOINED = Pattern.compile("^[市县区]?(?:[ ,、/]|和|或者?|或是|跟|还是|同)*$");
  private static final Pattern NOW_LEFT =
      Pattern.compile(
          "(?:(?:现|目前|如今|眼下)?(?:人)?[租居]?住(?:址|所)?(?:在|是|:)?|租房?(?:住)?在|现居(?:住)?(?:在|地)?|搬[到来在]|嫁[到来在]了?|(?:现在|目前|如今|眼下|今年|这几年)[^,。;想要找去过]{0,8}在|人(?:就)?在|(?<!想|要)回到了?|在老家|(?:现在|刚|已经|去年|年前|今年|前年|最近|就|上个?月|这个?月|上周|前阵子|前几天|昨天|年初|年底|过年|春节)[^,。;想要]{0,3}回|(?<!想|要|打算|准备)回(?:到)?老家)(?:了)?["
              + " :]*$");
  private static final Pattern HOME_LEFT =
      Pattern.compile(
          "(?:家(?:里|就)?(?:在|是)?|[厝屋](?:里|下)?(?:在|是)|家庭?住?址(?:是|在)?|地址(?:是|在)?|居住地(?:是|在)?|所在地|乡镇|县区?)["
              + " :]*$");
  private static final Pattern FROM_LEFT =
      Pattern.compile("(?:我们?是|来自|本人(?:是)?|(?<!不)是|咱|我们?|属于|[涯捱偓𠊎]?系)$");
  private static final String FACT =
      "[男女]|[渔茶菜果烟菇]?[农民]|村民|师傅|宝妈|\\d|今年|现年|我|会|想|要|找|有(?!什么|没有|多|哪|没)|做|种|养|干|开|初中|高中|小学|中专|大专|没|以前|现在|之前|电话|手机|[一二三四五六七八]?十[一二三四五六七八九]?岁|家里|老公|农|妇|低保|建档|贫困|残疾";
  private static final Pattern FROM_RIGHT =
      Pattern.compile(
          "^(?:[省市县区镇乡]|[县市]?城(?:里|关|区)?)?(?:人(?!员|工|民|才|事|家|多|少)|本地(?:人|的)?(?!找|就|的)|这边的(?![厂活工店])|这里的(?![厂活工店])|那边的(?![厂活工店])|农村的?|乡下的?|山里的?|个(?:$|[^\\u4e00-\\u9fa5])|的(?:$|[^\\u4e00-\\u9fa5]|[在以]|人(?!多)|"
              + FACT
              + "))");
  private static final Pattern FACT_RIGHT =
      Pattern.compile("^[ ]*(?:" + FACT + "|$|[^\\u4e00-\\u9fa5])");
  private static final Pattern STAYS_RIGHT =
      Pattern.compile(
          "^(?:[市县区]|县?城(?:里|关|区)?)?(?:[\\u4e00-\\u9fa5]{0,6}?(?:边上|旁边|附近|对面|隔壁|后面|里面|那边|这边)住(?![宿院])|(?:边上|旁边|附近)?(?:住|老家|家里|好多年|很多年|好几年|几年|多年|这边|那边|这里|本地|待|呆|定居|照顾|租|这儿))");
  private static final Pattern ORIGIN_LEFT =
      Pattern.compile("(?:户口(?:本)?|户籍(?:地)?|籍贯|老家|祖籍|出生(?:地|在)?|娘家)(?:还|都|是|在|:|上)*[ ]*$");
  private static final Pattern WORKS_RIGHT =
      Pattern.compile("^[省市县区]?(?:这边|那边|本地|城里|里|县城|市区|上)*(?:打工|上班|做|干|开店|带|务工|跑)");
  private static final Pattern FOLLOWED_BY_VILLAGE =
      Pattern.compile("^[的,、 ]?[\\u4e00-\\u9fa5]{1,5}(?:村|社区)");

  /** 惠安崇武干了三十五年, 永泰嵩口李干做过蜜饯: what somebody of there has done. */
  private static final Pattern WORKS_THERE =
      Pattern.compile(
          "^(?![^,。;]{0,12}(?:厂|店|公司|工地|打工|打过工|待|呆|回|辞|上过班))[^,。;在]{0,8}(?:做过|干过|开过|学过|做了|干了)");

  /** 做过收银政和东平: at the end of a line stands who did it, not where. */
  private static final Pattern DONE_LEFT = Pattern.compile("[做干开当学养种]过[^,。;在到去]{1,6}$");

  private static final int WINDOW = 14;

  private PlaceRoles() {}

  static Role of(Passage passage, Place place) {
    int start = place.start();
    if (!passage.mine(start)) {
      return Role.OTHER;
    }
    var left = passage.before(start);
    var right = passage.after(place.end());
    if (ERRAND_RIGHT.matcher(right).find() || NOT_THERE_LEFT.matcher(left).find()) {
      return Role.OTHER;
    }
    if (stays(left)) {
      return Role.FROM;
    }
    if (WITHIN.matcher(right).find()) {
      return Role.WANTED;
    }
    if (only(passage, place, left)) {
      return Role.WANTED;
    }
    if (NOT_WANTED_LEFT.matcher(left).find() || NOT_WANTED_RIGHT.matcher(right).find()) {
      return Role.NOT_WANTED;
    }
    if (BEEN_LEFT.matcher(left).find() || (left.endsWith("从") && right.contains("回"))) {
      return Role.FORMER;
    }
    boolean now = NOW_LEFT.matcher(left).find() && !left.contains("以前") && !left.contains("之前");
    if (now && !left.matches(".*(?:想|要找|希望).{0,4}在$")) {
      return Role.NOW;
    }
    if (right.startsWith("了") && left.matches("(?:.*[ ,。;])?(?:又|就|都)?回")) {
      return Role.NOW;
    }
    if (left.endsWith("回") && right.startsWith("老家")) {
      return Role.ORIGIN;
    }
    if (WANTED_LEFT.matcher(left).find()
        && !WAS_RIGHT.matcher(right).find()
        && !past(passage, place, right)) {
      return Role.WANTED;
    }
    if ((WAS_RIGHT.matcher(right).find() && !(whole(place) && WORKS_THERE.matcher(right).find()))
        || (past(passage, place, right) && !ORIGIN_LEFT.matcher(left).find())) {
      return Role.FORMER;
    }
    if (ORIGIN_LEFT.matcher(left).find()) {
      return Role.ORIGIN;
    }
    if (HOME_LEFT.matcher(left).find()) {
      return Role.HOME;
    }
    if (!left.endsWith("在")
        && !NOT_SOUGHT_RIGHT.matcher(behind(passage, place)).find()
        && ((!place.township() && YONDER_RIGHT.matcher(right).find())
            || inCity(place, left, right))) {
      return Role.WANTED;
    }
    return unmarked(passage, left, right);
  }

  /** Whether nowhere else will do: 就永春哪里都不去. */
  static boolean only(Passage passage, Place place, String left) {
    var near = behind(passage, place);
    boolean excepted = EXCEPT_LEFT.matcher(left).find() && EXCEPT_RIGHT.matcher(near).find();
    return excepted
        || (ONLY_LEFT.matcher(left).find()
            && ELSEWHERE_NOT.matcher(near).find()
            && !NO_CHOICE.matcher(near).find());
  }

  private static String behind(Passage passage, Place place) {
    var behind = passage.text().substring(place.end());
    return behind.substring(0, Math.min(behind.length(), WINDOW));
  }

  private static boolean inCity(Place place, String left, String right) {
    var region = place.regions().getFirst();
    var part = IN_CITY_RIGHT.matcher(right);
    return !AT_HOME_LEFT.matcher(left).find()
        && part.find()
        && (region.level() == Level.CITY
            || (region.name().endsWith("区") && part.group("seat") == null));
  }

  /** A town together with what holds it. */
  private static boolean whole(Place place) {
    return place.township() && place.spots().size() > 1;
  }

  /** Whether only separators and 和, 或 stand between two places. */
  static boolean joined(String between) {
    return between.length() <= 4 && JOINED.matcher(between).matches();
  }

  /** 不出永春, 不想离开南平. */
  static boolean stays(String left) {
    return STAYS_LEFT.matcher(left).find();
  }

  private static Role unmarked(Passage passage, String left, String right) {
    if (passage.asked(Topic.REACH)) {
      return Role.WANTED;
    }
    if (FROM_RIGHT.matcher(right).find()) {
      return Role.FROM;
    }
    if (FOLLOWED_BY_VILLAGE.matcher(right).find() && !left.endsWith("在")) {
      return Role.FROM;
    }
    if (left.endsWith("在") && WORKS_RIGHT.matcher(right).find()) {
      return Role.AT_WORK;
    }
    if (WORKPLACE_RIGHT.matcher(right).find()) {
      return left.endsWith("在") ? Role.OTHER : Role.NAMED;
    }
    if (SEEKS_RIGHT.matcher(right).find()) {
      return Role.WANTED;
    }
    if (left.endsWith("在")) {
      return FACT_RIGHT.matcher(right).find() || STAYS_RIGHT.matcher(right).find()
          ? Role.MENTIONED
          : Role.OTHER;
    }
    if (FROM_LEFT.matcher(left).find()) {
      return Role.FROM;
    }
    if (isEnd(right) && (isStart(left) || standsInLine(left))) {
      return Role.BARE;
    }
    if (passage.asked(Topic.COUNTY)
        || passage.asked(Topic.TOWNSHIP)
        || passage.asked(Topic.VILLAGE)) {
      return Role.BARE;
    }
    return (isStart(left) || standsInLine(left)) && FACT_RIGHT.matcher(right).find()
        ? Role.MENTIONED
        : Role.NAMED;
  }

  private static boolean isEnd(String right) {
    var rest = right.replaceFirst("^(?:县?城[里区关]?|市区|城关|县城)", "");
    return rest.isEmpty() || !Wording.isHan(rest.charAt(0));
  }

  private static boolean isStart(String left) {
    return left.isBlank() || !Wording.isHan(left.charAt(left.length() - 1));
  }

  private static boolean standsInLine(String left) {
    return left.matches(".*(?:[男女]|岁|年的|\\d|" + Passage.BLANK + "|十[一二三四五六七八九]?)[ ]*");
  }

  /** 去年做了手术,看门的有没有,邵武: a place that stands by itself is told of now. */
  private static boolean past(Passage passage, Place place, String right) {
    var before = passage.before(place.start());
    if (whole(place)
        && (before.endsWith("过")
            || (isEnd(passage.after(place.end())) && DONE_LEFT.matcher(before).find()))) {
      return false;
    }
    int clause = passage.clauses().at(place.start()).start();
    boolean alone =
        clause > 0 && isEnd(right) && passage.text().substring(clause, place.start()).isBlank();
    return alone
        ? Times.former(passage, place.start(), clause)
        : Times.former(passage, place.start());
  }
}

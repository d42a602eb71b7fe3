package cn.daqiao.bot.turn;

import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.seeker.Gender;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Topic;
import cn.daqiao.matcher.vacancy.Cycle;
import java.util.List;
import java.util.Random;

/** A made-up person's facts, and the many ways in which he or she tells them. */
record Card(
    String name,
    Gender sex,
    int age,
    Region county,
    Region town,
    String trade,
    int yuan,
    Cycle cycle,
    Scope reach,
    String phone) {
  /** The year in which the conversations of the tests are held. */
  static final int YEAR = 2026;

  private static final List<String> NAMES =
      List.of(
          "吴桂花", "陈水旺", "林秀英", "黄建国", "张丽萍", "刘福生", "郑金凤", "罗永福", "谢美珠", "钟阿妹", "雷金火", "欧阳小兰",
          "曾国华", "赖水生", "邱玉莲", "王志强");
  private static final List<String> TRADES =
      List.of(
          "电焊", "保洁", "洗碗", "做饭", "开叉车", "踩缝纫机", "贴瓷砖", "泥水", "保安", "采茶", "养猪", "带小孩", "收银", "木工",
          "开挖机", "刷油漆", "种香菇", "打包", "理发", "修车");
  private static final String DIGITS = "零一二三四五六七八九";

  static Card drawn(Catalog catalog, Random random) {
    var regions = catalog.regions();
    var counties =
        regions.all().stream()
            .filter(r -> r.level() == Level.COUNTY && r.code().digits().startsWith("35"))
            .filter(r -> regions.childrenOf(r.code()).size() > 1)
            .toList();
    var county = pick(counties, random);
    var town =
        pick(
            regions.childrenOf(county.code()).stream()
                .filter(r -> r.name().matches(".*(?:镇|乡|街道)"))
                .toList(),
            random);
    boolean daily = random.nextInt(5) == 0;
    return new Card(
        pick(NAMES, random),
        pick(List.of(Gender.values()), random),
        18 + random.nextInt(50),
        county,
        town,
        pick(TRADES, random),
        daily ? 120 + 10 * random.nextInt(20) : 2500 + 100 * random.nextInt(40),
        daily ? Cycle.DAY : Cycle.MONTH,
        pick(List.of(Scope.values()), random),
        "13" + (100_000_000 + random.nextInt(900_000_000)));
  }

  /** An answer to a question, in one of at least eight wordings. */
  String tell(Topic topic, Random random) {
    return pick(
        switch (topic) {
          case NAME ->
              List.of(
                  name,
                  "我叫" + name,
                  "叫" + name,
                  "姓名：" + name,
                  "我的名字是" + name,
                  name + "。",
                  "本人" + name,
                  "我是" + name,
                  " " + name + " ");
          case GENDER ->
              List.of(
                  sex.label(),
                  sex.label() + "的",
                  "我是" + sex.label() + "的",
                  "性别" + sex.label(),
                  sex == Gender.MALE ? "1" : "2",
                  sex.label() + "。",
                  sex.label() + "性",
                  "我" + sex.label() + "的");
          case BIRTH ->
              List.of(
                  age + "岁",
                  "今年" + age,
                  "我" + age + "了",
                  spoken(age) + "岁",
                  "今年" + spoken(age) + "岁",
                  "年龄" + age,
                  age + "周岁",
                  (YEAR - age) + "年生的");
          case COUNTY ->
              List.of(
                  county.name() + town.name(),
                  "我住" + county.name() + town.name(),
                  "住在" + county.name() + town.name(),
                  county.name() + " " + town.name(),
                  "家在" + county.name() + town.name(),
                  county.name() + "的" + town.name(),
                  "我是" + county.name() + town.name() + "人",
                  county.name() + "，" + town.name());
          case TOWNSHIP, VILLAGE ->
              List.of(
                  town.name(),
                  "住" + town.name(),
                  town.name() + "的",
                  "在" + town.name(),
                  "我住" + town.name(),
                  "就是" + town.name(),
                  town.name() + "。",
                  "家在" + town.name());
          case SKILLS ->
              List.of(
                  "会" + trade,
                  trade,
                  "我会" + trade,
                  "以前" + trade,
                  trade + "都可以",
                  "只会" + trade,
                  "想找" + trade + "的活",
                  trade + "。");
          case COURSE -> List.of("想学" + trade, trade, "学" + trade);
          case WAGE -> wages();
          case REACH -> reaches();
          case PHONE ->
              List.of(
                  phone,
                  "电话" + phone,
                  "我的手机号是" + phone,
                  phone.substring(0, 3) + " " + phone.substring(3, 7) + " " + phone.substring(7),
                  phone.substring(0, 3) + "-" + phone.substring(3, 7) + "-" + phone.substring(7),
                  "手机：" + phone,
                  "打" + phone,
                  phone + "，微信同号");
        },
        random);
  }

  private List<String> wages() {
    if (cycle == Cycle.DAY) {
      return List.of(
          "一天" + yuan,
          yuan + "一天",
          "一天要" + yuan,
          yuan + "块一天",
          "每天" + yuan + "元",
          "日薪" + yuan,
          "一天" + yuan + "以上",
          yuan + "/天");
    }
    return List.of(
        "" + yuan,
        yuan + "元",
        "一个月" + yuan,
        yuan + "以上",
        "最少" + yuan,
        "每月" + yuan + "块",
        "工资" + yuan,
        "要" + yuan + "一个月",
        thousands());
  }

  private String thousands() {
    int hundreds = yuan % 1000 / 100;
    var thousand = (yuan / 1000 == 2 ? "两" : "" + DIGITS.charAt(yuan / 1000)) + "千";
    return hundreds == 0 ? thousand : thousand + DIGITS.charAt(hundreds);
  }

  private List<String> reaches() {
    return switch (reach) {
      case TOWNSHIP -> List.of("1", "就在镇上", "家门口", "本镇", "不出镇", "村里镇上", "就在我们镇里", "镇上就好");
      case COUNTY -> List.of("2", "本县", "县里", "不出县", "县内都行", "全县都可以", "县城也行", "就在我们县");
      case CITY -> List.of("3", "本市", "不出市", "全市都可以", "市内", "市区也行", "本市范围内", "不离开本市");
      case PROVINCE -> List.of("4", "本省", "省内都行", "不出省", "不去外省", "全省", "福建省内", "省里都可以");
      case OUTSIDE -> List.of("5", "外省也行", "哪里都行", "全国都可以", "去哪都行", "不限地方", "外地也可以", "出省也行");
    };
  }

  static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static String spoken(int number) {
    int tens = number / 10;
    var unit = number % 10 == 0 ? "" : "" + DIGITS.charAt(number % 10);
    return (tens == 1 ? "" : DIGITS.charAt(tens)) + "十" + unit;
  }
}

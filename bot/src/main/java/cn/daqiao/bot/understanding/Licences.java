package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.seeker.Fact;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Licences and certificates that the person holds: C1, 叉车证, 健康证. */
final class Licences implements FieldReader {
  private static final Pattern CLASS =
      Pattern.compile(
          "(?:(?<![a-z0-9])|(?<=[abc][123]))(a[123]|b[12]|c[12]|[def])(?![a-z0-9&&[^abc]])(?=["
              + " ]*(?:的)?(?:驾驶|驾照|照|证|本|票|牌)|[,。;、 和都也开abc]|$)"
              + "|(?<=证|照|驾驶本|车|司机|有|持)(?<behind>a[123]|b[12]|c[12])(?![a-z0-9])");
  private static final Pattern VEHICLE =
      Pattern.compile("(小车|轿车|大货车?|货车|大车|半挂车?|牵引车?|大?客车|公交|摩托车?)(?:的)?(?:驾照|驾驶证|驾驶执照|证|照|本)(?!明)");
  private static final Pattern DRIVING = Pattern.compile("驾照|驾驶证|驾驶执照|驾驶本|驾证");
  private static final String KINDS =
      "叉车|高压电工|低压电工|电工|电焊工?|焊工|氩弧焊|特种作业|特种设备|月嫂|育婴师?|育儿嫂|保育员?|母婴护理|护理员?|养老护理员?|护士|健康|厨师|教师资格|幼师|会计|保安员?|挖掘机|挖机|装载机|铲车|压路机|登高|高空作业|高处作业|电梯"
          + "|安全员|建造师|消防|消防设施操作员|导游|从业资格|道路运输|货运|客运|网约车|船员|渔船|塔吊|塔机|吊车|起重机?|行车|天车|制冷|锅炉|茶艺师?|评茶员?|美容师?|美发师?|按摩师?|推拿师?|针灸|催乳师?|家政|家政服务|收纳师?|普通话|计算机|营养师|西点师?|面点师?|中式烹调师?|维修工|汽修|钳工|车工|无人机|农机|拖拉机|架子工|施工员|质检员|心理咨询师|社工|社会工作师|药师|执业药师|危险品|押运|压力容器|熔化焊接|乡村医生|兽医|初级会计";
  private static final Pattern CERTIFICATE =
      Pattern.compile(
          "("
              + KINDS
              + ")(?:的|上岗|操作|资格|职业|等级|技能|培训|从业|操作员|初级|中级|高级|[一二三四五]级|技师)*(?:证书?|本)(?!明|件|券)");
  private static final Pattern CERTIFIED =
      Pattern.compile(
          "("
              + KINDS
              + ")(?:司机|师傅|工|员)?[ ,]?(?:我)?(?:是|都|也)*(?:有|持)(?:上岗|操作|资格|从业)?证(?=的|$|[ ,。;、])");
  private static final Pattern NOT_HELD =
      Pattern.compile(
          "(?:没有?|无|未|不|还没|想|要|准备|打算|正在|在|去|学|怎么|哪里|如何|需要|要求|必须|可以|帮|给|补)(?:[考办拿有学领去取得持]*)(?:过|到|个|张|本|一下)?[^,。;;有]{0,4}$");
  private static final Pattern NOT_HELD_RIGHT =
      Pattern.compile(
          "^(?:的|都|也|已经|早就|早|上个?月|去年|前年|今年|给|让|被|人家|交警|他们|人|分|["
              + " ])*(?:被?(?:扣(?!除)|没收|收走|收了|吊|暂扣|注销|撤)|注销|作废|没了|不见了|失效|到期了|过期|扣完|扣光|掉了)|^(?:["
              + " ]?(?:也|都|还|可以|能|去|马上|正|在|已经)?(?:考(?:了|过)?[^,。;]{0,8}(?:没|不)|没有?|没拿|没考|未|不会|过期|吊销|被吊|扣|在考|在办|办理|补|考不|丢|弄丢|怎么|要怎么|可以办|能办|去办|可以考)|补贴|培训|要多少|吗)");

  @Override
  public void read(Passage passage) {
    var held = new LinkedHashSet<String>();
    classes(passage, held);
    vehicles(passage, held);
    certificates(passage, held);
    certified(passage, held);
    if (held.isEmpty()) {
      var driving = passage.find(DRIVING);
      if (driving.find() && held(passage, driving.start(), driving.end())) {
        passage.say(driving.start(), driving.end(), new Fact.Holds("驾照"));
      }
    }
  }

  private static void classes(Passage passage, Set<String> held) {
    var classes = passage.find(CLASS);
    boolean driving =
        passage.text().matches("(?s).*(?:驾|照|证|车|司机|本|大巴|公交|出租|客运|货运|[大小拉跑]货|拖头|长途|运输|半挂|挂机).*");
    while (classes.find()) {
      if (driving
          && (classes.group().length() > 1
              || passage.after(classes.end()).matches("(?s)^[ ]?(?:的)?(?:驾|照|证|本).*"))) {
        hold(
            passage,
            held,
            classes.start(),
            classes.end(),
            classes.group().toUpperCase(Locale.ROOT));
      }
    }
  }

  private static void vehicles(Passage passage, Set<String> held) {
    var vehicles = passage.find(VEHICLE);
    while (vehicles.find()) {
      hold(passage, held, vehicles.start(), vehicles.end(), ofVehicle(vehicles.group(1)));
    }
  }

  private static String ofVehicle(String said) {
    return switch (said.charAt(0)) {
      case '小', '轿' -> "C1";
      case '半', '牵' -> "A2";
      case '客', '公' -> "A1";
      case '摩' -> "E";
      default -> said.contains("客") ? "A1" : "B2";
    };
  }

  private static void certificates(Passage passage, Set<String> held) {
    var certificates = passage.find(CERTIFICATE);
    while (certificates.find()) {
      hold(passage, held, certificates.start(), certificates.end(), certificates.group(1) + "证");
    }
  }

  /** 电工,有证的. */
  private static void certified(Passage passage, Set<String> held) {
    var certified = passage.find(CERTIFIED);
    while (certified.find()) {
      var licence = certified.group(1) + "证";
      hold(passage, held, certified.start(), certified.end(), licence);
    }
  }

  private static void hold(Passage passage, Set<String> held, int start, int end, String licence) {
    if (held(passage, start, end) && held.add(licence)) {
      passage.say(start, end, new Fact.Holds(licence));
    }
  }

  private static boolean held(Passage passage, int start, int end) {
    return passage.mine(start) && held(passage.before(start), passage.after(end));
  }

  /** Whether a licence between those words is held. */
  static boolean held(String before, String after) {
    return !NOT_HELD.matcher(before).find() && !NOT_HELD_RIGHT.matcher(after).find();
  }

  private static final Pattern NOT_ASKED = Pattern.compile("(?:不用|不需要?|无需|不要|没有?|不限)[^,。;]{0,4}$");
  private static final Pattern PREFERRED = Pattern.compile("^(?:的|者|人员|证书?)*(?:优先|更好|最好|加分|工资高)");

  /** What an employer asks people to hold, in text order. */
  static List<String> asked(Passage passage) {
    var asked = new LinkedHashSet<String>();
    boolean driving = passage.text().matches("(?s).*(?:驾|照|证|司机|本|货运).*");
    var classes = passage.find(CLASS);
    while (driving && classes.find()) {
      if (asked(passage, classes.start(), classes.end())) {
        asked.add(classes.group(1).toUpperCase(Locale.ROOT));
      }
    }
    var vehicles = passage.find(VEHICLE);
    while (vehicles.find()) {
      if (asked(passage, vehicles.start(), vehicles.end())) {
        asked.add(ofVehicle(vehicles.group(1)));
      }
    }
    var certificates = passage.find(CERTIFICATE);
    while (certificates.find()) {
      if (asked(passage, certificates.start(), certificates.end())) {
        asked.add(certificates.group(1) + "证");
      }
    }
    var any = passage.find(DRIVING);
    if (asked.isEmpty() && any.find() && asked(passage, any.start(), any.end())) {
      asked.add("驾照");
    }
    return List.copyOf(asked);
  }

  private static boolean asked(Passage passage, int start, int end) {
    return !NOT_ASKED.matcher(passage.before(start)).find()
        && !PREFERRED.matcher(passage.after(end)).find();
  }
}

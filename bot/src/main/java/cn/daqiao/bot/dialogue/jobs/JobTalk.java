package cn.daqiao.bot.dialogue.jobs;

import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Listed;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.alerts.Alerts;
import cn.daqiao.bot.dialogue.registration.Facts;
import cn.daqiao.bot.dialogue.registration.Hearing;
import cn.daqiao.bot.dialogue.training.Withdrawals;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.vacancy.Shift;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people say of the jobs that they were shown, or of those that they would like to be shown,
 * while nothing was asked. No policy answers any of it.
 */
public final class JobTalk {
  private static final int LONGEST = 40;

  /** 1太累, 第二个工资低, 3号不去; 2000块, 1年 and 2个孩子 count something else. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:第([1-9一二三四五六七八九])|([1-9一二三四五六七八九])号|([1-9]))(?:号|个|家|份)?(?:的|工作|岗位|这个|那个|活|我|就|也)*(?![0-9千百万块元岁年天点个月人小孩娃老儿女公里])(.+)");

  private static final String NO =
      "不去|不想|不要|不行|不合适|不适合|不干|不做|不喜欢|不考虑|不愿|没兴趣|算了|去不了|干不了|做不了|看不上|没看上|不感兴趣|不中意|不满意";
  private static final Pattern TURNED_DOWN = Pattern.compile(NO);
  private static final Pattern ALL =
      Pattern.compile(
          "(?:我|这|那|些|几|个|家|种|活|工作|岗位|看了|看|上面|的|给我|发|推荐)*(?:(?:都|全都?|全部都?|一个也|一个都|哪个都|哪个也)(?:是|也|真|觉得|我)*(?:"
              + NO
              + ")|没有?(?:一个|哪个|一家|个)(?:是|我)*(?:合适|适合|想去|要|行|喜欢|满意|中意|看得?[上中])).*");

  /** That work is found, and not that it would be enough to find some. */
  private static final Pattern FOUND =
      Pattern.compile(
          "(?!.*(?:就[行好可能去]|再|如果|要是|想|没|帮|不))(?:我|俺|他|她|这边|现在|自己|前几天|上个?月|昨天|今天|前天|上周|已经|都|刚刚?|早就|在[\\p{IsHan}]{2,8})*"
              + "(?:有(?:了)?(?:新|一个|一份|个|份)*(?:工作|活儿?|事做|事情做|活干|班上)(?:做|干)?了|(?:找到|找好|找着)(?:了)?(?:新|一个|一份|个|份)*(?:工作|活儿?|事做|事情|地方)(?:了|啦|做|干|上班|在)).{0,16}");

  private static final Pattern ASKED = Pattern.compile("[?？吗]");
  private static final Pattern OFF =
      Pattern.compile(
          "(?:我|那个?|还是|就|这个|那家|这家|报名的?|先)*(?:不去|不想去|不报|不参加|去不了|去不成)(?:了|啦|吧)?(?:帮我|给我|麻烦|请)*(?:取消|退掉|退了|撤了?|撤回|撤销)?(?:报名|吧|了|掉|啦)*"
              + "|(?:帮我|给我|麻烦|请|我要|我想)*(?:取消|退掉|撤掉|撤回|撤销)(?:了)?(?:那个?|这个?|上次|刚才|前面|我)*(?:的)?(?:报名)(?:了|吧|掉)*(?:我)?(?:不去了)?");

  /** 没有了?, 就这几个吗: whether there are more. */
  private static final Pattern GONE =
      Pattern.compile(
          "(?:就|只|只有|才|怎么|怎么就|难道|还)*(?:这些|这几个|这[一两三]个|这么几个|这么点|这么少|一个)?(?:活|工作|岗位)?(?:了)?(?:没有?(?:了|别的|其他的?|更多|新的?)*|别的没有?)(?:活|工作|岗位)?(?:了)?(?:吗|嘛|啊|呀|么|吧)*"
              + "|(?:就|只有|才|怎么就|怎么才|怎么)(?:这些|这几个|这[一两三]个|这么几个|这么点|这么少)(?:活|工作|岗位)?(?:了|吗|嘛|啊|呀|么|吧)*");

  private static final String JOB = "(?:活儿?|工作|岗位|事做|事情做|零工|兼职|临时工|小工|杂工|普工)";
  private static final Pattern SEARCH =
      Pattern.compile(
          "(?:还|现在|你们|这里|那边|那|请问|最近|附近)*(?:有没有|有无|有|招)(?:招)?(?!什么(?:补|政|好)).{0,10}"
              + JOB
              + "(?:做|干)?(?:吗|嘛|么|没有?|不|呢|啊)*"
              + "|(?:还|现在|你们|这里|那边|那|请问|最近|附近)*(?:有没有|有|招)(?:招)?(?:包[吃住]|管[吃住]|白班|近|轻松|工资高|保安|保洁|保姆|厨师|帮厨|电工|焊工|司机|护工|月嫂|木工|瓦工|泥工|钢筋工|缝纫工|车工|采茶|服务员|洗碗|仓管|搬运|装卸|清洁|门卫|看门).{0,6}(?:吗|嘛|么|没有?|不|呢)+"
              + "|.{1,10}的"
              + JOB
              + "?(?:还|现在|你们|那边|这里)*(?:有没有|有)(?:吗|嘛|么|没有?|不|呢)*");

  private JobTalk() {}

  /** Whether that is what a message is, and is answered. */
  public static boolean told(Turn turn, Message message) {
    if (!turn.person().registered()
        || message.aboutPolicy()
        || message.plain().length() > LONGEST) {
      return false;
    }
    if (FOUND.matcher(message.plain()).matches() && !ASKED.matcher(message.text()).find()) {
      Alerts.employed(turn);
      return true;
    }
    return message.asks() ? asks(turn, message) : says(turn, message);
  }

  private static boolean asks(Turn turn, Message message) {
    if (Declines.complaint(turn, message).isPresent()) {
      return false;
    }
    if (!turn.state().listed().isEmpty() && GONE.matcher(message.plain()).matches()) {
      Jobs.more(turn);
      return true;
    }
    if (SEARCH.matcher(message.plain()).matches()) {
      search(turn, message);
      return true;
    }
    return false;
  }

  private static boolean says(Turn turn, Message message) {
    if (OFF.matcher(message.plain()).matches() && !Withdrawals.choices(turn).isEmpty()) {
      Withdrawals.start(turn);
      return true;
    }
    if (turn.state().listed().isEmpty()) {
      return false;
    }
    if (GONE.matcher(message.plain()).matches() && message.plain().matches("[就只才怎].*")) {
      Jobs.more(turn);
      return true;
    }
    return turnsDown(turn, message);
  }

  /** What is wanted is noted aloud as far as the matching knows it, and looked for. */
  private static void search(Turn turn, Message message) {
    var wishes = new ArrayList<Fact>();
    if (message.plain().matches(".*[包管](?:吃)?住.*")) {
      wishes.add(new Fact.NeedsBoard(true));
    }
    if (message.plain().matches(".*(?:白班|白天|日班).*")) {
      wishes.add(new Fact.WantsShift(Shift.DAY));
    }
    if (!turn.person().with(wishes).equals(turn.person())) {
      turn.person(turn.person().with(wishes));
      turn.say(Line.of("search.noted").with("facts", Facts.said(wishes, turn.regions())));
    } else if (!message.aboutWork()) {
      turn.say("search.by");
    }
    Jobs.recommend(turn);
  }

  /** Whether jobs of the last list are turned down, one or all of them, and why. */
  static boolean turnsDown(Turn turn, Message message) {
    var one = numbered(turn.state().listed(), message.plain());
    if (one.isPresent()) {
      Declines.because(turn, one.get());
      return true;
    }
    if (ALL.matcher(message.plain()).matches()) {
      Declines.all(turn, Complaints.plain(message.plain()));
      return true;
    }
    var reason = Complaints.plain(message.plain());
    var named = named(turn, message.plain());
    boolean no = TURNED_DOWN.matcher(message.plain()).find();
    if (named.isPresent() && (no || reason.isPresent()) && !skilled(reason)) {
      Declines.because(turn, new Down(named.get(), reason));
      return true;
    }
    if (reason.isEmpty() || skilled(reason) || wishes(turn, message, reason.get())) {
      return false;
    }
    Declines.complain(turn, reason.get());
    return true;
  }

  /** A job that is turned down, and why as far as that was said. */
  record Down(Listed job, Optional<String> reason) {}

  /** The number of one of these jobs, with what speaks against it. */
  static Optional<Down> numbered(List<Listed> listed, String plain) {
    var matcher = NUMBERED.matcher(plain);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var counted =
        Optional.ofNullable(matcher.group(1)).or(() -> Optional.ofNullable(matcher.group(2)));
    int number = Message.of(counted.orElse(matcher.group(3))).number();
    var rest = matcher.group(4);
    var reason = Complaints.plain(rest);
    if (number < 1
        || number > listed.size()
        || (reason.isEmpty() && !TURNED_DOWN.matcher(rest).find())) {
      return Optional.empty();
    }
    return Optional.of(new Down(listed.get(number - 1), reason));
  }

  /** The one job whose title shares two characters with what was said. */
  private static Optional<Listed> named(Turn turn, String plain) {
    var all = turn.state().listed().stream().filter(job -> shares(job.title(), plain)).toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private static boolean shares(String title, String plain) {
    for (int i = 0; i + 2 <= title.length(); i++) {
      if (plain.contains(title.substring(i, i + 2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean skilled(Optional<String> reason) {
    return reason.filter("skill"::equals).isPresent();
  }

  /** 工资太低，要四千: the wish itself is told, and is asked back as others are. */
  private static boolean wishes(Turn turn, Message message, String reason) {
    return Hearing.of(turn, message, null).facts().stream()
        .anyMatch(fact ->
            switch (reason) {
              case "pay" -> fact instanceof Fact.WantsPay;
              case "far" -> fact instanceof Fact.Within || fact instanceof Fact.NoFarther;
              case "shift" -> fact instanceof Fact.WantsShift;
              default -> false;
            });
  }

  /** What somebody says who was asked whether a phone may be passed on, and will not go at all. */
  static boolean backsOut(Turn turn, Message message, Listed job) {
    var reason = Complaints.plain(message.plain());
    if (message.asks() || message.no() || message.yes()) {
      return false;
    }
    if (reason.isPresent()) {
      Declines.because(turn, new Down(job, reason));
      return true;
    }
    boolean off = OFF.matcher(message.plain()).matches();
    if (off) {
      turn.flow(new Flow.Idle());
      turn.say("apply.dropped");
    }
    return off;
  }
}

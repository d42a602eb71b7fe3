package cn.daqiao.bot.dialogue.registration;

import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.understanding.Heard;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Topic;
import java.util.List;
import java.util.regex.Pattern;

/** Answers to how far somebody would go that only make sense because of the question. */
final class Nearby {
  private static final Pattern HOME_EACH_DAY =
      Pattern.compile(
          "(?:早晚|早出晚归|每[天日]|天天|日日|当天|晚上|夜里|下班|中午)(?:都|就)?(?:要|得|能|可以|必须|想|还要)*.{0,3}(?:回|转|归|返)"
              + "|早出晚归|能(?:回|顾)(?:到)?家|顾(?:得|着)(?:到|了)?家|不(?:要|能|想|去)?(?:太|很)?远|近(?:一?点|些|的)|离家近|(?:不|没法|不能|出不了)出?远门|走不开|附近|周边");
  private static final Pattern PAY =
      Pattern.compile(
          "(?:不对|错了|[说写]错了?|不是|是|要|改成?|改为|工资|工钱|还是|那就|至少|最少|我)*([1-9]\\d{3,4})(?:元|块|块钱)?(?:一个月|每月|以上|吧|啊|起)*");

  private Nearby() {}

  /** 早晚要转来: as far as one comes home from each day. */
  static List<Fact> reach(Message message) {
    return HOME_EACH_DAY.matcher(message.plain()).find()
        ? List.of(new Fact.Reaches(Scope.COUNTY))
        : List.of();
  }

  /** 不对，5500: the wage that was asked before. */
  static List<Fact> pay(Turn turn, Message message) {
    var pay = PAY.matcher(message.plain());
    return pay.matches()
        ? turn.hear(Message.of(pay.group(1)), Topic.WAGE).facts().stream()
            .map(Heard.Piece::fact)
            .toList()
        : List.of();
  }
}

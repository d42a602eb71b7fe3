package cn.daqiao.bot.dialogue.jobs;

import cn.daqiao.bot.dialogue.words.Message;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a job does not suit, in people's own words. */
final class Complaints {
  /** The reasons, in the order of their numbers. */
  static final List<String> REASONS =
      List.of("far", "pay", "skill", "family", "found", "tired", "shift", "other");

  private static final String NIGHT = "夜班|倒班|通宵|熬夜|上夜|晚班|三班|两班|值夜";
  private static final String SHIFT = NIGHT + "|(?:晚上|夜里|半夜).{0,4}(?:上班|干活|做工|加班|做事)";
  private static final String TIRED =
      "累|吃不消|受不了|受不住|[太好很]重|[太好很]脏|[太好很]苦|身体(?:不行|不好|吃不|受不)|(?:站|蹲|弯腰|腰|腿|手|脚).{0,3}(?:受不|吃不|不行|疼|痛)|[干扛搬做撑熬]不[动住]|力气活|重活|[太好很][热冷晒]|年纪大";

  /** Whatever hints at a reason, where the reason was asked for. */
  private static final List<Spoken> HINTS =
      List.of(
          new Spoken("found", "找到|有活了|有工作了|上班了"),
          new Spoken("shift", NIGHT),
          new Spoken("far", "远|近一?点|近些|路不方便|交通|车费|来回|回家"),
          new Spoken("pay", "工资|工钱|钱少|太低|太少|待遇|给得少"),
          new Spoken("tired", TIRED),
          new Spoken("skill", "不会|没做过|做不来|不懂|干不了|做不了|没学过|没有?证"),
          new Spoken("family", "孩子|小孩|老人|家里|照顾|带娃|孙|接送|婆婆|公公|爸|妈|走不开"));

  /** What is a complaint even if nothing was asked. */
  private static final List<Spoken> PLAIN =
      List.of(
          new Spoken(
              "shift",
              "(?=.*(?:" + SHIFT + "))(?=.*(?:不|别|没法|怕|熬|受|吃不消|太|嫌|累)).*(?:" + SHIFT + ").*"),
          new Spoken(
              "far",
              "(?:太|有点|有些|好|真|这么|那么|嫌|离家|路|还是)远|远了|路不方便|去不方便|没(?:有)?车去|车费|来回跑|(?:天天|每天|晚上)(?:都)?(?:要|得)?(?:能)?(?:回|转)(?:家|来)|赶不回|要(?:天天|每天)回"),
          new Spoken(
              "pay",
              "(?:工资|工钱|钱|待遇|价钱|价格)(?:也|又|都|给得|给的|开得|还|有点|有些|实在)*(?:太|偏|好|真|这么|那么)?(?:低|少|不高|不多|不够|不行)|嫌(?:钱)?少|太低|给得?(?:太)?少|不够(?:花|用|吃|开销)"),
          new Spoken("tired", TIRED.replaceFirst("累", "[太好很真]累|累人|累死|怕累|累了|累得")),
          new Spoken("skill", "没做过|做不来|干不了|做不了|没学过|学不会|没有?证"),
          new Spoken(
              "family", "走不开|(?:要|得)(?:在家)?(?:带|照顾|接送|看)(?:孩子|小孩|老人|孙|家|娃|病人)|带娃|没人(?:带|照顾|看)"));

  private Complaints() {}

  /** The reason that a message hints at. */
  static Optional<String> hinted(Message message) {
    return first(HINTS, message.plain());
  }

  /** The reason that these words give unasked. */
  static Optional<String> plain(String words) {
    return first(PLAIN, words);
  }

  private static Optional<String> first(List<Spoken> all, String words) {
    return all.stream()
        .filter(reason -> reason.words().matcher(words).find())
        .map(Spoken::reason)
        .findFirst();
  }

  private record Spoken(String reason, Pattern words) {
    Spoken(String reason, String words) {
      this(reason, Pattern.compile(words));
    }
  }
}

package cn.daqiao.bot.dialogue.words;

import java.util.regex.Pattern;

/** Whether somebody distrusts, or swears. */
final class Temper {
  private static final Pattern WORRY =
      Pattern.compile(
          "(电话|手机|号码|信息|名字|资料|地址).{0,8}(干什么|做什么|干嘛|干啥|什么用|安全|泄露|卖给|乱打|骗|拿去)|骗子|骗人|是不是骗|会不会骗"
              + "|靠谱吗|靠不靠谱|会不会(?:乱|随便|到处|泄|卖)|电话.{0,4}给别人");
  private static final String DATA = "(?:电话|手机号?|号码|信息|资料|名字|身份证|登记的?)";
  private static final Pattern SEEN =
      Pattern.compile(
          DATA
              + ".{0,4}(?:给|告诉|传给|发给|交给|透露给|留给)(?:了|过)?(?:谁|哪|什么(?:人|单位)|几家)"
              + "|(?:谁|哪些人|哪些单位|什么人|哪个单位|哪几家).{0,5}(?:看|知道|晓得|查|有|拿)(?:得|能|过|不)?(?:到|见|了)?.{0,3}(?:我|我们)的?.{0,3}"
              + DATA
              + "|(?:我|我们)的?"
              + DATA
              + ".{0,3}(?:给|让)?(?:谁|哪些人|什么人|哪些单位|有谁)");
  private static final Pattern PRICE = Pattern.compile("要不要钱|收不收钱|收费吗|要交钱吗");

  /** What a price may be asked of other than us. */
  private static final Pattern PRICED = Pattern.compile("培训|学|课|班|考|证|保险|社保|养老|医保|体检|手续");

  private static final Pattern ABUSE =
      Pattern.compile(
          "[操草日干]你(?:妈|娘|大爷)|[你他]妈的|妈了?个?[逼bB]|傻[逼叉bB×]|煞笔|王八蛋|混蛋|滚(?:蛋|开|你)|狗屁|放屁|去死吧|神经病|^滚+$|垃圾(?:系统|机器|软件|东西)|脑残|白痴");

  private Temper() {}

  static boolean worries(String plain) {
    return WORRY.matcher(plain).find()
        || (PRICE.matcher(plain).find() && !PRICED.matcher(plain).find());
  }

  static boolean asksWhoSees(String plain) {
    return SEEN.matcher(plain).find();
  }

  static boolean abuses(String plain) {
    return ABUSE.matcher(plain).find();
  }
}

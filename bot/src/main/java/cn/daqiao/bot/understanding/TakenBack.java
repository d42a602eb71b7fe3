package cn.daqiao.bot.understanding;

import java.util.regex.Pattern;

/**
 * Figures that a message takes back at once, hidden from all who read after: 不是三千,是三千三;
 * 13811112222不对,是13811113333; 两千不干,三千才干.
 */
final class TakenBack implements FieldReader {
  private static final String FIGURE =
      "(?:[\\d零一二两三四五六七八九十百千万幺kw](?:[ .\\-]?[\\d零一二两三四五六七八九十百千万幺kw])*)";

  private static final String UNIT = "(?:元|块钱?|岁|一天|一个月|一个?小时|的|[ ])*";

  private static final String NOT =
      "(?<![是要])(?:不是|并不是|并非|(?<!能)不要|别写|别填)[^,。;!?\\n\\d一二两三四五六七八九十是要]{0,3}";

  private static final String WRONG =
      "(?:(?:这个|那个|这|哦|哎|啊|是|都|我|给|前面|刚才|又)*(?:不对|错了?|[写说打填讲记输按弄搞]错了?|作废|作罢|不是|算了)(?:了|的|啊|哦)*)";

  private static final String TURN = "(?:我|应该|正确的?|真的|其实|本来|得|而|就|都)*";

  /** 不是三千,是三千三. */
  private static final Pattern NOT_BUT =
      Pattern.compile(
          NOT
              + "(?<figure>"
              + FIGURE
              + ")"
              + UNIT
              + "[,。;! ]*"
              + TURN
              + "(?:是|要|改|换|想要|写)(?:成|为|要|到)?[^,。;!?\\n\\d一二两三四五六七八九十]{0,2}(?="
              + FIGURE
              + ")");

  /** 三千,不对,是三千三; 三千写错了,三千三. */
  private static final Pattern WRONG_BUT =
      Pattern.compile(
          "(?<figure>"
              + FIGURE
              + ")"
              + UNIT
              + "[,。;! ]*"
              + WRONG
              + "[,。;! ]*"
              + TURN
              + "(?:是|要|改|换|有)?(?:成|为|要|到)?(?="
              + FIGURE
              + ")");

  /** 两千不干,三千才干. */
  private static final Pattern TOO_LITTLE =
      Pattern.compile(
          "(?<!以[上下]|没有?|低于|少于|不到|不足)(?<![\\d一二两三四五六七八九十百千万])(?<figure>"
              + FIGURE
              + ")"
              + UNIT
              + "(?:我|就|可|都|肯定|绝对|是)*不(?:想|愿意?|会|能)?(?:[干做去来要行]|考虑|够)(?:的|了)*[,。;!"
              + " ]+(?:[^,。;!?\\n\\d一二两三四五六七八九十]{0,5})(?="
              + FIGURE
              + UNIT
              + "(?:以上|左右|起)?(?:我)?(?:才|就|还|也|可以|差不多|行|能|的话))");

  /** Where what stands behind takes the place of what was taken back. */
  private static final Pattern INSTEAD =
      Pattern.compile(Passage.BLANK + "[^\\d一二两三四五六七八九十]{0,12}$");

  /** What says that the next figure is none: 不是一万二. */
  static final Pattern DENIES = Pattern.compile("(?<![是要])(?:不是|并非|不要|别写|别填)(?:我|要|写|那|这|个|的)*$");

  @Override
  public void read(Passage passage) {
    for (var pattern : new Pattern[] {NOT_BUT, WRONG_BUT, TOO_LITTLE}) {
      var found = passage.find(pattern);
      while (found.find()) {
        passage.blank(found.start("figure"), found.end("figure"));
      }
    }
  }

  /** Whether the figure there stands for one that was taken back. */
  static boolean instead(Passage passage, int start) {
    var text = passage.text();
    return INSTEAD.matcher(text.substring(Math.max(0, start - 16), start)).find();
  }
}

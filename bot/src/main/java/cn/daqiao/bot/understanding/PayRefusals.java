package cn.daqiao.bot.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums that are no wish: debts, rents, what is or was earned, what others earn. */
final class PayRefusals {
  private static final Pattern NOT_PAY =
      Pattern.compile(
          "补贴|补助|贷款?|借|欠|养老|保险|社保|医保|低保金|学费|房租|租金|押金|罚|赔|寄|汇给|花了|花费|费用|彩礼|扣了|存款|老公|老婆|儿子|女儿|人家|别人|他们|工友|老乡|身份证|补偿|奖励|医药|看病|生活费|供|面积|低保|听说|据说|招工说|介绍说|网上说|广告|骗");

  private static final String OWED = "(?:工资|工钱|薪水|薪资|薪酬|钱|血汗钱)";

  /** 老板拖欠我三个月工资一万二: what is owed for work that was done. */
  private static final Pattern ARREARS =
      Pattern.compile(
          "拖欠|欠薪|讨薪|(?:欠|拖|压|扣|吞|卷)(?:了|着|下)?(?:[我俺阮]|他|她|人家|工人)?们?[^,。;!?\\n]{0,10}"
              + OWED
              + "|(?:讨|追|要回|要)(?:回)?(?:我的?)?(?:工[资钱]|血汗钱)(?![^,。;]{0,3}[\\d一二两三四五六七八九])|"
              + OWED
              + "[^,。;!?\\n想]{0,10}(?:没|不|未)(?:有)?(?:发|给|结|付|拿到|拿|兑现|到手|算清|结清)(?!够|就)|(?:没|不|未|还没)(?:有)?(?:发|给|结|付|拿到|结清)(?:过|我|我们|到)?[^,。;!?\\n想要]{0,5}"
              + OWED
              + "|"
              + OWED
              + "[^,。;!?\\n]{0,8}(?:要|讨|拿)不(?:回|到)|(?:老板|包工头|工头|厂长)[^,。;!?\\n]{0,4}(?:跑路|跑了|欠|赖)");

  private static final int ARREARS_NEAR = 40;

  /** 厂里不发工资,想找个三千五的: a wish of its own beside what is owed. */
  private static final Pattern OWN_WISH =
      Pattern.compile(
          "(?:想找|想要|要找|(?<!想)找个?|(?<![欠讨追])要(?![不回债账]|到)|最低|至少|起码|希望|期望|能给|不少于|不低于)[^,。;欠没]{0,8}$");

  private static final Pattern NOW_EARNS =
      Pattern.compile(
          "(?:现在|目前|如今)(?:在|做|的|工资|一个月|每月|每个月|拿|挣|赚|是|只有|才|就|厂里|这边|这个)*[^,。;想要求望]{0,8}$");

  private static final Pattern ONLY_EARNS =
      Pattern.compile(
          "(?:才|只有|只拿|只挣|只给|只开|才给|才开|拿过|挣过|挣了|赚了|给过|开过|嫌)[^,。;想要]{0,4}$|(?<!能|可以)(?:还|付|扣|亏|花|存|省)(?:款|贷|了)?$|费[^,。;想要找]{0,5}$|(?:烟|酒)[^,。;想要找]{0,7}$|[一每](?:亩|斤|棵|株|方|件|车|头|只|双|平方?|趟|担|包)[^,。;]{0,3}$");

  private static final Pattern LEAST = Pattern.compile("以上|往上|起|打底|朝上");

  private static final Pattern NO_LESS =
      Pattern.compile("^(?:元|块)?的?(?:就|都|我)?(?:不用|别|不要|不[做干去考]|免谈|算了)");

  /** 八块十块一小时的不做. */
  private static final Pattern NOT_FOR_THAT =
      Pattern.compile("^[^,。;]{0,12}(?<!以上|往上|起)的(?:活)?(?:我|就|都)*不(?:[做干去来]|考虑)");

  private static final Pattern TOO_LITTLE =
      Pattern.compile("^[^。;想要]{0,5}(?:(?<!不)嫌[少低]|太[少低]|不够[花用]|养不活|没法过)");

  private static final Pattern SETTLES =
      Pattern.compile("能有?#|#(?:块|元)?(?:我|就|都)*不[做干去来]|#我?(?:也|就)(?:[做干去行够好]|可以|愿意|满足|知足)");

  private static final Pattern TAKEN =
      Pattern.compile("(?:^|[^要能想少起低])[^要能想少起低]?(?:拿|挣|赚)(?:了|过)?$");

  private static final Pattern EARNED = Pattern.compile("(?:做过|干过|上过班|待过)[了的]?[,。;!]?$");

  private static final int RUN_ON = 20;
  private static final int NEAR = 12;

  private PayRefusals() {}

  /** Whether the sum is no pay that is wanted. */
  static boolean refused(Passage passage, String left, String right, Matcher amount) {
    var clause = passage.clauses().at(amount.start());
    var words = around(passage, clause, amount);
    boolean perUnit = PayUnits.follows(right);
    boolean counted =
        amount.group("yuan") == null
            && !(least(amount) && right.startsWith("会"))
            && (Pays.COUNTED.matcher(right).find()
                || (amount.group("hi") == null
                    && Pays.COUNTED.matcher(passage.after(amount.end("lo"))).find()));
    return (counted && !perUnit)
        || (TakenBack.DENIES.matcher(left).find()
            && !(least(amount) && NO_LESS.matcher(right).find()))
        || NOT_PAY.matcher(words).find()
        || owed(passage, amount, left)
        || Pays.YEAR_NEAR.matcher(left + right).find()
        || (NOW_EARNS.matcher(left).find() && !settles(passage, left, amount.end()))
        || ONLY_EARNS.matcher(left).find()
        || (left.matches(".*(?:只|就)?能?(?:不超过|不到|没到|低于[^,]*都)") && !NO_LESS.matcher(right).find())
        || NOT_FOR_THAT.matcher(right).find()
        || TOO_LITTLE.matcher(passage.text().substring(amount.end())).find()
        || (TAKEN.matcher(left).find() && !Pays.WISH_RIGHT.matcher(right).find())
        || EARNED.matcher(passage.text().substring(amount.end(), clause.end())).find()
        || former(passage, amount, clause.start());
  }

  private static boolean owed(Passage passage, Matcher amount, String left) {
    var text = passage.text();
    int from = Math.max(0, amount.start() - ARREARS_NEAR);
    int to = Math.min(text.length(), amount.end() + ARREARS_NEAR);
    return ARREARS.matcher(text).region(from, to).find() && !OWN_WISH.matcher(left).find();
  }

  /** The clause, or of a line without separators what stands near. */
  private static String around(Passage passage, Clauses.Clause clause, Matcher amount) {
    int from = Math.max(clause.start(), amount.start() - NEAR);
    int to = Math.min(clause.end(), amount.end() + NEAR);
    boolean runsOn = clause.end() - clause.start() > RUN_ON;
    return passage.text().substring(runsOn ? from : clause.start(), runsOn ? to : clause.end());
  }

  /** 现在有三千五我就做: whatever stands behind, across a clause's end. */
  static boolean settles(Passage passage, String left, int end) {
    var text = passage.text();
    var behind = text.substring(end, Math.min(text.length(), end + 6));
    return SETTLES.matcher(left + "#" + behind).find();
  }

  /** 六千以上 is a wish, unless its own clause tells of former times. */
  private static boolean former(Passage passage, Matcher amount, int clause) {
    boolean lowest =
        left(amount, passage).matches(".*(?:低于|少于|不到)")
            && passage.after(amount.end()).matches("^(?:元|块)?(?:就|都|我)?不[做干去考].*");
    boolean wished = least(amount) || lowest;
    return wished
        ? Times.former(passage, amount.start(), clause)
        : Times.former(passage, amount.start());
  }

  private static boolean least(Matcher amount) {
    var about = amount.group("about") == null ? amount.group("about2") : amount.group("about");
    return about != null && LEAST.matcher(about).matches();
  }

  private static String left(Matcher amount, Passage passage) {
    return passage.before(amount.start());
  }
}

package cn.daqiao.bot.understanding;

import cn.daqiao.matcher.seeker.Gender;
import java.util.Optional;

/**
 * Words for relatives and other people, with the sex that the word tells; those of the province's
 * own speeches among them (Minnan, Fuzhou, Putian, Hakka, the north).
 */
final class Kin {
  /** The writer's word for I. */
  static final String I = "(?:我|俺|咱|阮|涯|捱|挨|偓)";

  /** 二 of 二嫂, 小 of 小叔子. */
  static final String RANK = "(?:[大小二三四五六细表堂干]|远房)*";

  // the longer word stands first, as the first that fits is taken
  private static final String MEN =
      "老公|丈夫囝|丈夫|当家的|我家那口子|孩子?他爸|娃他爸|大儿子|小儿子|二儿子|儿子|后生仔?|赖子|倈子|女婿|囝婿|孙子"
          + "|爸爸|老爸|阿爸|阿爹|老爹|爸(?!妈)|父亲|爹|公公|岳父|老丈人|丈人|爷爷|阿公|外公|姥爷|依公|依爹|依伯|依叔|依哥|依弟|依囝|查埔囝"
          + "|大哥|二哥|三哥|哥哥|阿哥|老哥|哥|姐夫|妹夫|弟弟|阿弟|老弟|弟(?!媳|妹|妇)|叔叔|阿叔|叔子?|伯伯|大伯|二伯|阿伯|伯父"
          + "|舅子|舅舅|阿舅|舅公|叔公|舅(?!妈|母|婆)|姑父|姑丈|姨父|姨丈|侄子|侄儿|侄(?!女|媳)|外甥(?!女)|堂[哥弟]|表[哥弟]|连襟|老头子|老头|男朋友"
          + "|男人(?=在|常年|出去|外出|一直)|(?<=阮)[翁尪]";
  private static final String WOMEN =
      "老婆子|老婆|婆娘|堂客|妻子|内人|[儿侄孙]媳妇?|弟媳妇?|弟妇|媳妇|新妇|妇娘|哺娘|女儿|闺女|查某囝|诸娘囝|孙女|孩子?他妈|娃他妈"
          + "|妈妈|老妈子|老妈|阿妈|阿母|阿姆|依妈|依姆|依姐|依妹|依婆|依婶|依姑|依嫂|老娘|妈|母亲|婆婆|岳母|丈母娘|丈母|奶奶|阿嬷|阿婆|外婆|姥姥|老太婆|老太太"
          + "|大姐|二姐|三姐|姐姐|阿姐|老姐|姐|弟妹|妹妹|妹仔|妹子|阿妹|妹|大嫂|二嫂|嫂子|嫂嫂|阿嫂|姑姑|姑妈|姑子?(?!父|丈|娘)|阿姨|姨妈|姨子|姑婆|姨婆|婶婆|舅婆|姨(?!父|丈)"
          + "|伯母|婶婶|婶子|阿婶|舅妈|舅母|侄女|外甥女|堂[姐妹]|表[姐妹]|女朋友|(?<=阮)某|(?<=俺|我)娘(?!家)";
  private static final String EITHER =
      "老伴|爱人|对象|孩子|小孩子?|娃娃?|囝|仔|崽|爸妈|父母|公婆|老人家?|老大(?![姐哥爷娘妈伯汉叔])|老二|老三|老乡|邻居|隔壁|朋友|同事|同学|亲戚|工友|老板娘?|室友|家属|我家那位|老货";

  /** One whose word tells the sex: never children or old people at large. */
  static final String ONE = MEN + "|" + WOMEN;

  /** Any of them. */
  static final String WORD = ONE + "|" + EITHER;

  private Kin() {}

  /** The sex that the word tells. */
  static Optional<Gender> sex(String word) {
    // some words count only beside others, which the word alone has lost
    if (word.matches(WOMEN + "|某|娘")) {
      return Optional.of(Gender.FEMALE);
    }
    return word.matches(MEN + "|翁|尪|男人") ? Optional.of(Gender.MALE) : Optional.empty();
  }
}

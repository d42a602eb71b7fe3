package cn.daqiao.bot.learning;

import cn.daqiao.bot.understanding.Surnames;
import cn.daqiao.index.text.Chinese;
import cn.daqiao.index.text.Names;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds names of people in a question: those that chance makes likely, those behind a word for a
 * relative or an official, and family names before a title. Words of the language are none.
 */
final class NameMask {
  private static final Pattern NO_GIVEN =
      Pattern.compile(
          ".*[的了吗呢吧么啊呀啥谁哪你我他她它们没不想找岁个就也都很及请问这那些每能得被把跟给让几一有带还发是去来会要在从到分加满过才无否讲说看做学教考钱费交缴领办报补岗村镇县市省厂店证班户].*");

  /** Characters of which given names are made. */
  private static final Pattern GIVEN =
      Pattern.compile(
          "[秀英美兰金凤桂花丽珍玉梅建国志明水木阿土进财文龙火炎天寿福生招弟细妹月娥荣华德旺友发来春大海小燕晓红伟强芳勇军静雪霞辉娟敏艳杰涛磊洋超平刚鹏飞浩宇轩梓涵欣怡佳琪思雨诗婷慧"
              + "玲琴芬莲菊萍云香彩仙银珠翠素碧莉娜倩颖洁媛瑶琳璐瑞祥和顺利昌盛兴隆富贵康健安宁庆喜祖宗先世光耀宝根树林森松柏山川江河泉湖石峰岩坤乾良善仁义礼智信忠孝廉勤俭恭温才俊豪雄斌武"
              + "威振东南西北正清廷绍宏炳铭鑫钰锋钢铁铃锦仕应承继传绪永长久远成立新民卫爱胜满圆聪娇妍姗露蓉薇莹冰洪波潮]{1,2}");

  /** Where a short name stands that nothing else shows to be one. */
  private static final Pattern BEFORE =
      Pattern.compile("(?:^|[^\\p{IsHan}]|请问|[查问][一下]{0,2}|[村组队]里|叫|给|跟|帮)$");

  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?:老公|老婆|爱人|丈夫|妻子|儿子|女儿|儿媳|媳妇|女婿|弟|妹|哥|姐|爸|妈|爷爷|奶奶|外公|外婆|岳父|岳母|公公|婆婆|孙子|孙女|叔|伯|姑姑|舅舅"
              + "|舅|邻居|老乡|朋友|同学|户主|申请人|联系人|经办人|本人|主任|书记|支书|[村镇乡局科所站组队]长|老师|医生|老板|姓名|名字|名叫|叫做"
              + "|[我他她]叫)(?:是|叫|为|名叫)?[:： ]*$");
  private static final Pattern FOLLOWS =
      Pattern.compile(
          "^(?:[^\\p{IsHan}]|$|的|能|可|是|今年|现年|在|想|要|有|会|说|讲|去|来|办|没|不|还|也|家|住|岁|给|到|把|和|跟|属|符合|男|女|该|怎|应|算|领|拿|报|交|申请)");
  private static final Pattern TITLED =
      Pattern.compile(
          "(\\p{IsHan}{1,2})(?:先生|女士|小姐|师傅|主任|书记|[村镇乡局科所站组队]长|老师|医生|老板|阿姨|大姐|大哥|大爷|大妈)");

  /** Words that introduce a name are shorter. */
  private static final int CUE = 10;

  private NameMask() {}

  /** The names, each as it stands there. */
  static Set<String> in(String text) {
    var names = new LinkedHashSet<String>();
    Names.in(text).stream().filter(NameMask::likely).forEach(names::add);
    var starts = new BitSet();
    var ends = new BitSet();
    int from = 0;
    for (var word : Chinese.words(text)) {
      int at = Math.max(from, text.indexOf(word, from));
      starts.set(at);
      from = Math.min(text.length(), at + word.length());
      ends.set(from);
    }
    for (int at = 0; at < text.length(); at++) {
      var before = text.substring(Math.max(0, at - CUE), at);
      if (INTRODUCED.matcher(before).find()) {
        introduced(text, at, names);
      } else if (starts.get(at)) {
        spotted(text, at, before, ends, names);
      }
    }
    return names;
  }

  /** A family name with characters of given names, cut off from the words around it. */
  private static void spotted(String text, int at, String before, BitSet ends, Set<String> names) {
    var rest = text.substring(at, Math.min(text.length(), at + 4));
    int surname = Surnames.length(rest);
    for (int length = Math.min(rest.length(), surname + 2);
        surname > 0 && length > surname;
        length--) {
      var name = rest.substring(0, length);
      boolean word = surname == 1 && Chinese.isWord(name.substring(0, 2));
      boolean cut = ends.get(at + length) || FOLLOWS.matcher(text.substring(at + length)).find();
      boolean whole = length - surname == 2;
      boolean alone = BEFORE.matcher(before).find();
      if ((Surnames.plain(name) ? whole || alone : whole && alone)
          && cut
          && !word
          && GIVEN.matcher(name.substring(surname)).matches()) {
        names.add(name);
        return;
      }
    }
  }

  /** The text with family names before a title replaced. */
  static String titles(String text, String with) {
    return TITLED
        .matcher(text)
        .replaceAll(found -> {
          var said = found.group(1);
          int last = said.length() - 1;
          boolean name =
              Surnames.plain(said.substring(last)) && !(last > 0 && Chinese.isWord(said));
          return name
              ? said.substring(0, last) + with + found.group().substring(said.length())
              : found.group();
        });
  }

  private static boolean likely(String name) {
    int surname = Surnames.length(name);
    return surname > 0
        && name.length() - surname == 2
        && Surnames.plain(name)
        && !NO_GIVEN.matcher(name.substring(surname)).matches();
  }

  private static void introduced(String text, int at, Set<String> names) {
    var rest = text.substring(at, Math.min(text.length(), at + 5));
    int surname = Surnames.length(rest);
    for (int length = Math.min(rest.length(), surname + 2);
        surname > 0 && length > surname;
        length--) {
      var name = rest.substring(0, length);
      var given = name.substring(surname);
      boolean word = Chinese.isWord(name) || Chinese.isWord(name.substring(0, 2));
      boolean fits =
          GIVEN.matcher(given).matches()
              || (Surnames.plain(name) && !NO_GIVEN.matcher(given).matches());
      if (name.chars().allMatch(Chinese::isHan)
          && (surname == 2 || !word)
          && fits
          && FOLLOWS.matcher(text.substring(at + length)).find()) {
        names.add(name);
        return;
      }
    }
  }
}

package cn.daqiao.matcher.skill;

/**
 * What people put between a verb and its object: 养<u>了十几年</u>猪, 带<u>过两个</u>小孩, 种<u>点</u>菜. A gap
 * has an aspect word, a count with its measure, and a filler, each of them optional.
 */
final class Gap {
  /** The last characters of the verbs that trades are told with. */
  private static final String VERBS =
      "开做干搞弄养种栽采摘割砍伐带看领照顾候管修补剪理打切磨雕刻烧煮炒炸蒸卤卖送贴刷砌铺扎绑搭装拆焊锯刨编织缝车绣踩画写拍跑拉扛搬扫洗擦晒晾"
          + "拣捡挑挖捞钓放赶挤割喂杀腌晾揉捻制刮喷粘糊包串钉当教陪守护巡跟洗熨烫裁纺染酿榨磨挂吊撑划唱跳演扎剥撬敲凿炼铸锻压冲铣钻绕插接吹弹收端上站抓宰灌镶配烤煎泡挤孵倒换接架立发分选买爆炼跑游除锄代";

  private static final String[] ASPECTS = {"过了", "过", "了", "着", "得了", "得来", "惯了"};
  private static final String NUMBERS = "0123456789零一二两俩三四五六七八九十百几半多好很大快来";
  private static final String[] MEASURES = {
    "年多", "年半", "来年", "多年", "年", "个多月", "个月", "个来月", "天", "阵子", "辈子", "个", "头", "只", "条", "亩", "家",
    "些年", "次", "箱", "群", "窝", "口", "塘", "池", "棚", "件", "双", "套", "台", "块", "亩地", "年时间"
  };
  private static final String[] FILLERS = {
    "瘫痪的", "生病的", "住院的", "年纪大的", "别人的", "人家的", "自己的", "家里的", "自家的", "一点点", "一些", "一点", "一下", "那些",
    "那种", "这种", "那个", "什么", "别人", "人家", "家里", "点", "些", "的", "下", "个"
  };

  private Gap() {}

  static boolean mayFollow(char verb) {
    return VERBS.indexOf(verb) >= 0;
  }

  /**
   * Where a gap that begins at {@code from} may end: up to four places, shortest first; unused
   * slots hold {@code from}.
   */
  static int[] ends(char[] text, int from) {
    var ends = new int[] {from, from, from, from};
    if (from < text.length && from > 0 && text[from] == text[from - 1]) {
      ends[0] = from + 1;
      return ends;
    }
    ends[0] = after(text, from, ASPECTS);
    ends[1] = afterCount(text, ends[0]);
    ends[2] = after(text, ends[1], FILLERS);
    ends[3] = after(text, ends[0], FILLERS);
    return ends;
  }

  private static int afterCount(char[] text, int from) {
    var at = from;
    while (at < text.length && NUMBERS.indexOf(text[at]) >= 0) {
      at++;
    }
    if (at == from) {
      return from;
    }
    // 多 and 来 belong to the number or to the measure; either reading ends at the same place.
    var end = after(text, at, MEASURES);
    return end == at ? from : end;
  }

  private static int after(char[] text, int from, String[] words) {
    for (var word : words) {
      if (startsWith(text, from, word)) {
        return from + word.length();
      }
    }
    return from;
  }

  static boolean startsWith(char[] text, int from, String word) {
    if (from + word.length() > text.length) {
      return false;
    }
    for (var i = 0; i < word.length(); i++) {
      if (text[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}

package cn.daqiao.matcher.skill;

import java.util.HashMap;
import java.util.Map;

/**
 * Text in the one shape that forms are compared in: half width, lower case, simplified. Every
 * character keeps its place, so that offsets hold for the text as it came.
 */
final class Folded {
  // The characters of trades and of the words around them; whole texts are folded by whoever reads
  // messages.
  private static final String TRADITIONAL =
      "電車縫紉護養豬雞鴨魚鵝採摘種樹葉擔運貨裝卸廠廚師傅員幫飯麵館點賣買銷導購"
          + "倉庫計會財務鐵鋼築牆磚漿塗刷漆門窗鋁鏈機鑽銑鏜磨數銲鍛鑄鍋爐壓縮絲紡織繡織襪鞋針線剪燙"
          + "傘頭髮剃髮療醫藥嬰兒婦產顧老孩帶醬釀釣網撈紫貝鮑參蠔蝦蟹蓮竹筍茶菇銀種蘭園藝濕綠"
          + "開駛員載騎遞餐單揀選驗質檢查測試組員試樣圖設計畫師攝戲劇導遊筏閩護林鑿礦採掘爆發變電纜"
          + "維修換輪胎鈑噴調試樓宇業潔衛環掃滌淨腳按摩髮飾妝紋繪練習學徒雜勞務農場獸疫蠶蜂蜜雙連鎖邊";
  private static final String SIMPLIFIED =
      "电车缝纫护养猪鸡鸭鱼鹅采摘种树叶担运货装卸厂厨师傅员帮饭面馆点卖买销导购"
          + "仓库计会财务铁钢筑墙砖浆涂刷漆门窗铝链机钻铣镗磨数焊锻铸锅炉压缩丝纺织绣织袜鞋针线剪烫"
          + "伞头发剃发疗医药婴儿妇产顾老孩带酱酿钓网捞紫贝鲍参蚝虾蟹莲竹笋茶菇银种兰园艺湿绿"
          + "开驶员载骑递餐单拣选验质检查测试组员试样图设计画师摄戏剧导游筏闽护林凿矿采掘爆发变电缆"
          + "维修换轮胎钣喷调试楼宇业洁卫环扫涤净脚按摩发饰妆纹绘练习学徒杂劳务农场兽疫蚕蜂蜜双连锁边";
  private static final Map<Character, Character> SIMPLE = new HashMap<>();

  static {
    for (var i = 0; i < TRADITIONAL.length(); i++) {
      if (TRADITIONAL.charAt(i) != SIMPLIFIED.charAt(i)) {
        SIMPLE.put(TRADITIONAL.charAt(i), SIMPLIFIED.charAt(i));
      }
    }
  }

  private Folded() {}

  /** The text folded, of the same length. */
  static char[] of(String text) {
    var chars = text.toCharArray();
    for (var i = 0; i < chars.length; i++) {
      chars[i] = fold(chars[i]);
    }
    return chars;
  }

  private static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    if (c == 0x3000) {
      return ' ';
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return fold((char) (c - 0xFEE0));
    }
    var simple = SIMPLE.get(c);
    return simple == null ? c : simple;
  }
}

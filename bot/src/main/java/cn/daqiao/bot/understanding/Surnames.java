package cn.daqiao.bot.understanding;

import java.util.Set;

/** Family names: the Hundred Family Surnames and others in use in Fujian. */
public final class Surnames {
  private static final String SINGLE =
      "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
          + "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁"
          + "杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆"
          + "荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘斜厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰"
          + "从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖"
          + "庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖付涂佘粘"
          + "苟覃揭揣上官丘兰侬粟赫佟岳帅缑亢况郈有琴商牟佴伯赏墨哈谯笪年爱阳么闫代仝苑展力邸植檀占鄢卿青逢晋谌漆岑冼朴沐门艮亓修姓官揭";

  /** Surnames that begin few everyday words: enough for a name that nothing introduces. */
  private static final String PLAIN =
      "赵孙李周吴郑王冯陈褚蒋沈韩杨朱秦许吕施张孔曹魏陶姜戚谢邹喻窦苏潘葛奚范彭鲁韦俞袁柳鲍唐薛贺倪汤滕殷罗毕郝邬傅卞康伍余孟黄穆萧尹姚邵汪祁毛戴宋庞熊纪舒"
          + "屈项祝董梁杜阮蓝闵季贾娄江颜郭林刁钟徐邱骆夏蔡田樊胡凌霍虞柯卢莫缪丁邓洪崔龚程邢裴陆翁荀甄段巫侯詹龙叶黎赖卓谭冉雍桑牛庄晏柴瞿阎聂廖饶曾肖涂佘覃"
          + "丘兰佟岳闫代雷高马方任史石温游连魏刘何欧简阙应巫池官翟申梅童万";

  private static final Set<String> DOUBLE =
      Set.of(
          "欧阳", "上官", "司马", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "令狐", "司徒", "长孙", "慕容", "宇文", "司空",
          "端木", "南宫", "西门", "闻人", "百里", "呼延", "轩辕", "申屠", "独孤", "拓跋", "完颜", "澹台", "公冶", "宗政", "濮阳",
          "淳于", "单于", "太叔", "钟离", "鲜于", "闾丘", "亓官", "司寇", "子车", "公羊", "赫连", "张简", "范姜");

  private Surnames() {}

  /** How many characters the surname at the start takes, 0 where none stands there. */
  public static int length(String text) {
    if (text.length() >= 2 && DOUBLE.contains(text.substring(0, 2))) {
      return 2;
    }
    return !text.isEmpty() && SINGLE.indexOf(text.charAt(0)) >= 0 ? 1 : 0;
  }

  /** Whether the surname at the start is one that seldom begins another word. */
  public static boolean plain(String text) {
    return !text.isEmpty() && (length(text) == 2 || PLAIN.indexOf(text.charAt(0)) >= 0);
  }
}

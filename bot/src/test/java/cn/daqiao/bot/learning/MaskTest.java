package cn.daqiao.bot.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.understanding.Understanding;
import cn.daqiao.config.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a question names nobody, and still says what was asked. */
class MaskTest {
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final Mask MASK =
      new Mask(new Understanding(CATALOG.regions(), CATALOG.skills(), CATALOG.textTables()));

  private static final int LOT = 300;
  private static final String FAMILY = "陈林黄张吴李王郑刘叶杨苏谢邱廖许曾江郭罗周赖何徐蔡潘卢方余沈朱高马范金钱安白";
  private static final String GIVEN = "秀英美兰金凤桂花丽珍玉梅建国志明水木阿土进财文龙火炎天寿福生招弟细妹月娥荣华德旺发来春大海小燕晓红";
  private static final List<String> INTRODUCING =
      List.of("我叫某，养老保险怎么补缴", "我老公某能领补贴吗", "经办人某不给办怎么办", "我儿子叫某，毕业了补贴怎么领");
  private static final List<String> BARE =
      List.of("某的补贴怎么没到", "帮我查一下某的养老保险交了没", "某今年58能学裁缝吗", "村里某家领了我家怎么没有", "请问某有没有在扶贫库里");

  @ParameterizedTest
  @CsvSource({
    "我电话13850912345，补贴怎么领, 13850912345",
    "我电话138 5091 2345补贴怎么领, 5091",
    "补贴打到卡里没有，１３８５０９１２３４５, 3850912345",
    "打幺三八五零九一二三四五找我补贴怎么领, 三八五零",
    "电话0599-2841234是不是人社局的, 2841234",
    "身份证350722197503121234能领补贴吗, 350722",
    "身份证35072219750312123X能领补贴吗, 19750312",
    "身份证号350722 19750312 1234能领吗, 0312",
    "社保卡6217 0012 3456 7890 123激活了吗, 0012",
    "卡号6222021234567890123为什么没到账, 6222",
    "我叫林秀英，今年五十三，养老保险怎么交, 林秀英",
    "我是陈大发，我的补贴怎么没到, 陈大发",
    "我老公叫王建国，他能领补贴吗, 王建国",
    "找村主任李德福办还是去镇里办, 李德福",
    "张桂兰的养老金怎么停了, 张桂兰",
    "我妈妈吴金凤58岁能学裁缝吗, 吴金凤",
    "村里的叶水清说没有补贴是真的吗, 叶水清",
    "欧阳美玉能领创业补贴吗, 欧阳美玉",
    "户主黄阿土，能不能代缴养老保险, 黄阿土",
    "申请人:刘小梅 补贴多久到账, 刘小梅",
    "我家住浦城县富岭镇双同村3组12号，有公益岗位吗, 双同村",
    "我住浦城县富岭镇双同村，有公益岗位吗, 双同村",
    "家住城关五一三路88号2栋301室，能办就业证吗, 88号",
    "我们双同村有没有扶贫车间, 双同村",
    "住在石陂镇布墩自然村能领吗, 布墩",
    "我住水南街道怡福小区3号楼能申请吗, 怡福",
    "加我微信abc_12345告诉我怎么领, abc_12345",
    "发到zhang.san@163.com可以吗补贴材料, zhang",
    "车牌闽H12A45能领油补吗, 12A45",
  })
  void hidesWhoItIs(String q, String hidden) {
    assertFalse(MASK.of(q).contains(hidden), MASK.of(q));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "养老保险怎么交",
        "闽人社文〔2017〕251号还有效吗",
        "2017-2020年的计划现在还算吗",
        "打12333没人接怎么办",
        "培训补贴350元还是500元",
        "村里有没有扶贫车间",
        "我们村有公益岗位吗",
        "贫困村建车间补多少",
        "农村户口能领吗",
        "富岭镇哪里办就业创业证",
        "浦城县有没有补贴",
        "高校毕业生三支一扶怎么报",
        "安全生产培训谁组织",
        "何时发钱",
        "创业贷款贴息几年",
        "我妈58岁想学裁缝能享受补贴吗",
        "建档立卡贫困户养老保险政府帮交多少",
        "零就业家庭怎么认定",
        "就业扶贫车间老板招了8个月有奖励吗",
        "扶贫车间设在哪条路上都行吗",
        "以工代赈修路一天多少钱",
        "学电焊要不要钱",
        "马上要毕业了能领求职补贴吗",
        "单位不给交社保怎么办",
        "牛棚塌了怎么办"
      })
  void leavesTheQuestion(String q) {
    assertEquals(q, MASK.of(q));
  }

  @Test
  void tenThousandCharactersStayShortAndTellNothing() {
    var text = MASK.of("我叫林秀英电话13850912345住双同村3组".repeat(400));
    assertTrue(text.codePointCount(0, text.length()) <= Mask.LONGEST, text);
    for (var hidden : List.of("林秀英", "1385", "双同")) {
      assertFalse(text.contains(hidden), text);
    }
    assertTrue(MASK.of("补".repeat(10_000)).length() <= Mask.LONGEST);
  }

  @Test
  void nothingIsLeftOfAPhoneWhereTheTextIsCut() {
    for (int i = 0; i < 30; i++) {
      var text = MASK.of("补".repeat(90 + i) + "13850912345能领吗");
      assertFalse(Pattern.compile("\\d{2}").matcher(text).find(), text);
      var late = MASK.of("。".repeat(985 + i) + "13850912345能领吗");
      assertFalse(Pattern.compile("\\d{2}").matcher(late).find(), late);
    }
  }

  /** Names as villagers have them, in questions as they ask them; a new lot each time. */
  @Test
  void namesAreFoundWhereverTheyStand() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("MaskTest -Dseed=" + seed);
    var random = new Random(seed);
    int introduced = 0;
    int bare = 0;
    for (int i = 0; i < LOT; i++) {
      var name = one(FAMILY, random) + one(GIVEN, random) + one(GIVEN, random);
      introduced += hidden(INTRODUCING.get(i % INTRODUCING.size()), name);
      bare += hidden(BARE.get(i % BARE.size()), name);
    }
    System.out.printf("of %d names %d introduced and %d bare ones hidden%n", LOT, introduced, bare);
    assertTrue(introduced >= LOT * 0.9, introduced + " of " + LOT);
    assertTrue(bare >= LOT * 0.75, bare + " of " + LOT);
  }

  private static int hidden(String question, String name) {
    return MASK.of(question.replace("某", name)).contains(name) ? 0 : 1;
  }

  private static String one(String of, Random random) {
    int at = random.nextInt(of.length());
    return of.substring(at, at + 1);
  }

  @Test
  void mostGoldenQuestionsStayAsTheyAre() {
    var all = golden();
    long kept = all.stream().filter(q -> MASK.of(q).equals(q)).count();
    System.out.printf("masked %d of %d golden questions%n", all.size() - kept, all.size());
    assertTrue(kept >= all.size() * 0.97, kept + " of " + all.size());
  }

  private static List<String> golden() {
    try (var in = MaskTest.class.getResourceAsStream("/policy/golden.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1)[1])
          .filter(q -> q.length() <= Mask.LONGEST)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

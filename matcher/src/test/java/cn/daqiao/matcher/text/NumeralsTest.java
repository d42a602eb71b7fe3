package cn.daqiao.matcher.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

  @ParameterizedTest
  @CsvSource({
    "一千八, 1800",
    "两千五, 2500",
    "三千五百, 3500",
    "四十七, 47",
    "万二, 12000",
    "千五, 1500",
    "3千, 3000",
    "3千5, 3500",
    "3千5百, 3500",
    "4k, 4000",
    "4K5, 4500",
    "1w, 10000",
    "1w2, 12000",
    "１２３, 123",
    "４ｋ, 4000",
    "十二, 12",
    "二十, 20",
    "一百, 100",
    "两百八, 280",
    "一百零五, 105",
    "一百二十, 120",
    "一百一十五, 115",
    "三千零五十, 3050",
    "三千零五, 3005",
    "一万二, 12000",
    "一万零八百, 10800",
    "一万两千五百, 12500",
    "十万, 100000",
    "十二万五, 125000",
    "一千万, 10000000",
    "三亿五千万, 350000000",
    "1.5万, 15000",
    "3.5k, 3500",
    "1万2, 12000",
    "1万2000, 12000",
    "二零二三, 2023",
    "一九七八, 1978",
    "七五, 75",
    "五〇, 50",
    "零, 0",
    "0, 0",
    "两, 2",
    "十, 10",
    "五十来, 50",
    "千把, 1000",
    "万把, 10000",
    "百来, 100",
    "叁仟伍佰, 3500",
    "貳萬, 20000",
    "壹万贰仟, 12000",
    "兩千, 2000",
    "一百十, 110",
    "四千一, 4100",
    "13800138000, 13800138000"
  })
  void reads(String text, long expected) {
    assertEquals(OptionalLong.of(expected), Numerals.read(text), text);
    assertEquals(OptionalLong.of(expected), Numerals.read(" " + text + "　"), text);
  }

  @Test
  void readsThousandsCommas() {
    assertEquals(OptionalLong.of(3500), Numerals.read("3,500"));
    assertEquals(OptionalLong.of(1_234_567), Numerals.read("1，234，567"));
    assertEquals(List.of("3..3@0-1", "50..50@2-4"), spans("3,50"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "千",
        "万",
        "千万",
        "百",
        "几",
        "三四千",
        "十几",
        "3000-4000",
        "3000元",
        "三千块",
        "万一",
        "k",
        "4kg",
        "百货",
        "12345678901234567890"
      })
  void refuses(String text) {
    assertEquals(OptionalLong.empty(), Numerals.read(text), text);
  }

  private static List<String> spans(String text) {
    return Numerals.scan(text).stream()
        .map(n ->
            (n.approximate() ? "~" : "")
                + n.value()
                + ".."
                + n.upper()
                + "@"
                + n.start()
                + "-"
                + n.end())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "一个月三四千块 | 1..1@0-1 3000..4000@3-6",
        "十二三个人 | 12..13@0-3",
        "二三十岁 | 20..30@0-3",
        "三五百 | 300..500@0-3",
        "三五个 | 3..5@0-2",
        "一两千 | 1000..2000@0-3",
        "两千五六百 | 2500..2600@0-5",
        "一千八九 | 1800..1900@0-4",
        "五十来岁 | ~50..50@0-3",
        "三千多 | ~3000..3999@0-3",
        "三千五百多 | ~3500..3599@0-5",
        "50多岁 | ~50..59@0-3",
        "20余人 | ~20..29@0-3",
        "十几个 | ~11..19@0-2",
        "三十几岁 | ~31..39@0-3",
        "几千块 | ~2000..9000@0-2",
        "千把块 | ~1000..1000@0-2",
        "千儿八百 | ~800..1000@0-4",
        "百把块钱 | ~100..100@0-2",
        "3000块左右 | ~3000..3000@0-4",
        "大约四十岁 | ~40..40@2-4",
        "3000-4000元 | 3000..4000@0-9",
        "3000元到4000元 | 3000..4000@0-10",
        "25岁至40岁 | 25..40@0-6",
        "三千到四千 | 3000..4000@0-5",
        "三到五千 | 3000..5000@0-4",
        "3-5千 | 3000..5000@0-4",
        "３～５ｋ | 3000..5000@0-4",
        "10—20万 | 100000..200000@0-6",
        "三、四千元 | 3000..4000@0-4",
        "八九千到一万 | 8000..10000@0-6",
        "十八到六十岁 | 18..60@0-5",
        "三千一个月 | 3000..3000@0-2 1..1@2-3",
        "一千八一个月 | 1800..1800@0-3 1..1@3-4",
        "两百一天 | 200..200@0-2 1..1@2-3",
        "一百五一天 | 150..150@0-3 1..1@3-4",
        "两千两个月 | 2000..2000@0-2 2..2@2-3",
        "5千1个月 | 5000..5000@0-2 1..1@2-3",
        "二十三天 | 23..23@0-3",
        "两千三千都行 | 2000..2000@0-2 3000..3000@2-4",
        "每小时18.5元 | ~18..19@3-7",
        "2026-11-23 | 2026..2026@0-4 11..11@5-7 23..23@8-10",
        "电话0599-2822222 | 599..599@2-6 2822222..2822222@7-14",
        "月薪3.5-5k | 3500..5000@2-8",
        "0.8-1万 | 8000..10000@0-6",
        "年薪十来万 | ~100000..100000@2-5",
        "二十多万 | ~200000..299999@0-4",
        "百来万 | ~1000000..1000000@0-3",
        "百多块 | ~100..199@0-2",
        "六十好几了 | ~60..69@0-4",
        "五十出头 | ~50..50@0-2",
        "3000左右到4000 | ~3000..4000@0-11",
        "5,6千 | 5000..6000@0-4",
        "8:00-17:30 | 8..8@0-1 0..0@2-4 17..17@5-7 30..30@8-10",
        "有C1驾照 | ''",
        "50kg的包 | 50..50@0-2",
        "千万别去百货 | ''",
        "退伍 | ''",
        "零工 | ''",
        "收拾 | ''",
        "身份证350722197801011234 | ''",
        "工资4k5,包吃 | 4500..4500@2-5",
        "一百二十块一天，做12个小时 | 120..120@0-4 1..1@5-6 12..12@9-11"
      })
  void scans(String text, String expected) {
    assertEquals(expected, String.join(" ", spans(text)), text);
  }

  @Test
  void spelledDigits() {
    assertEquals(Optional.of("13800"), Numerals.digits("幺三八〇零"));
    assertEquals(Optional.of("78"), Numerals.digits("七八"));
    assertEquals(Optional.of("1978"), Numerals.digits("１９七8"));
    assertEquals(Optional.empty(), Numerals.digits("十八"));
    assertEquals(Optional.empty(), Numerals.digits(""));
  }

  @Test
  void readsWhatIsWrittenOut() {
    for (int number = 0; number < 100_000; number += number < 2_000 ? 1 : 37) {
      assertEquals(OptionalLong.of(number), Numerals.read(written(number)), written(number));
      assertEquals(OptionalLong.of(number), Numerals.read(String.valueOf(number)));
    }
  }

  private static String written(int number) {
    if (number == 0) {
      return "零";
    }
    var words = new StringBuilder();
    var units = List.of("万", "千", "百", "十", "");
    int scale = 10_000;
    boolean gap = false;
    for (var unit : units) {
      int digit = number / scale % 10;
      if (digit == 0) {
        gap = !words.isEmpty();
      } else {
        words.append(gap ? "零" : "").append("零一二三四五六七八九".charAt(digit)).append(unit);
        gap = false;
      }
      scale /= 10;
    }
    return words.toString();
  }

  @Test
  void anyTextGivesOrderedSpansQuickly() {
    long seed = 20_261_123;
    var random = new Random(seed);
    var letters = "零一二两三五八九十百千万亿几多来把到-~、.,，0123kKwW块元岁左右个月天ａ５ ";
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
              text.append(letters.charAt(random.nextInt(letters.length())));
            }
            int last = 0;
            for (var numeral : Numerals.scan(text.toString())) {
              assertTrue(numeral.start() >= last, "seed " + seed + ": " + text);
              last = numeral.end();
            }
          }
          Numerals.scan("九".repeat(200_000));
          Numerals.scan("9,".repeat(100_000));
          Numerals.scan("一千到".repeat(60_000));
        });
  }
}

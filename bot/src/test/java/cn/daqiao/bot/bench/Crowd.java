package cn.daqiao.bot.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * People who register, look for work and ask, one message each second for eight seconds; in each
 * second all of them are at different steps of their talk.
 */
final class Crowd {
  static final List<String> TOWNS = List.of("富岭镇", "石陂镇", "仙阳镇", "忠信镇", "莲塘镇");
  static final List<String> TRADES = List.of("车衣服", "开叉车", "砌墙", "养猪", "收银");
  private static final int TURNS = 8;
  private static final List<String> QUESTIONS =
      List.of(
          "学手艺有补贴吗",
          "养老保险政府帮交多少",
          "在外省打工有没有交通补贴",
          "公益性岗位一个月给多少钱",
          "扶贫车间能拿什么补助",
          "没有父母照顾的学生找工作有补贴吗",
          "我今年五十岁还能参加技能培训吗");

  private final int rate;
  private final String token;
  private final String authority;

  Crowd(int rate, String token, String authority) {
    this.rate = rate;
    this.token = token;
    this.authority = authority;
  }

  /** The k-th message as the signed callback that brings it. */
  byte[] request(int k) {
    long now = System.currentTimeMillis() / 1_000;
    var parts = new String[] {token, Long.toString(now), Integer.toString(k)};
    Arrays.sort(parts);
    var xml =
        ("<xml><ToUserName>gh</ToUserName><FromUserName>oBench"
                + person(k)
                + "</FromUserName><CreateTime>"
                + now
                + "</CreateTime><MsgType>text</MsgType><Content>"
                + words(k)
                + "</Content><MsgId>"
                + (1_000_000L + k)
                + "</MsgId></xml>")
            .getBytes(StandardCharsets.UTF_8);
    var head =
        ("POST /wechat?signature="
                + sha1(String.join("", parts))
                + "&timestamp="
                + now
                + "&nonce="
                + k
                + " HTTP/1.1\r\nHost: "
                + authority
                + "\r\nContent-Type: text/xml\r\nContent-Length: "
                + xml.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    var both = Arrays.copyOf(head, head.length + xml.length);
    System.arraycopy(xml, 0, both, head.length, xml.length);
    return both;
  }

  /** Whose message the k-th is: in each second all of them are at different steps of their talk. */
  private int person(int k) {
    int seat = k % rate;
    return (k / rate + seat) / TURNS * rate + seat;
  }

  /** What the k-th message says: registering, finding, asking, one message a second. */
  private String words(int k) {
    int person = person(k);
    return switch ((k / rate + k % rate) % TURNS) {
      case 0 -> "找工作";
      case 1 -> "同意";
      case 2 ->
          "我叫吴桂"
              + (char) ('一' + person % 200)
              + "，"
              + (person % 2 == 0 ? "女" : "男")
              + "，"
              + (25 + person % 30)
              + "岁，住浦城县"
              + TOWNS.get(person % TOWNS.size())
              + "，会"
              + TRADES.get(person / 5 % TRADES.size())
              + "，每月3000以上，就在本县，手机1385"
              + String.format(Locale.ROOT, "%07d", person);
      case 3, 6 -> "推荐";
      case 4 -> QUESTIONS.get(person % QUESTIONS.size());
      case 5 -> QUESTIONS.get(person / 3 % QUESTIONS.size());
      default -> "我的信息";
    };
  }

  private static String sha1(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

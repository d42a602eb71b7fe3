package cn.daqiao.bot.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import me.chanjar.weixin.mp.util.crypto.WxMpCryptUtil;
import org.junit.jupiter.api.Test;

/** WxJava is the independent second implementation of the platform's cipher. */
class CryptTest {
  private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  private static final String APP = "wxb11529c136998cb6";
  private static final byte[] RANDOM = "aaaabbbbccccdddd".getBytes(StandardCharsets.US_ASCII);

  private static WxMpCryptUtil other() {
    var config = new WxMpDefaultConfigImpl();
    config.setAppId(APP);
    config.setToken("pamtest");
    config.setAesKey(KEY);
    return new WxMpCryptUtil(config);
  }

  @Test
  void opensWhatWxJavaSeals() {
    var crypt = new MessageCrypt(KEY);
    for (int length = 0; length < 70; length++) {
      var text = "桥".repeat(length);
      var opened = crypt.open(other().encrypt("0123456789abcdef", text)).orElseThrow();
      assertEquals(text, opened.message());
      assertEquals(APP, opened.appId());
    }
  }

  @Test
  void wxJavaOpensWhatIsSealedHere() {
    assertEquals("搭桥", other().decrypt(new MessageCrypt(KEY).seal("搭桥", APP, RANDOM)));
  }

  @Test
  void sealsTheTextOfThePlatformsOwnSample() {
    assertEquals(
        "jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==",
        new MessageCrypt(KEY).seal("我是中文abcd123", APP, RANDOM));
  }

  @Test
  void opensNothingElse() {
    var crypt = new MessageCrypt(KEY);
    for (var junk :
        new String[] {"", "x", "AAAA", "jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmk=", "招工"}) {
      assertTrue(crypt.open(junk).isEmpty(), junk);
    }
  }

  @Test
  void signsTheDocumentationsSample() {
    assertEquals(
        "899cf89e464efb63f54ddac96b0a0a235f53aa78",
        Signature.of("AAAAA", "1714037059", "486452656"));
    assertTrue(
        Signature.matches(
            "f464b24fc39322e44b38aa78f5edd27bd1441696", "AAAAA", "1714036504", "1514711492"));
    assertFalse(Signature.matches("", "a"));
  }
}

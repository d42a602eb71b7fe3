package cn.daqiao.bot.e2e;

import static cn.daqiao.bot.e2e.Product.until;
import static cn.daqiao.bot.e2e.Stage.posting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Words that nobody else says go through everything, and lie nowhere in clear. */
@Timeout(120)
class CanaryIT {
  private static final String NAME = "柯测鸢";
  private static final String PHONE = "13912340987";
  private static final String VILLAGE = "鹞子窝村";
  private static final String SENTENCE = "我家后山那棵歪脖子柿子树";
  private static final String OPENID = "o-canary-7Q4xZ";

  private static final String OTHER_NAME = "闾测鹮";
  private static final String OTHER_PHONE = "13912340986";
  private static final String OTHER_OPENID = "o-canary-8R5yW";

  @TempDir private Path folder;

  @Test
  void nothingPersonalLiesInClear() throws Exception {
    var stage = new Stage(folder);
    try {
      walk(stage);
      scan("/metrics", metrics(stage.product));
    } finally {
      stage.close();
    }
    int files = 0;
    try (var walk = Files.walk(folder)) {
      for (var file : walk.filter(Files::isRegularFile).toList()) {
        scan(file.toString(), Files.readAllBytes(file));
        files++;
      }
    }
    assertTrue(files > 5, "hardly anything was looked at: " + files);
    assertTrue(storeHolds("竹编工"), "what is public is not found either: the scan is blind");
  }

  private static void walk(Stage stage) throws Exception {
    var key = stage.employer("政和县竹木厂", "政和县", true);
    var phone = stage.phone(OPENID);
    phone.follow();
    phone.register(said(NAME, PHONE));
    phone.say(SENTENCE + "可以领培训补贴吗");
    phone.say(SENTENCE);
    var vacancy = stage.post(key, posting("竹编工", "政和县石屯镇", "竹编"));
    until("the offer arrives", () -> !phone.pushed("竹编工").isEmpty());
    phone.say("报名1");
    phone.say("同意");
    var at = stage.product.at("/api/v1/vacancies/" + vacancy.path("id").asText() + "/applicants");
    until(
        "the employer sees the name",
        () -> stage.product.call("GET", at, key, null).text().contains(NAME));
    var clerk = stage.clerk("政和小范", "政和县");
    until("the log tells of it", () -> !stage.matches(clerk, "outcome=interested").isEmpty());
    var seeker = stage.matches(clerk, "outcome=interested").get(0).path("seeker").asText();
    stage.staff(
        clerk,
        "/api/v1/staff/matches/why?seeker=" + seeker + "&vacancy=" + vacancy.path("id").asText());
    stage.product.call("GET", stage.product.staffAt("/" + PHONE), clerk, null);
    assertTrue(phone.say("我的信息").contains(PHONE));
    phone.say("转人工");

    var gone = stage.phone(OTHER_OPENID);
    gone.register(said(OTHER_NAME, OTHER_PHONE));
    gone.say("删除我的信息");
    gone.say("确认");
  }

  private static String said(String name, String phone) {
    return "我叫"
        + name
        + "，女，43岁，住政和县石屯镇"
        + VILLAGE
        + "，会竹编，只在本县做，每月不少于3500元，手机"
        + phone
        + "，"
        + SENTENCE
        + "离不开人";
  }

  private static byte[] metrics(Product product) throws Exception {
    var answer = product.call("GET", product.staffAt("/metrics"), null, null);
    assertEquals(200, answer.status());
    return answer.text().getBytes(StandardCharsets.UTF_8);
  }

  private boolean storeHolds(String text) throws IOException {
    try (var walk = Files.walk(folder.resolve("data").resolve("redis"))) {
      for (var file : walk.filter(Files::isRegularFile).toList()) {
        if (clear(Files.readAllBytes(file)).contains(forms(text).getFirst())) {
          return true;
        }
      }
    }
    return false;
  }

  private static void scan(String where, byte[] bytes) {
    var text = clear(bytes);
    var found = new ArrayList<String>();
    for (var canary :
        List.of(NAME, PHONE, VILLAGE, SENTENCE, OPENID, OTHER_NAME, OTHER_PHONE, OTHER_OPENID)) {
      for (var form : forms(canary)) {
        if (text.contains(form)) {
          found.add(canary);
        }
      }
    }
    assertEquals(List.of(), found, "in clear in " + where);
  }

  /** One character a byte, so that byte sequences are found as substrings. */
  private static String clear(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** As bytes, as JSON escapes and as hexadecimal digits. */
  private static List<String> forms(String canary) {
    var utf8 = canary.getBytes(StandardCharsets.UTF_8);
    var escaped = new StringBuilder();
    canary.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
    return List.of(
        clear(utf8),
        clear(canary.getBytes(StandardCharsets.UTF_16BE)),
        escaped.toString(),
        HexFormat.of().formatHex(utf8));
  }
}

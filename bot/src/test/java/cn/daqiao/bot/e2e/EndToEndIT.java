package cn.daqiao.bot.e2e;

import static cn.daqiao.bot.e2e.Product.until;
import static cn.daqiao.bot.e2e.Product.untilRight;
import static cn.daqiao.bot.e2e.Stage.posting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The main path from outside: a person, an employer and a clerk meet over the built service. */
@Timeout(120)
class EndToEndIT {
  private static Stage stage;
  private static Product product;

  @BeforeAll
  static void open(@TempDir Path folder) throws Exception {
    stage = new Stage(folder);
    product = stage.product;
  }

  @AfterAll
  static void close() throws Exception {
    stage.close();
  }

  @Test
  void aPersonFindsWorkAndAnEmployerAPerson() throws Exception {
    var key = stage.employer("浦城县富岭服装厂", "350722", true);
    var first = stage.post(key, posting("平车工", "浦城县富岭镇", "缝纫"));
    assertEquals("open", first.path("status").asText());
    var phone = stage.phone("o-guihua");

    has(phone.follow(), "找工作");
    has(phone.say("建档立卡贫困户参加培训有生活费补助吗"), "251号");
    var listed =
        untilListed(
            phone, phone.register("我叫吴桂花，女，43岁，住浦城县富岭镇，会车衣服，只在本县做，每月不少于3500元，手机13850590001"));
    has(listed, "1. 平车工");
    assertTrue(applicants(key, first).isEmpty());
    has(phone.say("1"), "浦城县富岭服装厂");
    assertTrue(applicants(key, first).isEmpty(), "nobody applied yet");
    has(phone.say("同意"), "报名好了");
    until("the interest is noted", () -> !applicants(key, first).isEmpty());
    var applicant = applicants(key, first).get(0);
    assertEquals("吴桂花", applicant.path("name").asText());
    assertEquals("13850590001", applicant.path("phone").asText());

    var second = stage.post(key, posting("锁边工", "浦城县富岭镇", "缝纫"));
    until("the offer arrives", () -> !phone.pushed("锁边工").isEmpty());
    var far = stage.post(key, posting("外地车工", "福州市鼓楼区", "缝纫"));

    var seeker = applicant.path("seeker").asText();
    var clerk = stage.clerk("浦城小林", "350722");
    untilLogged(clerk, "county=350722&seeker=" + seeker + "&outcome=interested", first);
    untilLogged(clerk, "vacancy=" + id(second) + "&outcome=offered", second);
    assertTrue(why(clerk, seeker, second).path("eligible").asBoolean());
    var apart = why(clerk, seeker, far);
    assertFalse(apart.path("eligible").asBoolean());
    assertEquals(Set.of("place"), failing(apart));
    assertEquals(1, phone.pushed("锁边工").size());
    assertEquals(List.of(), phone.pushed("外地车工"));
    var elsewhere = product.staffAt("/api/v1/staff/matches?county=350924");
    assertEquals(403, product.call("GET", elsewhere, clerk, null).status());
    until(
        "the row tells that it was sent",
        () -> {
          var row = stage.matches(clerk, "vacancy=" + id(second) + "&outcome=offered").get(0);
          return row.path("delivery").asText().equals("sent");
        });
    var runs = "/api/v1/staff/vacancies/" + id(second) + "/runs";
    until("the run's figures are kept", () -> !stage.staff(clerk, runs).path("items").isEmpty());
    var run = stage.staff(clerk, runs).path("items").get(0);
    int excluded = 0;
    for (var count : run.path("excluded")) {
      excluded += count.asInt();
    }
    assertEquals(run.path("looked").asInt(), run.path("fit").asInt() + excluded);
    assertTrue(run.path("fit").asInt() > 0, run.toString());
    var others = product.staffAt("/api/v1/staff/vacancies/" + id(far) + "/runs");
    assertEquals(404, product.call("GET", others, clerk, null).status());
  }

  @Test
  void aSearchThatFindsNothingLooksFartherAndSaysSoUntilThatIsTooFar() throws Exception {
    var key = stage.employer("政和县竹编厂", "政和县", true);
    var away = stage.post(key, posting("竹编师傅", "政和县熊山街道", "编竹篮"));
    var phone = stage.phone("o-zhubian");
    var said = "我叫李竹英，女，45岁，住光泽县止马镇，会编竹篮，只在本县做，每月不少于2500元，手机13850590009";
    var listed = untilListed(phone, phone.register(said));
    has(listed, "县里没有，看看隔壁的县（最近的离您约");
    has(listed, "1. 竹编师傅");
    assertEquals(List.of(), phone.pushed("竹编师傅"), "pushes never look farther");

    var clerk = stage.clerk("光泽小李", "光泽县");
    var query = "vacancy=" + id(away) + "&outcome=shown";
    untilLogged(clerk, query, away);
    var row = stage.matches(clerk, query).get(0);
    assertEquals("[\"place\"]", row.path("relaxed").toString());
    assertEquals("city", row.path("relaxedTo").path("place").asText());

    has(phone.say("太远了"), "只给您看近的：本县");
    has(phone.say("推荐"), "现在还没有合适的");
  }

  @Test
  void anUnverifiedEmployerWaitsForAClerk() throws Exception {
    var phone = stage.phone("o-meizhen");
    has(phone.register("我叫陈美珍，女，38岁，住寿宁县鳌阳镇，会电焊，只在本县做，每月不少于3500元，手机13850590003"), "登记成功");
    var key = stage.employer("寿宁县新办铁艺厂", "寿宁县", false);
    var vacancy = stage.post(key, posting("铁艺焊工", "寿宁县鳌阳镇", "电焊"));
    assertEquals("pending_review", vacancy.path("status").asText());
    assertEquals(List.of(), phone.pushed("铁艺焊工"));

    var elsewhere = stage.clerk("浦城小周", "350722");
    assertEquals(404, decide(elsewhere, vacancy).status());
    var released = decide(stage.clerk("寿宁小叶", "寿宁县"), vacancy);
    assertEquals(200, released.status(), released.text());
    assertEquals("open", released.json().path("status").asText());
    until("the offer arrives", () -> !phone.pushed("铁艺焊工").isEmpty());
  }

  @Test
  void whatIsWrongIsNamed() throws Exception {
    var key = stage.employer("缺字段厂", "350722", true);
    var answer = product.call("POST", product.at("/api/v1/vacancies"), key, "{}");
    assertEquals(422, answer.status(), answer.text());
    var fields = new TreeSet<String>();
    answer.json().path("errors").forEach(error -> fields.add(error.path("field").asText()));
    assertEquals(
        Set.of("title", "region", "wageMin", "description", "headcount", "openUntil"), fields);
    assertEquals(
        401, product.call("POST", product.at("/api/v1/vacancies"), "no-key", "{}").status());
    var forged = product.at("/wechat?signature=abc&timestamp=1&nonce=1");
    assertEquals(403, product.call("POST", forged, null, "<xml/>").status());
    var matches = product.staffAt("/api/v1/staff/matches");
    assertEquals(401, product.call("GET", matches, null, null).status());
    assertEquals(404, product.call("GET", product.at("/health/live"), null, null).status());
  }

  @Test
  void aKillLosesNothingAndRepeatsNothing() throws Exception {
    var halfway = stage.phone("o-jianguo");
    halfway.say("找工作");
    halfway.say("同意");
    has(halfway.say("林建国"), "林建国");
    var pushed = stage.phone("o-chafu");
    has(pushed.register("我叫叶采芬，女，40岁，住政和县石屯镇，会采茶，只在本县做，每月不少于3500元，手机13850590004"), "登记成功");
    var key = stage.employer("政和县莲塘茶场", "政和县", true);
    var spring = stage.post(key, posting("春茶采茶工", "政和县石屯镇", "采茶"));
    until("the offer arrives", () -> !pushed.pushed("春茶采茶工").isEmpty());
    int store = product.storePort();
    product.kill();
    until("no store is left behind", () -> Product.deaf(store));

    product.start();
    has(halfway.say("男，52"), "52岁");
    has(halfway.say("我的信息"), "林建国");
    stage.post(key, posting("秋茶采茶工", "政和县石屯镇", "采茶"));
    until("a later offer arrives", () -> !pushed.pushed("秋茶采茶工").isEmpty());
    assertEquals(1, pushed.pushed("春茶采茶工").size());
    untilLogged(stage.clerk("政和小范", "政和县"), "outcome=offered&vacancy=" + id(spring), spring);

    int last = product.storePort();
    product.stop();
    assertTrue(Product.deaf(last), "the store outlived the service");
    product.start();
    has(halfway.say("我的信息"), "52岁");
  }

  @Test
  void whoeverIsDeletedIsAStranger() throws Exception {
    var phone = stage.phone("o-forgotten");
    has(phone.register("我叫周小满，女，35岁，住松溪县郑墩镇，会做饭，只在本县做，每月不少于3500元，手机13850590005"), "登记成功");
    has(phone.say("删除我的信息"), "确认");
    has(phone.say("确认"), "删");
    assertFalse(phone.say("我的信息").contains("周小满"));
    has(phone.say("找工作"), "同意");
  }

  @Test
  void whoeverIsInARegisterIsOnePersonAfterRegistering(@TempDir Path folder) throws Exception {
    var file = folder.resolve("册.csv");
    Files.writeString(file, "姓名,电话,statuses\n范冬梅,13850590006,建档立卡\n");
    var ran = product.run("", "admin", "import-seekers", file.toString());
    assertEquals(0, ran.status(), ran.err());
    var phone = stage.phone("o-dongmei");
    has(phone.register("我叫范冬梅，女，41岁，住光泽县止马镇，会绣花，只在本县做，每月不少于3500元，手机13850590006"), "登记成功");
    var poor = new String[1];
    until(
        "the register's word is known",
        () -> {
          poor[0] = phone.say("我的信息");
          return poor[0].contains("建档立卡");
        });
    var key = stage.employer("光泽县扶贫工坊", "光泽县", true);
    var kept = posting("绣花工", "光泽县止马镇", "绣花").put("povertyOnly", true);
    stage.post(key, kept);
    until("the offer arrives", () -> !phone.pushed("绣花工").isEmpty());
    has(phone.say("删除我的信息"), "确认");
    has(phone.say("确认"), "删");
    var again = product.run("", "admin", "import-seekers", file.toString());
    has(again.err(), "要求过删除");
  }

  @Test
  void aSecondServiceOnTheFolderNamesTheFirst() throws Exception {
    var ran = product.run("", "serve");
    assertEquals(1, ran.status());
    assertEquals(List.of(), ran.out());
    has(ran.err(), String.valueOf(product.pid()));
  }

  @Test
  void everythingDescribedIsServed() throws Exception {
    var yaml = product.call("GET", product.at("/api/v1/openapi.yaml"), null, null);
    assertEquals(200, yaml.status());
    var missing = new ArrayList<String>();
    int called = 0;
    for (var path : new YAMLMapper().readTree(yaml.text()).path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var method = operation.getKey().toUpperCase(Locale.ROOT);
        if (method.equals("PARAMETERS") || path.getKey().startsWith("/simulator/")) {
          continue;
        }
        var address = path.getKey().replaceAll("\\{\\w+}", "none");
        boolean inside = address.matches("/(api/v1/staff|health|metrics).*");
        var at = inside ? product.staffAt(address) : product.at(address);
        var answer = product.call(method, at, null, method.equals("GET") ? null : "{}");
        called++;
        if (answer.status() == 405 || answer.text().contains("没有这个地址")) {
          missing.add(method + " " + address + " " + answer.status());
        }
        assertNotEquals(500, answer.status(), method + " " + address);
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(called > 15, "only " + called + " operations described");
  }

  private static void has(String reply, String expected) {
    assertTrue(reply.contains(expected), expected + " is missing in: " + reply);
  }

  /** The index follows a posting at its own pace, so that the first list may come too early. */
  private static String untilListed(Phone phone, String reply) throws Exception {
    has(reply, "登记成功");
    var last = new String[] {reply};
    until(
        "jobs are listed",
        () -> {
          boolean listed = last[0].contains("1. ");
          last[0] = listed ? last[0] : phone.say("推荐");
          return listed;
        });
    return last[0];
  }

  private static String id(JsonNode vacancy) {
    return vacancy.path("id").asText();
  }

  private static JsonNode applicants(String key, JsonNode vacancy) throws Exception {
    var at = product.at("/api/v1/vacancies/" + id(vacancy) + "/applicants");
    return product.call("GET", at, key, null).json().path("items");
  }

  private static void untilLogged(String clerk, String query, JsonNode vacancy) throws Exception {
    untilRight(
        query,
        () -> {
          var items = stage.matches(clerk, query);
          return items.size() == 1 && items.get(0).path("vacancy").asText().equals(id(vacancy))
              ? ""
              : items.toString();
        });
  }

  private static JsonNode why(String clerk, String seeker, JsonNode vacancy) throws Exception {
    return stage.staff(
        clerk, "/api/v1/staff/matches/why?seeker=" + seeker + "&vacancy=" + id(vacancy));
  }

  private static Set<String> failing(JsonNode why) {
    var names = new TreeSet<String>();
    for (var check : why.path("constraints")) {
      if (!check.path("holds").asBoolean()) {
        names.add(check.path("name").asText());
      }
    }
    return names;
  }

  private static Product.Answer decide(String clerk, JsonNode vacancy) throws Exception {
    var at = product.staffAt("/api/v1/staff/vacancies/" + id(vacancy));
    return product.call("PATCH", at, clerk, "{\"status\":\"open\",\"reason\":\"已到现场看过\"}");
  }
}

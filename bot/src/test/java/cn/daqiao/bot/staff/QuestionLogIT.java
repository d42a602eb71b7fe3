package cn.daqiao.bot.staff;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.http.Described;
import cn.daqiao.bot.turn.World;
import cn.daqiao.matcher.region.RegionCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What people asked and judged, as it is kept and as staff read it, over a real store. */
@Timeout(120)
class QuestionLogIT extends QuestionsStage {
  @Test
  void anOpenQuestionIsCountedOnceForEachAskerAndDay() {
    one.ask("p1", "牛棚塌了怎么办");
    two.ask("p1", "請問牛棚塌了怎麼辦？");
    one.ask("p2", "牛棚塌了，怎么办啊谢谢");
    one.ask("p1", "求职创业补贴几天到账");
    one.ask("p1", "参加培训要交钱吗");
    one.ask("p1", "谢谢");
    one.world.advance(Duration.ofDays(1));
    two.world.advance(Duration.ofDays(1));
    two.ask("p1", "牛棚塌了怎么办");
    clerk = token("county");
    var items = items("?state=open");
    assertEquals(2, items.size(), items.toString());
    assertEquals(3, items.get(0).path("askers").asInt());
    assertEquals("refuse", items.get(0).path("outcome").asText());
    assertEquals(World.START.toString(), items.get(0).path("first").asText());
    assertEquals("partial", items.get(1).path("outcome").asText());
    assertEquals("6", items.get(1).path("near").get(0).path("article").asText());
    assertEquals(1, items("?from=2026-11-24").size());
    assertEquals(1, items("?to=2026-11-23").size());
    assertEquals(0, items("?state=taught").size());
    assertEquals(400, calls.json("GET", ROOT + "?state=x", clerk, null).status());
    assertEquals(400, calls.json("GET", ROOT + "?from=x", clerk, null).status());
  }

  @Test
  void theAnswerOverHttpIsNotedToo() throws Exception {
    var q = URLEncoder.encode("牛棚塌了怎么办", StandardCharsets.UTF_8);
    assertEquals(200, calls.json("GET", "/api/v1/policy/answer?q=" + q, null, null).status());
    await(one.noted.last);
    assertEquals(1, items("").size());
    assertEquals(Set.of(), Described.missing(router));
  }

  @Test
  void oneQuestionIsReadWithoutTheOthers() {
    one.ask("p1", "牛棚塌了怎么办");
    one.ask("p1", "求职创业补贴几天到账");
    two.ask("p2", "牛棚塌了怎么办");
    var id = id("牛棚塌了怎么办");
    var listed =
        items("").get(0).path("id").asText().equals(id) ? items("").get(0) : items("").get(1);
    var redis = one.world.redis;
    await(redis.call(c -> c.configResetstat()));
    assertEquals(listed, calls.json("GET", ROOT + "/" + id, clerk, null).json());
    var stats = await(redis.call(c -> c.info("commandstats")));
    assertTrue(stats.contains("cmdstat_hmget:"), stats);
    assertFalse(stats.contains("cmdstat_zrevrange:"), stats);
    one.world.advance(BOUNDS.kept().plusDays(1));
    clerk = token("county");
    assertEquals(404, calls.json("GET", ROOT + "/" + id, clerk, null).status());
  }

  @Test
  void judgementsAreCountedOnceForEachAnswer() {
    one.judge("p1", "参加培训要交钱吗", "2026-11-23T02:00:00Z", true);
    one.judge("p1", "参加培训要交钱吗", "2026-11-23T02:00:00Z", false);
    one.judge("p2", "参加培训要交钱吗", "2026-11-23T02:00:00Z", false);
    one.judge("p2", "我电话13850912345，牛棚塌了怎么办", "2026-11-23T02:01:00Z", false);
    var answer = calls.json("GET", "/api/v1/staff/judgements", clerk, null);
    var items = answer.json().path("items");
    assertEquals(2, items.size(), answer.text());
    assertFalse(answer.text().contains("1385"), answer.text());
    for (var item : items) {
      if (item.path("question").asText().equals("参加培训要交钱吗")) {
        assertEquals(1, item.path("useful").asInt());
        assertEquals(1, item.path("useless").asInt());
        assertEquals("总体要求", item.path("about").path("article").asText());
      }
    }
  }

  @Test
  void judgementsAreReadWhereTheirRulesApply() {
    one.judge("p1", "牛棚塌了怎么办", "2026-11-23T02:00:00Z", true);
    one.judge("p2", "牛棚塌了怎么办", new RegionCode("440000"), "2026-11-23T02:00:00Z", false);
    var elsewhere = token("elsewhere");
    for (var who : List.of(clerk, elsewhere)) {
      var answer = calls.json("GET", "/api/v1/staff/judgements", who, null);
      assertEquals(1, answer.json().path("total").asInt(), answer.text());
      var item = answer.json().path("items").get(0);
      assertEquals(who.equals(clerk) ? "350000" : "440000", item.path("region").asText());
      assertEquals(who.equals(clerk) ? 1 : 0, item.path("useful").asInt());
      assertEquals(who.equals(clerk) ? 0 : 1, item.path("useless").asInt());
    }
  }

  @Test
  void nothingPersonalIsStoredOfAnythingThatIsAsked() {
    for (var q :
        List.of(
            "我叫林秀英电话13850912345住富岭镇双同村，牛棚塌了怎么办",
            "身份证350722197503121234，牛棚塌了怎么办",
            "我叫林秀英电话13850912345住富岭镇双同村牛棚塌了".repeat(400),
            "My name is John Smith, call 13850912345")) {
      var answer = one.ask("p1", q);
      assertTrue(answer.answer().length() < 300, answer.answer());
    }
    var all = new StringBuilder();
    var commands = one.world.redis;
    for (var key : await(commands.call(c -> c.keys("*")))) {
      if (key.contains("questions")) {
        all.append(key);
        var type = await(commands.call(c -> c.type(key)));
        switch (type) {
          case "hash" ->
              await(commands.call(c -> c.hgetall(key)))
                  .forEach((f, v) -> all.append(f).append(new String(v, StandardCharsets.UTF_8)));
          case "set" ->
              await(commands.call(c -> c.smembers(key)))
                  .forEach(v -> all.append(new String(v, StandardCharsets.UTF_8)));
          default ->
              await(commands.call(c -> c.zrange(key, 0, -1)))
                  .forEach(v -> all.append(new String(v, StandardCharsets.UTF_8)));
        }
      }
    }
    assertTrue(all.indexOf("questions") >= 0, "the scan is blind");
    assertFalse(all.indexOf("牛棚塌了") >= 0, "what was asked stands there sealed");
    var shown = items("").toString();
    assertTrue(shown.contains("牛棚塌了"), shown);
    for (var hidden : List.of("林秀英", "1385", "3507221975", "双同", "Smith", "p1")) {
      assertFalse(all.indexOf(hidden) >= 0, hidden + " in " + all);
      assertFalse(shown.contains(hidden), hidden + " in " + shown);
    }
    assertTrue(shown.length() < 6_000, "short: " + shown.length());
  }

  @Test
  void nobodyFillsTheLogAndItStaysBounded() {
    for (int i = 0; i < 30; i++) {
      one.ask("p1", "第" + i + "头牛棚塌了怎么办");
    }
    assertEquals(BOUNDS.perAsker(), items("").size());
    for (int i = 0; i < 60; i++) {
      one.world.advance(Duration.ofSeconds(1));
      one.ask("p" + i + "x", "第" + i + "只羊圈塌了怎么办");
    }
    assertEquals(BOUNDS.most(), items("").size());
    one.world.advance(Duration.ofDays(181));
    clerk = token("county");
    assertEquals(0, items("").size());
    one.ask("p1", "牛棚塌了怎么办");
    assertEquals(1, items("").size());
    assertEquals(1L, (long) await(one.world.redis.call(c -> c.hlen("{acct}:questions"))));
  }

  @Test
  void oneUnreadableRowClosesNoList() {
    one.ask("p1", "牛棚塌了怎么办");
    one.judge("p1", "参加培训要交钱吗", "2026-11-23T02:00:00Z", true);
    var sound = id("牛棚塌了怎么办");
    var redis = one.world.redis;
    for (var log : List.of("questions", "judged")) {
      var key = "{acct}:" + log;
      var noJson = one.world.seal.sealOwn("{", log + "|no-json");
      await(redis.call(c -> c.hset(key, "no-json", noJson)));
      await(redis.call(c -> c.hset(key, "no-seal", new byte[] {1, 2, 3})));
      for (var id : List.of("no-json", "no-seal")) {
        var member = id.getBytes(StandardCharsets.UTF_8);
        await(redis.call(c -> c.zadd(key + ":last", World.START.toEpochMilli(), member)));
      }
    }
    assertEquals(1, items("").size());
    assertEquals(404, calls.json("GET", ROOT + "/no-seal", clerk, null).status());
    assertEquals(404, calls.json("GET", ROOT + "/no-json", clerk, null).status());
    assertEquals(200, calls.json("GET", ROOT + "/" + sound, clerk, null).status());
    var judged = calls.json("GET", "/api/v1/staff/judgements", clerk, null);
    assertEquals(1, judged.json().path("total").asInt(), judged.text());
  }
}

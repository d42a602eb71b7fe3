package cn.daqiao.bot.staff;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.redis.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From 转人工 in the chat to the officer's answer and back to the bot. */
@Timeout(120)
class InboxTalkIT extends InboxStage {
  private static final String TOLD = "富岭镇的工作人员在看";

  @Test
  void fromTheChatToTheTownsOfficerAndBack() {
    var id = registered("o-1");
    say("o-1", "厂里三个月没发工钱，找谁");
    assertTrue(say("o-1", "转人工").contains("我把您的话转给工作人员了"));
    assertEquals(List.of(id), inbox("village 350722101", ""));
    assertEquals(List.of(), inbox("county 350722", ""), "the town has an officer");
    assertEquals(List.of(id), inbox("county 350722", "?all=true"));
    assertEquals(List.of(id), inbox("city 350700", ""));
    assertEquals(List.of(), inbox("county 350784", "?all=true"));
    assertEquals(List.of(), inbox("village 350722101", "?state=taken"));
    assertEquals(List.of(), inbox("village 350722101", "?reason=despair"));

    var read = get("village 350722101", id);
    assertEquals("asked", read.path("reason").asText());
    assertEquals("village", read.path("office").asText());
    assertEquals("浦城县富岭镇", read.path("place").asText());
    assertEquals("陈水旺", read.path("name").asText());
    assertEquals("13850590001", read.path("phone").asText());
    assertTrue(spoken(read).contains("person:厂里三个月没发工钱，找谁"), spoken(read).toString());
    assertEquals("person:转人工", spoken(read).get(spoken(read).size() - 2));
    var seen = get("auditor 350722", id);
    assertFalse(seen.has("conversation") || seen.has("phone"), seen.toString());
    assertEquals("called", seen.path("log").get(0).path("did").asText());

    assertEquals(409, post("village 350722101", id, "reply", "{\"text\":\"您好\"}").status());
    assertEquals(200, post("village 350722101", id, "take", "{\"version\":1}").status());
    var told = say("o-1", "欠了一万二");
    assertTrue(told.contains(TOLD), told);
    assertEquals("", say("o-1", "在吗"), "said once, and not talked over");
    assertEquals(200, post("village 350722101", id, "reply", "{\"text\":\"我下午去厂里问\"}").status());
    assertEquals(List.of("浦城县富岭镇的工作人员：我下午去厂里问"), outgoing(id));
    assertEquals("queued", delivery(id));
    settle(id, "failed");
    assertEquals("failed", delivery(id));
    assertEquals("", say("o-1", "好的谢谢"));
    read = get("village 350722101", id);
    assertEquals(
        List.of("officer:我下午去厂里问", "person:好的谢谢"),
        spoken(read).subList(spoken(read).size() - 2, spoken(read).size()));

    assertTrue(say("o-1", "推荐").contains("没有"), "a command comes back to the bot");
    assertTrue(say("o-1", "asdfgh").contains("没找到"));
    var last = spoken(get("village 350722101", id));
    assertFalse(last.contains("person:asdfgh"), "what is said to the bot again stays there");
    assertEquals(422, post("village 350722101", id, "close", "{}").status());
    assertEquals(200, post("village 350722101", id, "close", "{\"note\":\"厂里答应月底发\"}").status());
    assertEquals(1, outgoing(id).size(), "who talks with the bot again hears nothing of it");
    assertEquals(List.of(), inbox("village 350722101", ""));
    assertEquals(List.of(id), inbox("village 350722101", "?state=closed"));
    assertEquals(
        List.of("called", "taken", "replied", "left", "closed"), log(get("city 350700", id)));
    assertEquals(409, post("village 350722101", id, "take", "{}").status());
  }

  @Test
  void whoHeardOfTheOfficerHearsWhenTheBotIsBack() {
    var id = called("o-1");
    post("village 350722101", id, "take", "{}");
    post("village 350722101", id, "reply", "{\"text\":\"您好\"}");
    var first = outgoing(id);
    assertTrue(first.getFirst().contains("工作人员：您好\n（直接回就行"), first.toString());
    assertEquals("", say("o-1", "是我的工钱"));
    post("village 350722101", id, "forward", "{}");
    assertTrue(outgoing(id).stream().anyMatch(text -> text.contains("转到县里了")));
    assertTrue(say("o-1", "你好").contains("您好"), "the bot answers");
    post("county 350722", id, "take", "{}");
    say("o-1", "还是工钱");
    post("county 350722", id, "close", "{\"note\":\"发了\"}");
    assertTrue(outgoing(id).stream().anyMatch(text -> text.contains("先到这里")));
  }

  @Test
  void outsideTheWindowThePhoneIsTold() {
    var id = called("o-1");
    world.advance(Duration.ofHours(49));
    tokens.keySet().forEach(this::login);
    assertEquals(200, post("village 350722101", id, "take", "{}").status());
    assertFalse(get("village 350722101", id).path("reachable").asBoolean(true));
    var refused = post("village 350722101", id, "reply", "{\"text\":\"好\"}");
    assertEquals(409, refused.status());
    var detail = refused.json().path("detail").asText();
    assertTrue(detail.contains("48小时") && detail.contains("13850590001"), detail);
    assertEquals(List.of(), outgoing(id));
    var bot = say("o-1", "你好");
    assertTrue(bot.contains("您好"), "nobody listens who could not have answered: " + bot);
  }

  @Test
  void aFloodIsToldOnceAndNothingOfItIsKept() {
    var id = registered("o-1");
    world.advance(Duration.ofMinutes(2));
    for (int i = 0; i < 20; i++) {
      assertFalse(say("o-1", "喂喂" + i).isEmpty());
    }
    assertTrue(say("o-1", "太多了").contains("您发得太快了"));
    assertEquals("", say("o-1", "太多了"));
    assertTrue(say("o-1", "转人工").contains("转给工作人员"));
    assertFalse(spoken(get("village 350722101", id)).contains("person:太多了"));
  }

  private String delivery(String id) {
    var lines = get("village 350722101", id).path("conversation");
    return IntStream.range(0, lines.size())
        .mapToObj(lines::get)
        .filter(line -> line.path("from").asText().equals("officer"))
        .map(line -> line.path("delivery").asText())
        .findFirst()
        .orElseThrow();
  }

  private void settle(String id, String state) {
    for (var row : await(world.redis.call(c -> c.smembers(Keys.of(id, "open"))))) {
      var key = Keys.beside(id, "row:" + new String(row, StandardCharsets.UTF_8));
      await(world.redis.call(c -> c.hset(key, "state", state.getBytes(StandardCharsets.UTF_8))));
    }
  }
}

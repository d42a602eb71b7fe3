package cn.daqiao.bot.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.turn.Flood.Verdict;
import cn.daqiao.config.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FloodTest {
  private final Flood flood = new Flood(new Limits.Talks(20, 100, 10, 24, 24, 30));
  private Instant now = Instant.parse("2026-11-23T02:00:00Z");
  private int messages;

  @Test
  void whatIsTooMuchInAMinuteIsPassedOverWithOneNotice() {
    assertEquals(List.of(Verdict.READ), kinds(20));
    assertEquals(Verdict.NOTICE, write("找工作"));
    for (int i = 0; i < 100; i++) {
      now = now.plusMillis(500);
      assertEquals(Verdict.PASSED_OVER, write("找工作"));
    }
    now = now.plusSeconds(10);
    assertEquals(Verdict.READ, write("找工作"));
  }

  @Test
  void aFloodThatGoesOnIsOneStretchAndTheNextOneAnother() {
    var notices = 0;
    var read = 0;
    for (int i = 0; i < 600; i++) {
      now = now.plusMillis(300);
      var verdict = write("喂");
      notices += verdict == Verdict.NOTICE ? 1 : 0;
      read += verdict == Verdict.READ ? 1 : 0;
    }
    assertEquals(1, notices);
    assertEquals(60, read, "twenty in each of three minutes");
    now = now.plus(Duration.ofMinutes(5));
    assertEquals(List.of(Verdict.READ), kinds(20));
    assertEquals(Verdict.NOTICE, write("喂"));
  }

  @Test
  void anHourHasALimitOfItsOwn() {
    for (int i = 0; i < 100; i++) {
      now = now.plusSeconds(10);
      assertEquals(Verdict.READ, write("喂"));
    }
    now = now.plusSeconds(10);
    assertEquals(Verdict.NOTICE, write("喂"));
    now = now.plus(Duration.ofHours(1));
    assertEquals(Verdict.READ, write("喂"));
  }

  @Test
  void whoeverWantsToBeDeletedOrHelpedPassesThen() {
    kinds(30);
    for (var text : List.of("删除我的信息", "确认", "转人工", "退订", "我不想活了")) {
      assertEquals(Verdict.READ, write(text), text);
    }
    assertEquals(Verdict.PASSED_OVER, write("找工作"));
    assertEquals(Verdict.READ, judge(new Event.Left(now), "left"));
    assertEquals(Verdict.PASSED_OVER, judge(new Event.SentOther(now, "image"), "image"));
  }

  @Test
  void urgentWordsHaveAHigherLimitOfTheirOwn() {
    for (int i = 0; i < 60; i++) {
      assertEquals(Verdict.READ, write(i % 2 == 0 ? "转人工" : "想死"));
    }
    assertEquals(Verdict.NOTICE, write("想死"));
    assertEquals(Verdict.PASSED_OVER, write("转人工"));
    assertEquals(List.of(Verdict.READ), kinds(20));
    now = now.plus(Duration.ofMinutes(1));
    assertEquals(Verdict.READ, write("想死"));
  }

  @Test
  void quietSendersAreForgottenOnceAMinuteAtMost() {
    var start = now;
    for (int i = 0; i <= 10_000; i++) {
      from("o" + i);
    }
    now = start.plus(Duration.ofHours(1)).minusSeconds(30);
    from("first");
    now = start.plus(Duration.ofHours(1));
    from("second");
    assertEquals(10_003, flood.remembered());
    now = now.plusSeconds(30);
    from("third");
    assertEquals(3, flood.remembered());
  }

  private void from(String address) {
    var in = new Inbound(Channel.WECHAT, address, "1", new Event.Said(now, "喂"));
    assertEquals(Verdict.READ, flood.judge(in, address, now));
  }

  @Test
  void aCopyIsJudgedAsTheFirstWas() {
    var first = judge(new Event.Said(now, "喂"), "same");
    kinds(19);
    assertEquals(Verdict.READ, first);
    assertEquals(Verdict.NOTICE, judge(new Event.Said(now, "喂"), "noticed"));
    assertEquals(Verdict.PASSED_OVER, write("喂"));
    assertEquals(Verdict.READ, judge(new Event.Said(now, "喂"), "same"));
    assertEquals(Verdict.NOTICE, judge(new Event.Said(now, "喂"), "noticed"));
  }

  @Test
  void othersAndTheTerminalAreNotHeldUp() {
    kinds(30);
    var other = new Inbound(Channel.WECHAT, "o-2", "1", new Event.Said(now, "喂"));
    assertEquals(Verdict.READ, flood.judge(other, "other", now));
    for (int i = 0; i < 50; i++) {
      var typed = new Inbound(Channel.CHAT, "o-1", "c" + i, new Event.Said(now, "喂"));
      assertEquals(Verdict.READ, flood.judge(typed, "c" + i, now));
    }
  }

  private List<Verdict> kinds(int count) {
    var all = new ArrayList<Verdict>();
    for (int i = 0; i < count; i++) {
      all.add(write("喂"));
    }
    return all.stream().distinct().toList();
  }

  private Verdict write(String text) {
    return judge(new Event.Said(now, text), "m" + ++messages);
  }

  private Verdict judge(Event event, String once) {
    return flood.judge(new Inbound(Channel.WECHAT, "o-1", once, event), once, now);
  }
}

package cn.daqiao.bot.role;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.inbox.Ticket;
import cn.daqiao.bot.inbox.Utterance;
import cn.daqiao.bot.staff.Member;
import cn.daqiao.bot.staff.Role;
import cn.daqiao.bot.turn.Cases;
import cn.daqiao.matcher.region.RegionCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever has called a human and asks after one, over a real store. */
@Timeout(120)
class CaseErrandsIT extends RoleStage {
  private static final RegionCode TOWN = new RegionCode("350722101");

  @Test
  void hearsHowTheCaseStandsAndIsHeardThere() {
    say("水旺", "转人工");
    world.advance(Duration.ofHours(3));
    var waits = say("水旺", "你们下午有人吗");
    assertTrue(waits.contains("等了3个小时") && waits.contains("还没有人接"), waits);
    assertTrue(hears("你们下午有人吗"));
    assertEquals(Ticket.Status.OPEN, filed().ticket().status());
  }

  @Test
  void isCalledForAgainWhenTheOneWhoTookItListensNoMore() {
    await(members.put(new Member("王协理", Role.VILLAGE, TOWN), "correct-horse"));
    say("水旺", "转人工");
    await(
        cases.act(
            id("水旺"),
            one ->
                Cases.Deed.quiet(
                    one.ticket().taken("王协理", world.clock.instant()),
                    new Cases.Listener(
                        "富岭镇", world.clock.instant().plus(Duration.ofHours(24)), false))));
    assertTrue(say("水旺", "还要等多久").contains("工作人员在看"));
    world.advance(Duration.ofHours(25));
    var again = say("水旺", "怎么没人回我");
    assertTrue(again.contains("富岭镇的工作人员接过您的事"), again);
    assertEquals(Ticket.Status.OPEN, filed().ticket().status());
    assertTrue(hears("怎么没人回我"));
  }

  @Test
  void isToldHowToCallOneWhereNobodyWasCalled() {
    assertTrue(say("水旺", "你们下午有人吗").contains("说“转人工”"));
    assertTrue(say("水旺", "有人吗").contains("我是搭桥"));
    say("水旺", "转人工");
    say("水旺", "结束人工");
    assertTrue(say("水旺", "还要等多久").contains("说“转人工”"));
  }

  private Cases.Filed filed() {
    return await(cases.find(id("水旺"))).orElseThrow();
  }

  private boolean hears(String words) {
    return filed().talk().conversation().stream()
        .filter(line -> line.from() == Utterance.From.PERSON)
        .anyMatch(line -> line.text().equals(words));
  }
}

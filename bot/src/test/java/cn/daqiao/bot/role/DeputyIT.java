package cn.daqiao.bot.role;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.Consent;
import cn.daqiao.bot.link.Links;
import cn.daqiao.bot.link.Owner;
import cn.daqiao.bot.staff.Member;
import cn.daqiao.bot.staff.Role;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A village officer registers people without a phone, who later come with their own. */
@Timeout(120)
class DeputyIT extends DeputyStage {
  @Test
  void keepsARecordAsRegistersDoWithWhoAgreedAndWhen() {
    officer("王协理", TOWN);
    var done = register(SHE);
    assertTrue(done.startsWith("登记成功"), done);
    var record = record(done);
    assertNull(record.channel());
    assertFalse(record.person().registered());
    var profile = record.person().profile();
    assertEquals("陈秀英", profile.name());
    assertEquals(TOWN, profile.seeker().home().finest());
    assertNull(profile.phone());
    var consent = Objects.requireNonNull(record.person().consent());
    assertEquals(new Consent(Consent.DEPUTY, world.clock.instant(), "王协理"), consent);
    assertFalse(person("王").person().keeps(), "nothing of it is the officer's own");
  }

  @Test
  void nothingIsKeptBeforeItIsConfirmedAndOnceHoweverOftenItComes() {
    officer("王协理", TOWN);
    say("王", "代登记");
    say("王", "1");
    assertTrue(say("王", SHE).contains("看看对不对"));
    assertTrue(wards().isEmpty());
    var first = say("王", "twice", "1");
    assertEquals(first, say("王", "twice", "1"));
    assertEquals(1, wards().size());
    var again = register(SHE);
    assertTrue(again.startsWith("登记成功"), again);
    assertEquals(1, wards().size(), "the same person is the same record");
  }

  @Test
  void aSaveWhoseOutcomeIsUnknownKeepsOneRecord() {
    officer("王协理", TOWN);
    say("王", "代登记");
    say("王", "1");
    say("王", SHE);
    world.door.away(1);
    var done = say("王", "1");
    if (!done.startsWith("登记成功")) {
      done = say("王", "1");
    }
    assertTrue(done.startsWith("登记成功"), done);
    assertEquals(1, wards().size());
  }

  @Test
  void theCodeMakesTheRecordThePersonsOwn() {
    officer("王协理", TOWN);
    var done = register(SHE);
    var other = wards().getFirst();
    assertTrue(say("秀英", "绑定 " + code(done)).contains("陈**"));
    var claimed = say("秀英", "claim", "1");
    assertTrue(claimed.contains("登记成功"), claimed);
    assertEquals(claimed, say("秀英", "claim", "1"));
    var own = person("秀英").person();
    assertTrue(own.registered());
    assertEquals("陈秀英", own.profile().name());
    assertEquals(Consent.CLAIM, Objects.requireNonNull(own.consent()).version());
    assertEquals(1, await(binding().changed(own.id())));
    assertEquals(own.id(), await(world.people.follow(other)).orElseThrow().person().id());
    assertTrue(await(world.people.find(other)).isEmpty());
    assertTrue(say("王", "我登记的人").contains("陈秀英，已绑定微信"));
    assertTrue(say("别人", "绑定 " + code(done)).contains("用过了"));
  }

  @Test
  void whoRegistersByItselfIsTheSamePersonToo() {
    officer("王协理", TOWN);
    register(SHE);
    say("秀英", "找工作");
    say("秀英", "同意");
    say("秀英", "我叫陈秀英，女，1968年生，住浦城县富岭镇双同村，会打扫，两千，就在镇上，电话13850912345");
    var own = person("秀英").person();
    assertTrue(own.registered());
    assertEquals(1, await(binding().changed(own.id())));
    assertTrue(say("王", "我登记的人").contains("已绑定微信"));
  }

  @Test
  void aNumberUnderTheListGivesAFreshCode() {
    officer("王协理", TOWN);
    var first = code(register(SHE));
    say("王", "我登记的人");
    var second = code(say("王", "1"));
    assertTrue(say("秀英", "绑定 " + first).contains("不对"));
    assertTrue(say("秀英", "绑定 " + second).contains("陈**"));
    world.advance(Links.LASTS);
    assertTrue(say("秀英", "1").contains("过期"));
  }

  @Test
  void officersKeepToTheirRegionAndSeeTheirOwnOnly() {
    officer("王协理", TOWN);
    var elsewhere = register("张大山，男，50岁，住浦城县石陂镇，会砌墙，三千，本县");
    assertTrue(elsewhere.contains("不住在您管的地方"), elsewhere);
    register(SHE);
    bindOfficer("李", "李协理", TOWN);
    assertTrue(say("李", "我登记的人").contains("还没有替人登记过"));
    var code = code(say("王", "我登记的人").isEmpty() ? "" : say("王", "1"));
    assertTrue(say("李", "绑定 " + code).contains("不能代绑"));
  }

  @Test
  void whoIsNoOfficerAnyMoreRegistersNobody() {
    officer("王协理", TOWN);
    say("王", "代登记");
    say("王", "1");
    say("王", SHE);
    await(members.put(new Member("王协理", Role.AUDITOR, TOWN), PASSWORD));
    assertTrue(say("王", "1").contains("取消了"));
    assertTrue(wards().isEmpty());
    assertTrue(person("王").person().seats().isEmpty());
  }

  @Test
  void aCutEndsIt() {
    officer("王协理", TOWN);
    assertTrue(await(unseating.cut(new Owner.Officer("王协理"), id("王"))));
    assertTrue(say("王", "代登记").contains("协理员做的事"));
  }

  @Test
  void aCutInTheMiddleIsToldWhateverIsSaidNext() {
    for (var next : List.of("1", "跳过", "修改", "确认")) {
      officer("王协理", TOWN);
      say("王", "代登记");
      say("王", "1");
      say("王", SHE);
      await(unseating.cut(new Owner.Officer("王协理"), id("王")));
      assertTrue(say("王", next).contains("协理员做的事"), next);
      assertTrue(wards().isEmpty());
    }
  }

  @Test
  void halfARegistrationOutlivesARestart() {
    officer("王协理", TOWN);
    say("王", "代登记");
    say("王", "1");
    say("王", "陈秀英");
    restart();
    assertTrue(say("王", "女，58岁").contains("记下了"));
    say("王", "种菜");
    say("王", "两千");
    assertTrue(say("王", "1").contains("看看对不对"));
    assertTrue(say("王", "1").startsWith("登记成功"));
  }

  @Test
  void whatIsDeletedIsGoneWithCodesAndFromTheList() {
    officer("王协理", TOWN);
    var code = code(register(SHE));
    var other = wards().getFirst();
    say("秀英", "绑定 " + code);
    say("秀英", "1");
    var own = id("秀英");
    await(binding().changed(own));
    say("秀英", "删除我的信息");
    say("秀英", "确认");
    await(binding().deleted(own));
    await(links.drop(new Owner.Ward(other)));
    assertTrue(say("王", "我登记的人").contains("还没有替人登记过"));
    assertTrue(wards().isEmpty(), "whoever was destroyed leaves the list");
    assertTrue(await(links.of(new Owner.Ward(other))).isEmpty());
  }

  @Test
  void whoWasDeletedAndAgreesIsRegisteredAnew() {
    officer("王协理", TOWN);
    say("秀英", "绑定 " + code(register(SHE)));
    say("秀英", "1");
    var own = id("秀英");
    await(binding().changed(own));
    say("秀英", "删除我的信息");
    say("秀英", "确认");
    await(binding().deleted(own));
    assertTrue(say("王", "我登记的人").contains("还没有替人登记过"));
    var again = register(SHE);
    assertTrue(again.startsWith("登记成功"), again);
    var record = record(again);
    assertEquals("陈秀英", record.person().profile().name());
    assertTrue(record.person().keeps());
    assertTrue(register(SHE).startsWith("登记成功"));
    assertEquals(1, wards().size());
  }
}

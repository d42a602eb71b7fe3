package cn.daqiao.bot.role;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.Consent;
import cn.daqiao.bot.link.Links;
import cn.daqiao.bot.link.Owner;
import cn.daqiao.bot.link.WardList;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.seeker.Binding;
import cn.daqiao.bot.staff.Member;
import cn.daqiao.bot.staff.Role;
import cn.daqiao.bot.turn.Destroying;
import cn.daqiao.bot.turn.Stored;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Profile;
import io.lettuce.core.Range;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A village officer registers people without a phone, who later come with their own. */
@Timeout(120)
class DeputyIT extends RoleStage {
  private static final String PASSWORD = "correct-horse";
  private static final RegionCode TOWN = new RegionCode("350722101");
  private static final Pattern CODE = Pattern.compile("绑定 ([0-9A-Z]{8})");
  private static final String SHE = "她叫陈秀英，女，1968年生，住双同村，会种菜做饭，工资两千以上，就在镇上";

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

  @Test
  void theOfficerDestroysTheRecordOfSomebodyWithoutWeChat() {
    officer("王协理", TOWN);
    var code = code(register(SHE));
    var id = wards().getFirst();
    say("王", "我登记的人");
    assertTrue(say("王", "删除 1").contains("要把“陈秀英”的信息全部删掉吗"));
    assertTrue(await(world.people.find(id)).isPresent());
    var done = say("王", "erase", "1");
    assertTrue(done.startsWith("“陈秀英”的信息全部删掉了"), done);
    assertEquals(done, say("王", "erase", "1"));
    assertTrue(await(world.people.find(id)).isEmpty());
    var left = await(world.redis.call(c -> c.hkeys(Keys.of(id, "person"))));
    assertFalse(left.contains("key") || left.contains("record") || left.contains("state"));
    assertFalse(await(world.people.ids(Keys.partition(id))).contains(id));
    assertTrue(wards().isEmpty());
    assertTrue(say("王", "我登记的人").contains("还没有替人登记过"));
    // what else there is goes by the change, as after the person's own deletion
    var told =
        await(world.redis.call(c -> c.xrange(Keys.beside(id, "changes"), Range.unbounded())));
    var last = told.getLast().getBody();
    assertEquals("deleted", new String(last.get("t"), StandardCharsets.UTF_8));
    assertEquals(id, new String(last.get("p"), StandardCharsets.UTF_8));
    await(binding().deleted(id));
    await(links.drop(new Owner.Ward(id)));
    assertTrue(say("秀英", "绑定 " + code).contains("不对"));
    assertTrue(register(SHE).startsWith("登记成功"));
  }

  @Test
  void theOfficerCorrectsTheRecordOfSomebodyWithoutWeChat() {
    officer("王协理", TOWN);
    register(SHE);
    var id = wards().getFirst();
    say("王", "我登记的人");
    assertTrue(say("王", "1改工资2500").contains("2500"));
    assertEquals(2000, kept(id).seeker().wish().wageMin(), "nothing before it is confirmed");
    var done = say("王", "correct", "1");
    assertTrue(done.startsWith("“陈秀英”的信息改好了"), done);
    assertEquals(done, say("王", "correct", "1"));
    assertEquals(2500, kept(id).seeker().wish().wageMin());
    assertTrue(say("王", "陈秀英改成60岁").contains("60岁"));
    say("王", "1");
    assertEquals(60, kept(id).seeker().about().age());
    assertEquals(List.of(id), wards());
    assertFalse(person("王").person().keeps(), "nothing of it is the officer's own");
    // known again by what the record says now
    say("王", "我登记的人");
    say("王", "把1的电话改成13850912345");
    say("王", "1");
    say("秀英", "找工作");
    say("秀英", "同意");
    say("秀英", "我叫陈秀英，女，60岁，住浦城县石陂镇，会打扫，两千，就在镇上，电话13850912345");
    assertEquals(1, await(binding().changed(id("秀英"))));
  }

  @Test
  void whereTheOfficerDoesNotWorkNobodyIsMoved() {
    officer("王协理", TOWN);
    register(SHE);
    var id = wards().getFirst();
    say("王", "我登记的人");
    say("王", "修改1住处石陂镇");
    assertTrue(say("王", "1").contains("不归您管"));
    assertEquals(TOWN, kept(id).seeker().home().finest());
  }

  @Test
  void whoHasAnOwnWeChatIsCorrectedByNobodyElse() {
    officer("王协理", TOWN);
    var code = code(register(SHE));
    var id = wards().getFirst();
    say("王", "我登记的人");
    say("王", "修改1工资2500");
    say("秀英", "绑定 " + code);
    say("秀英", "1");
    assertTrue(say("王", "1").contains("您不能替他改"));
    assertEquals(2000, kept(id).seeker().wish().wageMin());
    await(binding().changed(id("秀英")));
    say("王", "我登记的人");
    assertTrue(say("王", "修改1").contains("您不能替他改"));
  }

  @Test
  void whoIsCutMeanwhileCorrectsNothing() {
    officer("王协理", TOWN);
    register(SHE);
    var id = wards().getFirst();
    say("王", "我登记的人");
    say("王", "修改1工资2500");
    await(unseating.cut(new Owner.Officer("王协理"), id("王")));
    assertTrue(say("王", "1").contains("协理员做的事"));
    assertEquals(2000, kept(id).seeker().wish().wageMin());
  }

  @Test
  void aDeletionWhoseOutcomeIsUnknownIsDoneOnce() {
    officer("王协理", TOWN);
    register(SHE);
    say("王", "我登记的人");
    say("王", "删1");
    world.door.away(2);
    var done = say("王", "1");
    if (!done.contains("全部删掉了")) {
      done = say("王", "1");
    }
    assertTrue(done.contains("全部删掉了"), done);
    assertTrue(wards().isEmpty());
  }

  @Test
  void whoHasBoundAnOwnWeChatBelongsToNobodyElse() {
    officer("王协理", TOWN);
    var code = code(register(SHE));
    say("王", "我登记的人");
    say("王", "删除1");
    say("秀英", "绑定 " + code);
    assertTrue(say("秀英", "1").contains("登记成功"));
    var refused = say("王", "1");
    assertTrue(refused.contains("自己的微信里说“删除我的信息”"), refused);
    await(binding().changed(id("秀英")));
    say("王", "我登记的人");
    assertTrue(say("王", "删除1").contains("您不能替他删"));
    assertEquals("陈秀英", person("秀英").person().profile().name());
  }

  @Test
  void whoIsOffTheListMeanwhileIsAskedAboutOnce() {
    officer("王协理", TOWN);
    register(SHE);
    var id = wards().getFirst();
    say("王", "我登记的人");
    say("王", "删除1");
    await(new WardList(world.redis, world.door).drop(new Owner.Officer("王协理"), id));
    var told = say("王", "1");
    assertTrue(told.contains("不在您登记的人里"), told);
    assertFalse(told.contains("全部删掉吗"), told);
    assertFalse(say("王", "1").contains("全部删掉吗"));
    assertTrue(await(world.people.find(id)).isPresent());
  }

  @Test
  void aRecordClaimedAtTheLastMomentIsNotDestroyed() {
    officer("王协理", TOWN);
    register(SHE);
    var id = wards().getFirst();
    say("秀英", "你好");
    var destroying = new Destroying(world.base);
    assertEquals(id("秀英"), await(merging.claim(id, id("秀英"), "")));
    assertFalse(await(destroying.destroy(id, "")));
    assertFalse(await(destroying.destroy(id, id("王"))));
    assertTrue(await(world.people.find(id)).isPresent());
    assertTrue(await(destroying.destroy(id, id("秀英"))), "a claim that has lapsed");
    assertTrue(await(world.people.find(id)).isEmpty());
    assertEquals("", await(merging.claim(id, id("秀英"), "")), "nobody claims what is gone");
  }

  @Test
  void aRecordThatIsSomebodysByNowIsNotDestroyed() {
    officer("王协理", TOWN);
    var code = code(register(SHE));
    var id = wards().getFirst();
    say("秀英", "绑定 " + code);
    say("秀英", "1");
    await(binding().changed(id("秀英")));
    assertFalse(await(new Destroying(world.base).destroy(id, "")));
    assertEquals("陈秀英", person("秀英").person().profile().name());
  }

  @Test
  void whoIsCutMeanwhileDestroysNothing() {
    officer("王协理", TOWN);
    register(SHE);
    var id = wards().getFirst();
    say("王", "我登记的人");
    say("王", "删除1");
    await(unseating.cut(new Owner.Officer("王协理"), id("王")));
    assertTrue(say("王", "1").contains("协理员做的事"));
    assertTrue(await(world.people.find(id)).isPresent());
  }

  @Test
  void aCodeOfSomebodyDestroyedLeadsNowhere() {
    officer("王协理", TOWN);
    var code = code(register(SHE));
    await(links.drop(new Owner.Ward(wards().getFirst())));
    assertTrue(say("秀英", "绑定 " + code).contains("不对"));
  }

  private void officer(String name, RegionCode region) {
    bindOfficer("王", name, region);
  }

  private void bindOfficer(String who, String name, RegionCode region) {
    await(members.put(new Member(name, Role.VILLAGE, region), PASSWORD));
    var code = await(links.issue(new Owner.Officer(name))).text();
    assertTrue(say(who, "绑定 " + code).contains(name));
    assertTrue(say(who, "1").contains("绑定好了"));
  }

  private String register(String told) {
    say("王", "代登记");
    say("王", "1");
    var summary = say("王", told);
    for (int i = 0; i < 3 && !summary.contains("看看对不对"); i++) {
      summary = say("王", "跳过");
    }
    return say("王", "1");
  }

  private List<String> wards() {
    return await(new WardList(world.redis, world.door).of(new Owner.Officer("王协理")));
  }

  private Profile kept(String id) {
    return await(world.people.find(id)).orElseThrow().person().profile();
  }

  private Stored record(String done) {
    assertNotNull(code(done));
    return await(world.people.find(wards().getFirst())).orElseThrow();
  }

  private static String code(String said) {
    var matcher = CODE.matcher(said);
    assertTrue(matcher.find(), said);
    return matcher.group(1);
  }

  private Binding binding() {
    return new Binding(register, people, merging, () -> 2026);
  }
}

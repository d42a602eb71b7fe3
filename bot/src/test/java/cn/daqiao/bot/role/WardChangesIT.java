package cn.daqiao.bot.role;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.link.Owner;
import cn.daqiao.bot.link.WardList;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.turn.Destroying;
import io.lettuce.core.Range;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A village officer corrects and destroys records of people without an own WeChat. */
@Timeout(120)
class WardChangesIT extends DeputyStage {
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
}

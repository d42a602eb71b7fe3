package cn.daqiao.bot.role;

import static cn.daqiao.bot.turn.World.await;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.Seat;
import cn.daqiao.bot.http.Described;
import cn.daqiao.bot.link.Links;
import cn.daqiao.bot.link.Owner;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.vacancy.Interests;
import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Pay;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.lettuce.core.Range;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An employer's contact from the code to the closed vacancy, over a real store. */
@Timeout(120)
class HiringIT extends RoleStage {
  private static final String OFFER = "招3个平车工，在富岭镇，月薪4000-5500，包吃住，到12月31日，电话13850912345";

  @Test
  void postsInOneBreathAndClosesByNumber() {
    var factory = employer(true);
    bind("张厂长", factory);
    var summary = say("张厂长", OFFER);
    assertTrue(summary.contains("每月4000到5500元"), summary);
    assertTrue(posted(factory).isEmpty(), "nothing stands before it is confirmed");
    var done = say("张厂长", "确认");
    assertTrue(done.contains("发布了"), done);
    var vacancy = posted(factory).getFirst();
    assertEquals("平车工", vacancy.title());
    assertEquals(new Pay(4000, 5500, Cycle.MONTH), vacancy.pay());
    assertEquals(3, vacancy.headcount());
    assertEquals("350722", vacancy.site().region().digits().substring(0, 6));
    assertEquals(Status.OPEN, vacancy.status());
    assertEquals("13850912345", vacancy.employer().phone());
    assertEquals("招平车工。包吃住。", vacancy.description());
    assertFalse(String.valueOf(vacancy.description()).contains("1385"));
    await(
        interests.note(
            vacancy.id(), new Interests.Interested(id("张厂长"), false, world.clock.instant()), 1));
    var list = say("张厂长", "我的岗位");
    assertTrue(list.contains("1 平车工，1人报名"), list);
    var closed = say("张厂长", "关闭1");
    assertTrue(closed.contains("关闭了"), closed);
    assertEquals(Status.CLOSED, posted(factory).getFirst().status());
  }

  @Test
  void aMessageDeliveredTwicePostsOnceAndAnswersTheSame() {
    var factory = employer(true);
    bind("张厂长", factory);
    say("张厂长", OFFER);
    var first = say("张厂长", "twice", "1");
    assertEquals(first, say("张厂长", "twice", "1"));
    assertEquals(1, posted(factory).size());
    say("张厂长", OFFER);
    var again = say("张厂长", "1");
    assertTrue(again.contains("没有重复发"), again);
    assertEquals(1, posted(factory).size());
  }

  @Test
  void severalTradesAreAPostingEachWithWhatIsSaidOnce() {
    var factory = employer(true);
    bind("张厂长", factory);
    var first = say("张厂长", "招焊工3人、普工5人，富岭镇，包吃住，到12月31日，电话13850912345");
    assertTrue(first.contains("先发“焊工”3人") && first.contains("“普工”5人"), first);
    say("张厂长", "7000");
    var second = say("张厂长", "first", "1");
    assertTrue(second.contains("“焊工”发布了") && second.contains("工资多少"), second);
    assertEquals(second, say("张厂长", "first", "1"));
    assertEquals(1, posted(factory).size());
    restart();
    var summary = say("张厂长", "4500");
    assertTrue(summary.contains("普工，5人") && summary.contains("13850912345"), summary);
    assertTrue(say("张厂长", "1").contains("“普工”发布了"));
    var all = posted(factory);
    assertEquals(Set.of("焊工", "普工"), all.stream().map(Vacancy::title).collect(toSet()));
    assertEquals(Set.of(3, 5), all.stream().map(Vacancy::headcount).collect(toSet()));
    assertEquals(1, all.stream().map(Vacancy::site).distinct().count());
    assertEquals(1, all.stream().map(Vacancy::openUntil).distinct().count());
  }

  @Test
  void copiesAtTheSameMomentPostOnce() {
    var factory = employer(true);
    bind("张厂长", factory);
    say("张厂长", OFFER);
    var one = turns.take(inbound("张厂长", "same", "1"));
    var two = turns.take(inbound("张厂长", "same", "1"));
    assertEquals(await(one), await(two));
    assertEquals(1, posted(factory).size());
  }

  @Test
  void aSaveWhoseAnswerWasLostPostsOnce() {
    var factory = employer(true);
    bind("张厂长", factory);
    say("张厂长", OFFER);
    world.door.away(2);
    var done = say("张厂长", "1");
    assertTrue(done.contains("发布了"), done);
    assertEquals(0, world.door.left());
    assertEquals(1, posted(factory).size());
  }

  @Test
  void theLawsGatesHoldHereToo() {
    var factory = employer(true);
    bind("张厂长", factory);
    say("张厂长", "招1个洗碗工，富岭镇，月薪900，长期，13850912345，要勤快");
    var refused = say("张厂长", "1");
    assertTrue(refused.contains("最低工资"), refused);
    assertTrue(posted(factory).isEmpty());
    say("张厂长", "3000");
    assertTrue(say("张厂长", "1").contains("发布了"));
    say("张厂长", "招2个服务员，富岭镇，月薪3000，长期，13850912345，只招未婚女性");
    var discriminates = say("张厂长", "1");
    assertTrue(discriminates.contains("还不能发布"), discriminates);
    assertEquals(1, posted(factory).size());
  }

  @Test
  void whatAnUnverifiedEmployerPostsWaits() {
    var factory = employer(false);
    bind("李老板", factory);
    say("李老板", OFFER);
    var done = say("李老板", "1");
    assertTrue(done.contains("工作人员看过就发布"), done);
    assertEquals(Status.PENDING_REVIEW, posted(factory).getFirst().status());
  }

  @Test
  void aCodeCountsOnceForADayAndUntilTheNext() {
    var factory = employer(true);
    var first = code(factory);
    var second = code(factory);
    assertTrue(say("甲", "绑定 " + first).contains("不对"), "a fresh code replaces it");
    assertTrue(say("甲", "绑定 " + second.toLowerCase(Locale.ROOT)).contains("绿源服装厂"));
    assertTrue(say("乙", "绑定 " + second).contains("绿源服装厂"), "nobody has used it yet");
    assertTrue(say("甲", "1").contains("绑定好了"));
    assertTrue(say("乙", "1").contains("用过了"), "used by somebody else meanwhile");
    assertTrue(say("乙", "绑定 " + second).contains("用过了"));
    var third = code(factory);
    world.advance(Links.LASTS);
    assertTrue(say("乙", "绑定 " + third).contains("过期"));
  }

  @Test
  void wrongCodesEndAndBeginAgainLater() {
    var right = code(employer(true));
    for (int i = 0; i < 3; i++) {
      assertTrue(say("猜", "绑定 AAAA777A").contains("不对"), "the same wrong one counts once");
    }
    for (var wrong : Set.of("AAAA7773", "AAAA7774", "AAAA7776", "AAAA7779")) {
      assertTrue(say("猜", "绑定 " + wrong).contains("不对"));
    }
    assertTrue(say("猜", "绑定 " + right).contains("一个小时"));
    assertTrue(say("别人", "绑定 " + right).contains("绿源服装厂"));
    world.advance(Duration.ofHours(1));
    assertTrue(say("猜", "绑定 " + right).contains("绿源服装厂"));
  }

  @Test
  void aCutHoldsAtOnceAndACodeIsNoWayBack() {
    var factory = employer(true);
    var code = code(factory);
    say("张厂长", "绑定 " + code);
    say("张厂长", "1");
    say("张厂长", OFFER);
    assertTrue(await(unseating.cut(new Owner.Employer(factory.account().id()), id("张厂长"))));
    assertTrue(person("张厂长").person().seats().isEmpty());
    say("张厂长", "1");
    assertTrue(posted(factory).isEmpty());
    assertTrue(say("张厂长", "绑定 " + code).contains("用过了"));
    assertFalse(await(unseating.cut(new Owner.Employer(factory.account().id()), id("张厂长"))));
  }

  @Test
  void aCutThatTheRecordHasNotHeardOfHoldsToo() {
    var factory = employer(true);
    bind("张厂长", factory);
    say("张厂长", OFFER);
    await(links.cut(new Owner.Employer(factory.account().id()), id("张厂长")));
    var refused = say("张厂长", "1");
    assertTrue(refused.contains("取消了您的绑定"), refused);
    assertTrue(posted(factory).isEmpty());
    assertTrue(person("张厂长").person().seats().isEmpty());
  }

  @Test
  void whoLeavesIsOutAndMayComeBackWithAFreshCode() {
    var factory = employer(true);
    bind("张厂长", factory);
    assertTrue(say("张厂长", "解绑").contains("不再替"));
    assertTrue(await(links.of(new Owner.Employer(factory.account().id()))).isEmpty());
    assertTrue(say("张厂长", "我要招人").contains("绑定码"));
    bind("张厂长", factory);
    assertEquals(1, await(links.of(new Owner.Employer(factory.account().id()))).size());
  }

  @Test
  void linkAndHalfToldVacancyOutliveARestart() {
    var factory = employer(true);
    bind("张厂长", factory);
    say("张厂长", "招3个平车工，富岭镇，月薪4500");
    restart();
    var summary = say("张厂长", "到12月31日");
    assertTrue(summary.contains("哪个电话"), summary);
    say("张厂长", "跳过");
    say("张厂长", "跳过");
    assertTrue(say("张厂长", "1").contains("发布了"));
    assertEquals(1, posted(factory).size());
  }

  @Test
  void aSeekerMayBeAContactToo() {
    var factory = employer(true);
    say("张厂长", "找工作");
    say("张厂长", "同意");
    bind("张厂长", factory);
    assertTrue(person("张厂长").person().keeps());
    assertEquals(1, person("张厂长").person().seats().size());
    assertTrue(say("张厂长", "找工作").contains("叫什么名字"));
    assertTrue(person("张厂长").person().seat(Seat.Kind.EMPLOYER).isPresent());
  }

  @Test
  void employersSeeAndEndWhoPostsForThem() throws IOException {
    var factory = employer(true);
    var issued = calls.json("POST", "/api/v1/employer/codes", factory.key(), null);
    assertEquals(201, issued.status(), issued.text());
    say("张厂长", "绑定" + issued.json().path("code").asText());
    say("张厂长", "1");
    var contacts = calls.json("GET", "/api/v1/employer/contacts", factory.key(), null);
    assertEquals(id("张厂长"), contacts.json().path("items").path(0).path("person").asText());
    var other = await(accounts.add("别家", HOME, true, world.clock.instant()));
    var mine = "/api/v1/employer/contacts/" + id("张厂长");
    assertEquals(404, calls.json("DELETE", mine, other.key(), null).status());
    assertEquals(401, calls.json("POST", "/api/v1/employer/codes", "dq_x", null).status());
    assertEquals(200, calls.json("DELETE", mine, factory.key(), null).status());
    assertTrue(person("张厂长").person().seats().isEmpty());
    assertEquals(404, calls.json("DELETE", mine, factory.key(), null).status());
  }

  @Test
  void theStoreHoldsNoCodeInClear() {
    var factory = employer(true);
    var code = code(factory);
    say("张厂长", "绑定 " + code);
    for (var key : await(world.redis.call(commands -> commands.keys("*")))) {
      assertFalse(key.contains(code), key);
      var value =
          await(
              world
                  .redis
                  .call(commands -> commands.dump(key))
                  .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1)));
      assertFalse(value.contains(code), key);
    }
  }

  @Test
  void deletionTellsWhereThePersonActed() {
    var factory = employer(true);
    bind("张厂长", factory);
    var id = id("张厂长");
    say("张厂长", "删除我的信息");
    say("张厂长", "确认");
    assertTrue(await(world.identity.find(Channel.SIMULATOR, "张厂长")).isEmpty());
    var changes =
        await(
            world.redis.call(
                commands -> commands.xrange(Keys.beside(id, "changes"), Range.unbounded())));
    var last = changes.getLast().getBody();
    assertEquals(
        "employer " + factory.account().id(),
        new String(last.get("seats"), StandardCharsets.UTF_8));
  }

  @Test
  void whoGoesOverToAnotherEmployerIsListedThereOnly() {
    var first = employer(true);
    var second = await(accounts.add("别家", HOME, true, world.clock.instant()));
    bind("张厂长", first);
    bind("张厂长", second);
    assertTrue(await(links.of(new Owner.Employer(first.account().id()))).isEmpty());
    assertEquals(1, await(links.of(new Owner.Employer(second.account().id()))).size());
  }

  @Override
  protected void mount(Router router) {
    try {
      assertEquals(Set.of(), Described.missing(router));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

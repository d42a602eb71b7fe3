package cn.daqiao.bot.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.seeker.SeekerJson;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.policy.benefit.Benefits;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Gender;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.seeker.Standing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverviewTest {
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final Benefits BENEFITS = CATALOG.policies().benefits();
  private static final Answers ANSWERS = Golden.answers(CATALOG);

  @AfterAll
  static void close() {
    ANSWERS.close();
  }

  private static Answer ask(String q, String... context) {
    return ANSWERS.answer(q, List.of(context), null, Golden.FUJIAN);
  }

  private static Seeker seeker(Fact... facts) {
    return Profile.unknown("p").with(List.of(facts)).seeker();
  }

  private static Answer known(Seeker seeker, String q) {
    return ANSWERS.answer(q, List.of(), seeker, Golden.FUJIAN);
  }

  private static String yes(Answer answer) {
    var text = answer.answer();
    int from = text.indexOf("能享受的：\n");
    return from < 0 ? "" : text.substring(from).split("还要看|不在里面|少数人|还有\\d")[0];
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我能享受什么",
        "我能拿什么补贴",
        "有啥好处给我",
        "我这种情况能领什么",
        "我能领点啥",
        "俺这样的能得些啥好处",
        "阮兜有什么好康",
        "我可以申请哪些补助",
        "好处都给我讲讲",
        "像我这样的人有哪些优惠",
        "補貼我能領哪些？"
      })
  void whoIsNotKnownHearsWhatItHangsOnAndIsAskedOneThing(String q) {
    var answer = ask(q);
    assertTrue(answer.answered());
    assertEquals("", yes(answer), answer.answer());
    assertTrue(answer.answer().contains("先问您：您家是不是建档立卡贫困户？"), answer.answer());
    assertEquals("我家是建档立卡贫困户，能享受什么？", answer.followUps().getFirst());
    assertEquals("4", answer.citations().getFirst().article());
  }

  @ParameterizedTest
  @CsvSource({
    "我是建档立卡的 都能享受些啥, 免费求职登记",
    "我家是卡户，有啥好处, 免费求职登记",
    "阮兜散赤人有什么好康, 免费求职登记",
    "我们公司招了3个建档立卡户干满1年了 有什么好处, 招贫困劳动力、稳定就业1年以上的奖励",
    "老板我能领啥, 招聘会、微信和手机APP帮您招人",
  })
  void whatIsSaidIsEnoughForAYes(String q, String title) {
    assertTrue(yes(ask(q)).contains(title), ask(q).answer());
  }

  @ParameterizedTest
  @CsvSource({
    "我是低保户62岁能领什么, 政府代缴一部分养老保险费, 养老保险",
    "我爸65岁五保户有啥补贴, 政府代缴一部分养老保险费, 养老保险",
    "贫困大学生今年毕业能享受什么政策, 2000元, 申领条件",
    "我妈58岁建档立卡能享受什么, 放宽至60周岁, 想不想参加",
    "我们公司招贫困户有什么好处, 稳定就业1年以上的奖励, 干满1年",
  })
  void whatIsNotKnownStaysOpenWithItsQuestion(String q, String title, String question) {
    var line = ask(q).answer().lines().filter(l -> l.contains(title)).findFirst().orElse("");
    assertTrue(line.contains(question), ask(q).answer());
    assertFalse(yes(ask(q)).contains(title), ask(q).answer());
  }

  @ParameterizedTest
  @CsvSource({
    "我家不是贫困户也不是低保 能享受什么, 只给建档立卡贫困户",
    "建档立卡男的58岁能享受什么|还有哪些|还有哪些|还有哪些, 只写了女性",
    "脱贫户还能享受哪些政策, 标注脱贫以后还给不给",
  })
  void aNoComesWithWhatFails(String q, String reason) {
    var said = List.of(q.split("\\|"));
    var all = new StringBuilder();
    for (int i = 0; i < said.size(); i++) {
      all.append(ANSWERS.answer(said.get(i), said.subList(0, i), null, Golden.FUJIAN).answer());
    }
    assertTrue(all.toString().contains(reason), all.toString());
  }

  @Test
  void whatIsRegisteredCounts() {
    var poor = seeker(new Fact.Stands(Standing.REGISTERED_POOR), new Fact.WantsTraining(true));
    assertTrue(yes(known(poor, "我能领什么")).contains("免费职业培训，每年1次（总体要求）"));
    var woman =
        seeker(
            new Fact.Poor(true),
            new Fact.Sex(Gender.FEMALE),
            new Fact.Born(1968),
            new Fact.WantsTraining(true));
    assertTrue(yes(known(woman, "有啥好处给我")).contains("放宽至60周岁（第7条）"));
    var child =
        seeker(
            new Fact.Poor(true),
            new Fact.Stands(Standing.STUDENT),
            new Fact.LivesIn(new RegionCode("350722")));
    assertTrue(known(child, "我能享受什么").answer().contains("浦城县贫困家庭学生帮扶"));
  }

  @Test
  void aLineOfAFileMayTellWhoAsks() {
    var seekers = new SeekerJson(CATALOG.regions(), CATALOG.skills(), CATALOG.texts());
    var line =
        """
        {"q": "我能领什么", "seeker": {"gender": "女", "age": 58, "statuses": ["建档立卡"],
         "wantsTraining": true}}
        """;
    var answer = new AskFile(ANSWERS, seekers, Golden.FUJIAN).answer(line);
    assertTrue(answer.path("answer").asText().contains("放宽至60周岁（第7条）"), answer.toString());
    assertEquals(7, answer.path("citations").path(0).path("article").asInt(), "best first");
  }

  @Test
  void whoElseIsAskedForIsNotTheAsker() {
    var poor = seeker(new Fact.Stands(Standing.REGISTERED_POOR));
    assertFalse(yes(known(poor, "我能领什么")).isEmpty());
    for (var q : List.of("我老母有什么能领的", "我邻居能享受啥", "阮依爸能拿什么补贴")) {
      assertEquals("", yes(known(poor, q)), q);
    }
    assertEquals("", yes(ask("那我老公呢", "我家是建档立卡贫困户，能享受什么")));
  }

  @Test
  void whatWasToldBeforeCountsForTheAskerAlone() {
    var poor = seeker(new Fact.Poor(true));
    var told = Map.of("insured", true);
    var mine = ANSWERS.reply("我能领什么", List.of(), poor, told, Golden.FUJIAN);
    assertTrue(yes(mine.answer()).contains("政府代缴一部分养老保险费"), mine.answer().answer());
    assertEquals(told, mine.told());
    var hers = ANSWERS.reply("我妈能领什么", List.of(), poor, told, Golden.FUJIAN);
    assertNull(hers.told());
    assertNull(ANSWERS.reply("贫困户能享受什么", List.of(), poor, told, Golden.FUJIAN).told());
    assertNull(ANSWERS.reply("我们公司能享受什么", List.of(), poor, told, Golden.FUJIAN).told());
    assertNull(ANSWERS.reply("养老保险代缴多少", List.of(), poor, told, Golden.FUJIAN).told());
  }

  @Test
  void theQuestionIsAnsweredByANumberAWordOrASentence() {
    var first = ask("我能享受什么");
    for (var reply : List.of(first.followUps().getFirst(), "是", "是的", "我家是贫困户", "建档立卡户")) {
      assertTrue(yes(ask(reply, "我能享受什么")).contains("免费求职登记"), reply);
    }
    for (var reply : List.of(first.followUps().get(1), "不是", "没有")) {
      var answer = ask(reply, "我能享受什么").answer();
      assertTrue(answer.contains("您家是不是低保户或特困户"), answer);
    }
    assertTrue(yes(ask("我参加了居民养老保险，在交费，能享受什么？", "我能享受什么", "是的")).contains("代缴"));
  }

  @Test
  void theRestCanBeTurnedOverUntilEveryBenefitWasTold() {
    var context = new ArrayList<>(List.of("我能享受什么"));
    var told = new StringBuilder(ask("我能享受什么").answer());
    var articles = new HashSet<String>();
    for (int i = 0; i < 8; i++) {
      var answer = ANSWERS.answer("还有哪些？", context, null, Golden.FUJIAN);
      told.append(answer.answer());
      answer.citations().forEach(citation -> articles.add(citation.article()));
      int bytes = answer.answer().getBytes(StandardCharsets.UTF_8).length;
      assertTrue(bytes <= 1_200, bytes + " bytes: " + answer.answer());
      context.add("还有哪些？");
    }
    BENEFITS.all().stream()
        .filter(benefit -> benefit.claimant().name().equals("PERSON"))
        .forEach(benefit -> assertTrue(told.indexOf(benefit.title()) >= 0, benefit.title()));
    assertTrue(articles.size() >= 8, articles.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我想学手艺能领什么补贴",
        "养老保险能享受什么补贴",
        "厂里不裁员有啥好处",
        "残疾人能领什么补贴",
        "扶贫车间有什么补贴",
        "大学生创业有什么政策",
        "村里可以拿到哪些补助",
        "我在厂里上班工伤能赔什么",
        "低保户能领几袋米",
        "退伍军人有什么优惠",
        "见习能拿什么",
        "种水稻有啥补贴"
      })
  void aQuestionAboutOneMatterIsNotTaken(String q) {
    assertFalse(ask(q).answer().contains("能享受："), ask(q).answer());
    assertFalse(ask(q).answer().contains("还要看情况的："), ask(q).answer());
  }

  @Test
  void aBareQuestionStaysWithTheMatterBefore() {
    assertEquals("11", ask("有什么补贴", "村里的扶贫车间谁能去").citations().getFirst().article());
    assertFalse(ask("江西的贫困户能享受什么").answered());
  }

  @Test
  void eachBenefitLeadsOnToItsArticle() {
    for (var benefit : BENEFITS.all()) {
      var cited = ask(benefit.next()).citations().stream().limit(2).map(c -> c.article()).toList();
      assertTrue(cited.contains(benefit.source().article()), benefit.next() + " " + cited);
    }
  }

  @Test
  void everyAnswerOfferedIsUnderstood() {
    BENEFITS
        .questions()
        .forEach((key, question) -> {
          if (question.askable()) {
            var first =
                key.matches("hired|stayed|workshop|paid|keepsJobs") ? "我们公司能享受什么" : "我能享受什么";
            for (var words : List.of(question.yes(), question.no())) {
              var answer = ask(words + "，能享受什么？", first);
              assertFalse(answer.followUps().contains(words + "，能享受什么？"), words);
              assertTrue(answer.answer().contains("依据"), words + ": " + answer.answer());
            }
          }
        });
  }

  @Test
  void noRegionOutsideHearsOfIt() {
    var away = ANSWERS.answer("我能享受什么", List.of(), null, new RegionCode("440000"));
    assertFalse(away.answer().contains("闽人社文"), away.answer());
  }
}

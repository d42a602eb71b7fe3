package cn.daqiao.bot.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.policy.Answer.Outcome;
import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.policy.PolicyLibrary;
import cn.daqiao.matcher.region.RegionCode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff teach reaches whoever asks the same, and nobody else. */
class TeachingTest {
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final Answers ANSWERS = Golden.answers(CATALOG);
  private static final String MANDATE = "闽人社文〔2017〕251号";
  private static final LocalDate ISSUED = LocalDate.of(2017, 9, 1);
  private static final Instant AT = Golden.CLOCK.instant();
  private static final String TELLS = "牛棚塌了可以申请救助，找镇里民政办，电话0599-2841234。";

  @AfterAll
  static void close() {
    ANSWERS.close();
  }

  @BeforeEach
  void forget() {
    ANSWERS.teach(List.of());
  }

  private static Lesson lesson(String question, Lesson.Taught taught) {
    return new Lesson(question, null, Golden.FUJIAN, taught, AT);
  }

  private static Lesson.Source article(String id) {
    return new Lesson.Source(MANDATE, ISSUED, id);
  }

  private static Answer ask(String q, String... context) {
    return ANSWERS.answer(q, List.of(context), null, Golden.FUJIAN);
  }

  private static String quote(String article) {
    var document = ANSWERS.sources().document(MANDATE, Golden.FUJIAN).orElseThrow();
    return Quotes.start(Sources.article(document, article).getFirst().text(), 60);
  }

  @Test
  void aVariantIsAnsweredFromItsArticle() {
    var q = "后生仔学修手机镇里管不管饭钱";
    ANSWERS.teach(List.of(lesson(q, new Lesson.Variant(article("7")))));
    assertEquals("7", Golden.first(ask(q)));
    assertFalse(ANSWERS.reply(q, List.of(), null, Golden.FUJIAN).open());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "牛棚塌了怎么办",
        "請問牛棚塌了怎麼辦？",
        "牛棚塌了怎么办啊谢谢",
        "　牛棚塌了，怎么办！！",
        "牛棚塌了怎么办😭",
        "你好，牛棚塌了怎么办呢",
        "牛棚塌了怎么办，我电话13850912345"
      })
  void anAnswerOfTheirOwnComesBackWithItsSource(String q) {
    assertEquals(Outcome.REFUSE, ask(q).outcome());
    var told = new Lesson.Told(TELLS, article("1"), quote("1"));
    ANSWERS.teach(List.of(lesson("牛棚塌了怎么办", told)));
    var answer = ask(q);
    assertEquals(Outcome.ANSWER, answer.outcome(), answer.answer());
    assertTrue(answer.answer().startsWith(TELLS), answer.answer());
    assertTrue(answer.answer().contains("2020年"), "that the document ran out is said");
    assertEquals(quote("1"), answer.citations().getFirst().quote());
    assertEquals("1", Golden.first(answer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "牛棚塌了找谁",
        "牛棚没塌怎么办",
        "猪圈塌了怎么办",
        "牛棚怎么盖",
        "房子塌了怎么办",
        "牛死了怎么办",
        "牛棚塌了贷款怎么办",
        "怎么办",
        "扶贫车间塌了怎么办",
        "牛棚塌了补多少钱"
      })
  void whatIsNotTheSameIsNotPulledIn(String q) {
    var before = ask(q);
    var told = new Lesson.Told(TELLS, article("1"), quote("1"));
    var outside = new Lesson.Outside("牛棚的事归镇里管。");
    ANSWERS.teach(List.of(lesson("牛棚塌了怎么办", told)));
    assertEquals(before, ask(q));
    ANSWERS.teach(List.of(lesson("牛棚塌了怎么办", outside)));
    assertEquals(before, ask(q));
    ANSWERS.teach(List.of(lesson("牛棚塌了怎么办", new Lesson.Variant(article("7")))));
    assertEquals(before, ask(q));
  }

  @ParameterizedTest
  @CsvSource({
    "未脱贫的能领牛棚补贴吗, 脱贫的能领牛棚补贴吗",
    "养牛保险怎么交, 养牛保险交多少",
    "三十岁能领牛补贴吗, 五十岁能领牛补贴吗",
    "牛被偷了派出所管吗, 羊被偷了派出所管吗",
    "娶媳妇给不给补贴, 嫁女儿给不给补贴",
    "我在厦门工地上干活摔伤了工伤保险怎么赔, 我在厦门工地上干活摔伤了医疗保险怎么赔",
  })
  void aWordThatMattersMakesAnotherQuestion(String taught, String asked) {
    var home = Golden.FUJIAN;
    assertNotEquals(ANSWERS.sameness(taught, null, home), ANSWERS.sameness(asked, null, home));
    var before = ask(asked);
    ANSWERS.teach(List.of(lesson(taught, new Lesson.Outside("这件事我们不管。"))));
    assertTrue(ask(taught).answer().startsWith("这件事我们不管。"));
    assertEquals(before, ask(asked));
  }

  @ParameterizedTest
  @CsvSource({
    "牛棚补三百五十块够不够, 牛棚补３５０块够不够？",
    "牛棚补两千元够不够, 牛棚补2000元够不够",
    "養牛補貼怎麼領, 养牛补贴怎么领！！",
    "养牛补贴怎么领, 请问一下养牛的补贴到底怎么领呢谢谢",
  })
  void figuresScriptSignsAndFillersMakeNoOtherQuestion(String one, String two) {
    assertEquals(
        ANSWERS.sameness(one, null, Golden.FUJIAN), ANSWERS.sameness(two, null, Golden.FUJIAN));
  }

  @Test
  void noGoldenQuestionIsPulledAway() throws Exception {
    var lessons =
        List.of(
            lesson("牛棚塌了怎么办", new Lesson.Variant(article("7"))),
            lesson("学费", new Lesson.Variant(article("8"))),
            lesson("那个补贴", new Lesson.Outside("请说清楚是哪个补贴。")),
            lesson("我能领钱吗", new Lesson.Variant(article("6"))),
            lesson("怎么办", new Lesson.Outside("请说清楚。")));
    var before = Golden.cases().stream().map(c -> answer(c)).toList();
    ANSWERS.teach(lessons);
    var cases = Golden.cases();
    int moved = 0;
    for (int i = 0; i < cases.size(); i++) {
      moved += answer(cases.get(i)).equals(before.get(i)) ? 0 : 1;
    }
    assertEquals(0, moved);
  }

  private static Answer answer(Golden.Case one) {
    return ANSWERS.answer(one.q(), one.context(), null, Golden.FUJIAN);
  }

  @ParameterizedTest
  @CsvSource({
    "我能领什么补贴, ''",
    "我能享受啥好处, ''",
    "窝能领什么补贴, ''",
    "我能享瘦什么, ''",
    "牛棚塌了怎么办, 我能领什么补贴",
    "是贫困户, 我能领什么补贴",
    "还有哪些, 我能领什么补贴",
  })
  void whatIsTaughtComesBeforeTheListOfBenefits(String q, String talk) {
    var context = talk.isEmpty() ? List.<String>of() : List.of(talk);
    var outside = new Lesson.Outside("请到镇里的窗口当面问。");
    ANSWERS.teach(List.of(lesson(q, outside)));
    var reply = ANSWERS.reply(q, context, null, Golden.FUJIAN);
    assertTrue(reply.answer().answer().startsWith("请到镇里的窗口当面问。"), reply.answer().answer());
    assertFalse(reply.open());
  }

  @Test
  void aLessonInNearWordsComesBeforeAGuessBySound() {
    ANSWERS.teach(List.of(lesson("我能享受什么好处", new Lesson.Outside("请到镇里的窗口当面问。"))));
    assertTrue(ask("我能享瘦什么好处").answer().startsWith("请到镇里的窗口当面问。"));
    assertFalse(ask("我能领点啥").answer().startsWith("请到镇里的窗口当面问。"));
  }

  @Test
  void aFollowUpIsTaughtAfterItsMatterOnly() {
    var q = "那几天到账";
    var course = "参加技能培训有什么补贴";
    var workshop = "扶贫车间给企业什么补贴";
    var reply = ANSWERS.reply(q, List.of(course), null, Golden.FUJIAN);
    assertTrue(reply.open());
    assertEquals("7", reply.after() == null ? "" : reply.after().article());
    var lesson = new Lesson(q, reply.after(), Golden.FUJIAN, new Lesson.Outside("要等三十天。"), AT);
    var elsewhere = ask(q, workshop);
    var alone = ask(q);
    ANSWERS.teach(List.of(lesson));
    assertTrue(ask(q, course).answer().startsWith("要等三十天。"));
    assertEquals(elsewhere, ask(q, workshop));
    assertEquals(alone, ask(q));
  }

  @Test
  void whatOnlyAddsAWordIsAnsweredWhereTheRankingAgrees() {
    var q = "后生仔学修手机镇里管不管饭钱";
    var more = "后生仔学修手机县里镇里管不管饭钱";
    var before = ask(more);
    ANSWERS.teach(List.of(lesson(q, new Lesson.Variant(article("7")))));
    assertEquals(before, ask(more));
    ANSWERS.teach(List.of(lesson(q, new Lesson.Variant(article("4")))));
    assertEquals("4", Golden.first(ask(more)));
  }

  @Test
  void aReplacedOrFreshlyExpiredDocumentIsNotCitedAnyMore() {
    var mandate = ANSWERS.sources().document(MANDATE, Golden.FUJIAN).orElseThrow();
    var variant = lesson("牛棚塌了怎么办", new Lesson.Variant(article("7")));
    assertTrue(ANSWERS.sources().stands(variant, AT));
    for (var other :
        List.of(
            dated(mandate, LocalDate.of(2024, 1, 1), null),
            dated(mandate, ISSUED, LocalDate.of(2026, 11, 24)))) {
      var library = new PolicyLibrary(List.of(other), CATALOG.policies().lexicon());
      var later = AT.plusSeconds(3 * 86_400);
      try (var answers = new Answers(library, CATALOG.texts(), InstantSource.fixed(later))) {
        answers.teach(List.of(variant));
        assertFalse(answers.sources().stands(variant, later));
        assertEquals(
            Outcome.REFUSE, answers.answer("牛棚塌了怎么办", List.of(), null, Golden.FUJIAN).outcome());
      }
    }
  }

  private static PolicyDocument dated(PolicyDocument d, LocalDate issued, LocalDate expires) {
    return new PolicyDocument(
        d.number(), d.title(), d.issuer(), d.region(), issued, issued, expires, d.articles());
  }

  @Test
  void anotherProvincesLessonIsNotGiven() {
    var elsewhere =
        new Lesson("牛棚塌了怎么办", null, new RegionCode("440000"), new Lesson.Outside("这件事我们不管。"), AT);
    var before = ask("牛棚塌了怎么办");
    ANSWERS.teach(List.of(elsewhere));
    assertEquals(before, ask("牛棚塌了怎么办"));
  }

  @Test
  void aQuoteHasToStandThereWordForWord() {
    var pieces =
        Sources.article(ANSWERS.sources().document(MANDATE, Golden.FUJIAN).orElseThrow(), "7");
    var quote = quote("7");
    assertEquals(quote, Sources.verbatim(pieces, " " + quote.replace("，", "，\n")).orElseThrow());
    assertTrue(Sources.verbatim(pieces, quote + "另加500元").isEmpty());
    assertTrue(Sources.verbatim(pieces, " ").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"谢谢", "你好", "？", "x", "hello, where is the money", "の"})
  void whatIsNoQuestionIsNotOpen(String q) {
    assertFalse(ANSWERS.reply(q, List.of(), null, Golden.FUJIAN).open());
  }

  @Test
  void whatIsRefusedOrAnsweredInPartIsOpenWithItsNearestArticles() {
    var partial = ANSWERS.reply("求职创业补贴几天到账", List.of(), null, Golden.FUJIAN);
    assertTrue(partial.open());
    assertEquals("6", partial.near().getFirst().article());
    assertTrue(ANSWERS.reply("牛棚塌了怎么办", List.of(), null, Golden.FUJIAN).open());
    assertFalse(ANSWERS.reply("参加培训要交钱吗", List.of(), null, Golden.FUJIAN).open());
  }
}

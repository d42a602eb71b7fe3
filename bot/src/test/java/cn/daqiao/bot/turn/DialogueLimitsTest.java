package cn.daqiao.bot.turn;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.dialogue.Applied;
import cn.daqiao.bot.dialogue.Consent;
import cn.daqiao.bot.dialogue.Dialogue;
import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Listed;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.dialogue.Step;
import cn.daqiao.bot.understanding.Understanding;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.fit.Reason;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.policy.Answer.Citation;
import cn.daqiao.matcher.policy.Answer.Outcome;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Gender;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.Standing;
import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Demands;
import cn.daqiao.matcher.vacancy.Education;
import cn.daqiao.matcher.vacancy.Employer;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Pay;
import cn.daqiao.matcher.vacancy.Shift;
import cn.daqiao.matcher.vacancy.Site;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Terms;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Even with everything as long as it gets, one turn's words fit into one message. */
class DialogueLimitsTest {
  private static final int BYTES = 2048;
  private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final Words WORDS = new Words(CATALOG.texts());
  private static final String LONG = "很长很长的话说也说不完的".repeat(20);
  private final Dialogue dialogue =
      new Dialogue(new Understanding(CATALOG.regions(), CATALOG.skills()), CATALOG.regions());

  @Test
  void theEndOfARegistrationFits() {
    var confirming = State.fresh().with(new Flow.Confirming(Flow.Progress.start(null)));
    var first = dialogue.step(longest().unalerted(), confirming, new Event.Said(AT, "确认"));
    assertInstanceOf(Effect.Find.class, first.effects().getLast());
    var found = new Event.Found(AT, List.of(fit(), fit(), fit()), List.of("place", "wage"), true);
    var second = dialogue.step(first.person(), first.state(), found);
    assertTrue(fits(first, second).contains("登记成功"));
  }

  @Test
  void everythingKeptFits() {
    fits(dialogue.step(longest(), State.fresh(), new Event.Said(AT, "我的信息")));
  }

  @Test
  void anOfferFits() {
    var fits = List.of(fit(), fit(), fit());
    fits(dialogue.step(longest(), State.fresh(), new Event.Offered(AT, fits)));
  }

  @Test
  void anAnswerFitsBeforeAnOpenQuestion() {
    var citation = new Citation(LONG, "第十二条", LONG, LONG);
    for (var citations : List.of(List.of(citation), List.<Citation>of())) {
      var asked = State.fresh().with(new Flow.Consenting(null));
      for (var state : List.of(asked, State.fresh())) {
        var first = dialogue.step(longest(), state, new Event.Said(AT, "培训"));
        var answer =
            new Answer(
                "q",
                citations.isEmpty() ? Outcome.REFUSE : Outcome.ANSWER,
                "答".repeat(3000),
                citations,
                1,
                List.of(LONG, LONG, LONG, LONG));
        var second = dialogue.step(first.person(), first.state(), new Event.Answered(AT, answer));
        fits(first, second);
      }
    }
  }

  private static String fits(Step... steps) {
    var lines = new ArrayList<Line>();
    for (var step : steps) {
      for (var effect : step.effects()) {
        if (effect instanceof Effect.Say(var line)) {
          lines.add(line);
        }
      }
    }
    var said = WORDS.say(lines);
    int bytes = said.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes <= BYTES, bytes + " bytes: " + said);
    return said;
  }

  private static Person longest() {
    var facts =
        new ArrayList<Fact>(
            List.of(
                new Fact.Name(LONG),
                new Fact.Sex(Gender.FEMALE),
                new Fact.Born(1983),
                new Fact.LivesInTownship(new RegionCode("350722101"), "富岭镇"),
                new Fact.LivesInVillage(LONG),
                new Fact.WantsPay(13_500, Cycle.MONTH),
                new Fact.Reaches(Scope.TOWNSHIP),
                new Fact.Schooled(Education.VOCATIONAL),
                new Fact.Graduated(1999),
                new Fact.Disabled(false),
                new Fact.NeedsBoard(true),
                new Fact.WantsShift(Shift.DAY),
                new Fact.Poor(true),
                new Fact.WantsTraining(true),
                new Fact.Phone("13850590001"),
                new Fact.Note(LONG)));
    for (int i = 0; i < 20; i++) {
      facts.add(new Fact.Can(Skill.unknown("会做的事" + i + LONG)));
      facts.add(new Fact.Cannot(Skill.unknown("不会的事" + i + LONG)));
      facts.add(new Fact.Holds("证" + i + LONG));
    }
    for (var standing : Standing.values()) {
      facts.add(new Fact.Stands(standing));
    }
    var person = Person.unknown("p07-1").agreeing(new Consent(Consent.REGISTRATION, AT));
    for (int i = 0; i < 9; i++) {
      var job = new Listed("v" + i, "e", LONG, LONG);
      person = person.applying(new Applied(job, AT, new Consent(Consent.SHARING, AT)));
    }
    return person.with(facts).enrolled();
  }

  private static Fit fit() {
    var vacancy =
        new Vacancy(
            "v1",
            Kind.PUBLIC_POST,
            new Employer("e1", LONG, null, null, true),
            LONG,
            LONG,
            new Site(new RegionCode("350722101"), LONG, null),
            new Pay(14_000, 16_000, Cycle.MONTH),
            Demands.none(),
            new Terms(true, true, Shift.ROTATING, null, null, null, null),
            null,
            null,
            null,
            Status.OPEN,
            1);
    var why = Reason.of("reason.trade", "skill", LONG);
    return new Fit("p07-1", vacancy, 1, Map.of(), List.of(why, why, why), Set.of(), 123.4);
  }
}

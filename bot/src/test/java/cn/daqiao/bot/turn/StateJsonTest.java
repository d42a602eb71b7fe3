package cn.daqiao.bot.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.Applied;
import cn.daqiao.bot.dialogue.Consent;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Listed;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.Posted;
import cn.daqiao.bot.dialogue.Seat;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.dialogue.Ward;
import cn.daqiao.bot.dialogue.Withheld;
import cn.daqiao.bot.understanding.Opening;
import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Gender;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.Scope;
import cn.daqiao.matcher.seeker.SensitiveFacts;
import cn.daqiao.matcher.seeker.Standing;
import cn.daqiao.matcher.seeker.Topic;
import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.vacancy.Cycle;
import cn.daqiao.matcher.vacancy.Education;
import cn.daqiao.matcher.vacancy.Fee;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Pay;
import cn.daqiao.matcher.vacancy.Shift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateJsonTest {
  private static final Path STORED = Path.of("src/test/resources/stored");
  private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
  private static final Listed JOB = new Listed("v03-1", "e1", "富岭服装厂", "平车工");
  private static final Listed NAMELESS = new Listed("v03-2", null, null, "杂工");
  private static final Listed COURSE =
      new Listed(
          "v03-3",
          "e3",
          "浦城县技工学校",
          "电焊培训班",
          new Listed.Session(Kind.COURSE, AT, null, new Fee(null)),
          new Listed.Judged(2, 640, Map.of("skill", 500, "distance", 140)),
          new Listed.Where(new RegionCode("350722101"), 19));
  private static final Seat SEAT =
      new Seat(Seat.Kind.EMPLOYER, "e1", "富岭服装厂", new RegionCode("350722"));
  private static final Withheld WITHHELD =
      new Withheld(
          new SensitiveFacts(true, Set.of(Standing.MINIMUM_ALLOWANCE), false),
          Instant.parse("2026-11-23T01:00:00Z"),
          1);
  private static final Opening OPENING =
      new Opening(
          "平车工",
          new RegionCode("350722101"),
          new Pay(4000, null, Cycle.MONTH),
          3,
          LocalDate.of(2026, 11, 30),
          "0599-2821234",
          new Opening.Asked(18, 50, Education.JUNIOR, List.of("健康证")),
          false,
          Shift.ROTATING,
          List.of("要熟练"));
  private final StateJson json = new StateJson();

  static List<Flow> flows() {
    var progress = new Flow.Progress(Set.of(Topic.WAGE), 3, true, JOB, false);
    var registering = new Flow.Registering(Topic.SKILLS, true, progress);
    return List.of(
        new Flow.Idle(),
        new Flow.Menu(),
        new Flow.FollowUps(List.of("谁能领？", "怎么领？")),
        new Flow.Consenting(null),
        new Flow.Consenting(JOB),
        registering,
        new Flow.Confirming(Flow.Progress.start(null)),
        new Flow.Choosing(
            "城关镇",
            List.of(new RegionCode("350721100"), new RegionCode("350722")),
            new Flow.Changing(Topic.COUNTY, new Flow.Idle())),
        new Flow.ChangingWhich(registering),
        new Flow.Changing(Topic.WAGE, new Flow.Idle()),
        new Flow.Updating("我搬到富岭了"),
        new Flow.ApplyingWhich(),
        new Flow.NeedingPhone(JOB),
        new Flow.NeedingName(JOB),
        new Flow.Sharing(NAMELESS),
        new Flow.DecliningWhich(),
        new Flow.DecliningWhy(List.of(JOB, NAMELESS)),
        new Flow.Forgetting(registering),
        new Flow.Consenting(null, true, new Flow.Consenting.Told("我会车衣服", AT)),
        new Flow.Confirming(Flow.Progress.toCourse(COURSE)),
        new Flow.Attending(COURSE),
        new Flow.Withdrawing(),
        new Flow.StillLooking(true),
        new Flow.Binding(),
        new Flow.BindingTo(SEAT, "ticket"),
        new Flow.Hiring(Opening.unknown(), Opening.Slot.WORK, false, Set.of(), List.of()),
        new Flow.Hiring(
            OPENING, Opening.Slot.NOTE, true, Set.of(Opening.Slot.PHONE), List.of(OPENING)),
        new Flow.Publishing(OPENING, List.of(OPENING)),
        new Flow.Posts(List.of(new Posted("v03-1", "平车工", true, 2))),
        new Flow.DeputyAgreeing(),
        new Flow.Deputizing(Profile.unknown("draft"), AT, registering, null),
        new Flow.Deputizing(
            Profile.unknown("draft").with(new Fact.Name("陈秀英")),
            AT,
            new Flow.ChangingWhich(new Flow.Confirming(Flow.Progress.start(null))),
            null,
            new Ward("p08-1", "陈秀英", false)),
        new Flow.Forgetting(
            new Flow.Deputizing(
                Profile.unknown("draft").with(new Fact.Name("陈秀英")),
                AT,
                new Flow.Entrusting(registering),
                WITHHELD)),
        new Flow.Entrusting(registering),
        new Flow.Parting(
            "报名1", new Flow.Deputizing(Profile.unknown("draft"), AT, registering, null)),
        new Flow.Wards(List.of(new Ward("p08-1", "陈秀英", true))),
        new Flow.Erasing(
            new Ward("p08-1", "陈秀英", false),
            new Flow.Wards(List.of(new Ward("p08-1", "陈秀英", false)))),
        new Flow.Claiming(new Ward("p08-1", "陈秀英", false), "ticket"),
        new Flow.ClosingWhich(List.of(new Posted("v03-1", "平车工", false, 0))));
  }

  @ParameterizedTest
  @MethodSource("flows")
  void everyOpenQuestionComesBack(Flow flow) {
    var state =
        new State(
            flow,
            List.of(JOB, NAMELESS, COURSE),
            List.of("v03-1", "v03-2"),
            List.of(new State.Asked("培训有补贴吗", AT)),
            1,
            new State.Officer("富岭镇", AT, true),
            AT,
            AT.minusSeconds(60),
            WITHHELD,
            AT.minusSeconds(90));
    assertEquals(state, json.readState(json.write(state)));
  }

  @Test
  void everyFlowIsTried() {
    var tried = flows().stream().map(Object::getClass).distinct().count();
    assertEquals(Flow.class.getPermittedSubclasses().length, tried);
  }

  @Test
  void everythingOfAPersonComesBack() {
    var person = everything();
    assertEquals(person, json.readPerson(json.write(person), "p07-1"));
    var trusting =
        person
            .entrusted(new Consent(Consent.SENSITIVE, AT, "王协理"))
            .alerted(new Consent(Consent.ALERTS, AT));
    assertEquals(trusting, json.readPerson(json.write(trusting), "p07-1"));
    var wary = trusting.withoutSensitive(AT);
    assertEquals(wary, json.readPerson(json.write(wary), "p07-1"));
    assertTrue(wary.consents().tookBack(new Consent(Consent.SENSITIVE, AT, "王协理")));
    var unknown = Person.unknown("p07-2");
    assertEquals(unknown, json.readPerson(json.write(unknown), "p07-2"));
  }

  @Test
  void whereSomebodyActsComesBack() {
    var contact = Person.unknown("p07-1").sitting(SEAT);
    assertEquals(contact, json.readPerson(json.write(contact), "p07-1"));
    assertTrue(contact.leaving(Seat.Kind.EMPLOYER, "e1").seats().isEmpty());
    assertEquals(contact, contact.leaving(Seat.Kind.EMPLOYER, "e2"));
  }

  @Test
  void coursesComeBackWithWhetherThePersonWasThere() {
    var learner =
        everything()
            .with(List.of(new Fact.WantsToLearn(Skill.unknown("编竹篮"))))
            .applying(new Applied(COURSE.bare(), AT, null, false, AT));
    assertEquals(learner, json.readPerson(json.write(learner), "p07-1"));
    assertEquals(2026, COURSE.year(AT));
    assertTrue(learner.courseYears().isEmpty(), "not there, so it does not count");
  }

  @Test
  void falseIsKeptApartFromUnknown() {
    var person =
        Person.unknown("p07-1")
            .following(false)
            .unalerted()
            .with(List.of(new Fact.Disabled(false), new Fact.Poor(false)));
    assertEquals(person, json.readPerson(json.write(person), "p07-1"));
  }

  @Test
  void theIdIsNotInTheRecord() {
    assertTrue(!json.write(everything()).contains("p07-1"));
  }

  /** A stored shape that was ever released has to be readable for ever. */
  @Test
  void storedShapesStayReadable() throws IOException {
    var person = json.readPerson(Files.readString(STORED.resolve("person-v1.json")), "p07-1");
    assertEquals(everything(), person);
    var state = json.readState(Files.readString(STORED.resolve("state-v1.json")));
    assertEquals(new Flow.Forgetting(flows().get(5)), state.flow());
    assertEquals(List.of(JOB), state.listed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"v\":1}",
        "{\"v\":2,\"flow\":{\"is\":\"idle\"}}",
        "{\"v\":1,\"flow\":{\"is\":\"dreaming\"}}",
        "{\"v\":1,\"flow\":{\"is\":\"changing\",\"topic\":\"WEATHER\"}}",
        "{\"v\":1,\"flow\":{\"is\":\"idle\"},\"asked\":[{\"question\":\"x\",\"at\":\"now\"}]}",
        "{\"v\":1,\"flow\":",
        "\u0000"
      })
  void aStateOfUnknownShapeBeginsAnew(String stored) {
    assertEquals(State.fresh(), json.readState(stored));
  }

  @Test
  void unknownFieldsOfAPersonArePassedOver() {
    var person = json.readPerson("{\"v\":9,\"alerts\":true,\"dreams\":[1]}", "p07-1");
    assertEquals(Person.unknown("p07-1"), person);
  }

  @Test
  void aBrokenRecordIsABugThatNamesNothing() {
    var thrown =
        assertThrows(
            IllegalArgumentException.class, () -> json.readPerson("{\"name\":\"吴桂花\"", "p07-1"));
    assertTrue(!String.valueOf(thrown.getMessage()).contains("吴桂花"));
  }

  private static Person everything() {
    var profile =
        Profile.unknown("p07-1")
            .with(
                List.of(
                    new Fact.Name("吴桂花"),
                    new Fact.Sex(Gender.FEMALE),
                    new Fact.Born(1983),
                    new Fact.LivesInTownship(new RegionCode("350722101"), "富岭镇"),
                    new Fact.LivesInVillage("双同村"),
                    new Fact.LivesAt(new Point(27.9, 118.5)),
                    new Fact.Can(new Skill("车衣服", "sewing", "缝纫工")),
                    new Fact.Can(Skill.unknown("编竹篮")),
                    new Fact.Cannot(Skill.unknown("电焊")),
                    new Fact.WantsPay(3500, Cycle.MONTH),
                    new Fact.Reaches(Scope.COUNTY),
                    new Fact.WantsRegion(new RegionCode("350100")),
                    new Fact.Schooled(Education.JUNIOR),
                    new Fact.Graduated(1999),
                    new Fact.Holds("C1"),
                    new Fact.Disabled(false),
                    new Fact.NeedsBoard(true),
                    new Fact.WantsShift(Shift.DAY),
                    new Fact.Stands(Standing.REGISTERED_POOR),
                    new Fact.Poor(true),
                    new Fact.WantsTraining(true),
                    new Fact.Phone("13850590001"),
                    new Fact.Note("要照顾老人")))
            .refusing("v03-9");
    var consent = new Consent("registration-1", AT);
    return new Person(profile, true, false, true, consent, List.of(), AT)
        .applying(new Applied(JOB, AT, new Consent(Consent.SHARING, AT)))
        .applying(new Applied(NAMELESS, AT, null));
  }
}

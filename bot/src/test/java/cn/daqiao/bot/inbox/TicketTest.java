package cn.daqiao.bot.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.inbox.Ticket.Status;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTest {
  private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");

  @Test
  void keepsTheLastLinesWithinBothBounds() {
    var many = transcript(50, "一二三");
    assertEquals(Transcript.MOST, many.lines().size());
    assertEquals("49 一二三", many.lines().getLast().text());
    var long_ = transcript(50, "字".repeat(400));
    assertEquals(3, long_.lines().size(), "1,204 bytes each");
    int bytes =
        long_.lines().stream()
            .mapToInt(line -> line.text().getBytes(StandardCharsets.UTF_8).length)
            .sum();
    assertTrue(bytes <= Transcript.BYTES);
    assertEquals(500, line(0, "字".repeat(900)).text().length());
    var fresh = many.fresh(AT.plus(Transcript.LASTS).plusSeconds(45));
    assertEquals(List.of(46, 47, 48, 49), numbers(fresh));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "350722198001011234",
        "35072219800101123x",
        "３５０７２２１９８００１０１１２３４",
        "350722 19800101 1234",
        "6217 0012 3456 7890 123"
      })
  void hidesIdentityAndCardNumbers(String number) {
    assertEquals("我的号是******。", line(0, "我的号是" + number + "。").text());
    assertEquals("打13850590001", line(0, "打13850590001").text());
  }

  @Test
  void aCallBringsWhatWasSaidAndGoesOnWithAnOpenCase() {
    var talk =
        Talk.none()
            .saying(List.of(line(0, "没发工钱")), at(0), false)
            .calling("asked", at(1), false)
            .saying(List.of(line(2, "欠三个月")), at(2), false);
    var ticket = talk.ticket();
    assertEquals(List.of("没发工钱", "欠三个月"), texts(talk));
    assertEquals(Status.OPEN, ticket.status());
    var again = talk.calling("misunderstood", at(9), false).ticket();
    assertEquals("asked", again.reason());
    assertEquals(at(1), again.since());
    assertEquals(2, again.log().size());
    var worse = talk.calling(Ticket.DESPAIR, at(9), false);
    assertEquals(Ticket.DESPAIR, worse.ticket().reason());
    assertEquals(at(9), worse.ticket().since());
    assertEquals(
        Ticket.DESPAIR,
        worse.calling("asked", at(10), false).ticket().reason(),
        "never less again");
    assertEquals(List.of("没发工钱", "欠三个月"), texts(worse));
  }

  @Test
  void aTakenCaseHearsOnlyWhatIsForTheOfficer() {
    var talk = Talk.none().calling("asked", at(0), false);
    talk = talk.with(talk.ticket().taken("富岭", at(1)));
    talk = talk.saying(List.of(line(2, "给您听")), at(2), true);
    talk = talk.leaving(at(3)).saying(List.of(line(4, "给机器人")), at(4), false);
    assertEquals(Status.TAKEN, talk.ticket().status());
    assertEquals(List.of("给您听"), texts(talk));
    talk = talk.calling(Ticket.DESPAIR, at(5), false);
    assertEquals(List.of("给您听", "给机器人"), texts(talk), "what was not heard comes with the call");
  }

  @Test
  void aTakenCaseIsOpenAgainInDangerOrWhenNobodyListens() {
    var talk = Talk.none().calling("asked", at(0), false);
    talk = talk.with(talk.ticket().taken("富岭", at(1)));
    var listened = talk.calling("asked", at(2), true).ticket();
    assertEquals(Status.TAKEN, listened.status());
    assertEquals("富岭", listened.taker());
    assertEquals(at(0), listened.since());
    var left = talk.calling("asked", at(3), false).ticket();
    assertEquals(Status.OPEN, left.status());
    assertNull(left.taker());
    assertEquals(at(3), left.since());
    var despair = talk.calling(Ticket.DESPAIR, at(4), false);
    despair = despair.with(despair.ticket().taken("富岭", at(5)));
    var again = despair.calling(Ticket.DESPAIR, at(6), true).ticket();
    assertEquals(Status.OPEN, again.status());
    assertEquals(at(6), again.since());
    assertEquals("zhou", again.taken("zhou", at(7)).taker());
  }

  @Test
  void manyCallsPushNothingOutOfTheLog() {
    var talk = Talk.none().calling("asked", at(0), false);
    talk = talk.with(talk.ticket().taken("富岭", at(1)).replied("富岭", at(2)));
    for (int i = 0; i < 300; i++) {
      talk = talk.calling(i % 2 == 0 ? Ticket.DESPAIR : "asked", at(3 + i), false);
    }
    assertEquals(
        List.of("called", "taken", "replied", "called", "called"),
        talk.ticket().log().stream().map(act -> act.kind().word()).toList());
    assertEquals(5, talk.ticket().version());
    assertEquals(at(3), talk.ticket().since());
  }

  @Test
  void whoAskedMayCallItOffButNotDespair() {
    var asked = Talk.none().calling("asked", at(0), false).leaving(at(1)).ticket();
    assertEquals(Status.CLOSED, asked.status());
    assertEquals(at(1), asked.closedAt());
    var despair = Talk.none().calling(Ticket.DESPAIR, at(0), false).leaving(at(1)).ticket();
    assertEquals(Status.OPEN, despair.status());
    assertNull(despair.closedAt());
    assertNull(Talk.none().leaving(at(1)).ticket());
  }

  @Test
  void aClosedCaseOpensAnewWithItsLogOnly() {
    var talk =
        Talk.none().saying(List.of(line(0, "第一件事")), at(0), false).calling("asked", at(0), false);
    talk = talk.with(talk.ticket().taken("a", at(1)).closed("a", "好了", at(2)));
    var later = at(2).plus(Duration.ofDays(2));
    talk =
        talk.saying(
            List.of(new Utterance(later, Utterance.From.PERSON, null, null, "第二件事")), later, false);
    var again = talk.calling("asked", later, false);
    assertEquals(List.of("第二件事"), texts(again));
    assertEquals(4, again.ticket().version());
    assertEquals(
        List.of("called", "taken", "closed", "called"),
        again.ticket().log().stream().map(act -> act.kind().word()).toList());
    assertFalse(again.ticket().county());
  }

  @Test
  void whatIsStoredComesBack() {
    var ticket =
        Talk.none()
            .saying(List.of(line(0, "没发工钱")), at(0), false)
            .calling("asked", at(1), false)
            .ticket()
            .forwarded("富岭", "要县里办", at(2))
            .taken("县", at(3))
            .heard(List.of(new Utterance(at(4), Utterance.From.OFFICER, "县", "01K", "您好")));
    assertEquals(ticket, TalkJson.readTicket(TalkJson.write(ticket)).orElseThrow());
    var said = transcript(5, "好");
    assertEquals(said, TalkJson.readTranscript(TalkJson.write(said)));
  }

  /** As it was first stored: readers know it for ever. */
  @Test
  void theFirstShapeIsRead() {
    var ticket =
        TalkJson.readTicket(
                "{\"v\":1,\"version\":2,\"status\":\"taken\",\"reason\":\"asked\","
                    + "\"since\":1795399200000,\"county\":false,\"taker\":\"富岭\","
                    + "\"before\":[{\"at\":1795399190000,\"from\":\"person\",\"text\":\"没发工钱\"}],"
                    + "\"after\":[],\"log\":[{\"at\":1795399200000,\"did\":\"called\","
                    + "\"note\":\"asked\"},{\"at\":1795399260000,\"did\":\"taken\","
                    + "\"by\":\"富岭\"}],\"later\":true}")
            .orElseThrow();
    assertEquals("富岭", ticket.taker());
    assertEquals("没发工钱", ticket.before().lines().getFirst().text());
    assertEquals(Instant.ofEpochMilli(1795399260000L), ticket.log().getLast().at());
    for (var broken : List.of("", "[]", "{\"v\":9}", "{\"v\":1,\"status\":\"x\"}", "{")) {
      assertTrue(TalkJson.readTicket(broken).isEmpty(), broken);
      assertEquals(Transcript.empty(), TalkJson.readTranscript(broken));
    }
  }

  private static Transcript transcript(int count, String text) {
    return Transcript.empty()
        .plus(IntStream.range(0, count).mapToObj(i -> line(i, i + " " + text)).toList());
  }

  private static List<Integer> numbers(Transcript transcript) {
    return transcript.lines().stream()
        .map(line -> Integer.valueOf(line.text().split(" ")[0]))
        .toList();
  }

  private static List<String> texts(Talk talk) {
    return talk.conversation().stream().map(Utterance::text).toList();
  }

  private static Utterance line(int second, String text) {
    return Utterance.of(at(second), Utterance.From.PERSON, text);
  }

  private static Instant at(int second) {
    return AT.plusSeconds(second);
  }
}

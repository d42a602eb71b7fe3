package cn.daqiao.bot.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.inbox.Talk;
import cn.daqiao.bot.inbox.Ticket;
import cn.daqiao.bot.staff.Inboxes.Office;
import cn.daqiao.bot.turn.Cases.Filed;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.config.Limits;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InboxesTest {
  private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
  private static final Member PROVINCE = member("province 350000");

  @Test
  void goesToTheNearestOfficeThereIs() {
    var all = inboxes("village 350722101", "county 350722", "province 350000");
    assertEquals(Office.VILLAGE, all.office(asked("350722101")));
    assertEquals(Office.COUNTY, all.office(asked("350722102")));
    assertEquals(Office.COUNTY, all.office(asked("350722")));
    assertEquals(Office.PROVINCE, all.office(asked("350784")), "no account there");
    assertEquals(Office.PROVINCE, all.office(asked("350700")), "no county known");
    assertEquals(Office.PROVINCE, all.office(asked("")));
    assertEquals(Office.COUNTY, inboxes("county 350722").office(asked("350722101")));
    var forwarded = filed("350722101", asked("").ticket().forwarded("村", null, AT));
    assertEquals(Office.COUNTY, all.office(forwarded));
    assertEquals(Office.PROVINCE, inboxes("village 350722101").office(forwarded));
  }

  @Test
  void nobodyIsLostBetweenRegions() {
    var all = inboxes("county 350722", "province 350000", "province 520000");
    assertTrue(all.shows(PROVINCE, asked("")));
    assertFalse(all.covers(PROVINCE, asked("610100")), "another's, though it has no account");
    assertFalse(all.covers(member("auditor 350000"), asked("610100")));
    assertFalse(all.shows(PROVINCE, asked("520100")), "another province's");
    assertTrue(all.shows(member("province 520000"), asked("520100")));
    assertTrue(all.shows(PROVINCE, asked("350784")));
    assertFalse(all.shows(PROVINCE, asked("350722")), "the county's");
    assertTrue(all.covers(PROVINCE, asked("350722")));
    assertFalse(all.covers(member("county 350722"), asked("")));
    assertTrue(all.covers(member("auditor 350000"), asked("")));
    assertFalse(all.covers(member("auditor 350722"), asked("")));
  }

  @Test
  void whatWaitsTooLongIsShownOneOfficeUp() {
    var desperate = filed("350722101", Ticket.DESPAIR);
    var asked = asked("350722101");
    var county = member("county 350722");
    for (var since : List.of(0, 9, 10, 24 * 60 - 1, 24 * 60)) {
      var then = inboxes(since, "village 350722101", "county 350722");
      assertEquals(since >= 10, then.shows(county, desperate), since + " minutes");
      assertEquals(since >= 24 * 60, then.shows(county, asked), since + " minutes");
      assertFalse(then.shows(PROVINCE, desperate));
      var alone = inboxes(since, "village 350722101", "province 350000");
      assertEquals(since >= 10, alone.shows(PROVINCE, desperate), "no county to go to");
    }
    var taken = filed("350722101", desperate.ticket().taken("村", AT));
    assertFalse(inboxes(60, "village 350722101", "county 350722").shows(county, taken));
    var again =
        Talk.none()
            .with(taken.ticket())
            .calling(Ticket.DESPAIR, AT.plus(Duration.ofMinutes(55)), false)
            .ticket();
    for (var since : List.of(64, 65)) {
      var then = inboxes(since, "village 350722101", "county 350722");
      assertEquals(since >= 65, then.shows(county, filed("350722101", again)), since + " minutes");
    }
  }

  @Test
  void despairComesFirstThenWhatNobodyHasTakenThenTheLongestWait() {
    var early = filed("350722", ticket("asked", 0));
    var late = filed("350722", ticket("misunderstood", 5));
    var taken = filed("350722", ticket("asked", -9).taken("县", AT));
    var despair = filed("350722", ticket(Ticket.DESPAIR, 7).taken("县", AT));
    assertEquals(
        List.of(despair, early, late, taken),
        Inboxes.sorted(List.of(taken, late, early, despair), false));
    var first = filed("350722", ticket("asked", 0).closed("县", "好", AT));
    var second = filed("350722", ticket("asked", 0).closed("县", "好", AT.plusSeconds(1)));
    var worst = filed("350722", ticket(Ticket.DESPAIR, 0).closed("县", "好", AT.minusSeconds(1)));
    assertEquals(
        List.of(worst, second, first), Inboxes.sorted(List.of(first, second, worst), true));
  }

  private static Inboxes inboxes(String... desks) {
    return inboxes(0, desks);
  }

  private static Inboxes inboxes(int minutes, String... desks) {
    Set<Members.Desk> all =
        Arrays.stream(desks)
            .map(InboxesTest::member)
            .map(member -> new Members.Desk(member.role(), member.region()))
            .collect(Collectors.toSet());
    return new Inboxes(Limits.Talks.usual(), all, AT.plus(Duration.ofMinutes(minutes)));
  }

  private static Member member(String words) {
    var parts = words.split(" ");
    return new Member(words, Role.of(parts[0]).orElseThrow(), new RegionCode(parts[1]));
  }

  private static Filed asked(String home) {
    return filed(home, "asked");
  }

  private static Filed filed(String home, String reason) {
    return filed(home, ticket(reason, 0));
  }

  private static Ticket ticket(String reason, int minute) {
    var ticket = Talk.none().calling(reason, AT.plus(Duration.ofMinutes(minute)), false).ticket();
    assertTrue(ticket != null);
    return ticket;
  }

  private static Filed filed(String home, Ticket ticket) {
    var person = Person.unknown("p07-01KB0000000000000000000000");
    if (!home.isEmpty()) {
      var code = new RegionCode(home);
      Fact fact = home.length() > 6 ? new Fact.LivesInTownship(code, "镇") : new Fact.LivesIn(code);
      person = person.with(List.of(fact));
    }
    return new Filed(person, Talk.none().with(ticket), ticket, Channel.WECHAT, false);
  }
}

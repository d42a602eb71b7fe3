package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.redis.Ids;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Makes what is saved out of where the dialogue led. */
final class Building {
  private final Ports ports;
  private final Ids ids;
  private final InstantSource clock;

  Building(Ports ports, Ids ids, InstantSource clock) {
    this.ports = ports;
    this.ids = ids;
    this.clock = clock;
  }

  String ulid() {
    return ids.ulid();
  }

  /** What is said at once. */
  Reply reply(Channel channel, List<Line> lines) {
    var parts = parts(lines);
    if (parts.isEmpty()) {
      return new Reply.Silent();
    }
    return new Reply.Said(channel == Channel.WECHAT ? parts.subList(0, 1) : parts);
  }

  /** A message of the person. */
  Save turn(Inbound in, String once, Loaded.Somebody base, Rounds.Outcome outcome, boolean late) {
    var parts = parts(outcome.lines());
    var reply = reply(in.channel(), outcome.lines());
    var rows = List.<OutRow>of();
    if (in.channel() == Channel.WECHAT && !parts.isEmpty()) {
      rows = late ? lateRows(once, 0, parts) : lateRows(once, 1, parts.subList(1, parts.size()));
    }
    return new Save(
        base,
        outcome.person(),
        outcome.state(),
        once,
        late && !rows.isEmpty() ? new Reply.Late() : reply,
        changes(base, outcome),
        log(base, outcome, false),
        rows,
        in.channel() == Channel.SIMULATOR ? simulated(in, parts) : List.of(),
        List.of(),
        Conversing.turn(base, in.event(), outcome, parts, clock.instant()));
  }

  /** Vacancies that nobody asked for. */
  Save offer(Offering.Offer offer, Loaded.Somebody base, Rounds.Outcome outcome) {
    var vacancies = offer.event().fits().stream().map(fit -> fit.vacancy().id()).toList();
    var log = log(base, outcome, true);
    var parts = parts(outcome.lines());
    var name = ids.ulid();
    var rows = new ArrayList<OutRow>();
    for (int i = 0; i < parts.size(); i++) {
      rows.add(
          new OutRow(
              part(name, i),
              OutRow.Kind.OFFER,
              vacancies,
              parts.get(i),
              offer.due(),
              i == 0 ? log : List.of()));
    }
    return new Save(
        base,
        outcome.person(),
        outcome.state(),
        offer.once(),
        new Reply.Silent(),
        changes(base, outcome),
        log,
        rows,
        List.of(),
        vacancies,
        Conversing.pushed(base, outcome, parts, clock.instant()));
  }

  /** Something to be remembered of. */
  Save reminder(Telling.Told told, Loaded.Somebody base, Rounds.Outcome outcome) {
    var name = ids.ulid();
    var rows = new ArrayList<OutRow>();
    var parts = parts(outcome.lines());
    for (var part : parts) {
      rows.add(
          new OutRow(
              part(name, rows.size()),
              OutRow.Kind.REMINDER,
              List.of(),
              part,
              told.due(),
              List.of()));
    }
    return new Save(
        base,
        outcome.person(),
        outcome.state(),
        told.once(),
        new Reply.Silent(),
        changes(base, outcome),
        List.of(),
        rows,
        List.of(),
        List.of(),
        Conversing.pushed(base, outcome, parts, clock.instant()));
  }

  /**
   * Words of a reply as rows of the outbox, whose ids are made of the message's: brought there
   * twice, they stand there once.
   *
   * @param first the number of the first part among all
   */
  List<OutRow> lateRows(String once, int first, List<String> parts) {
    var now = clock.instant();
    var rows = new ArrayList<OutRow>();
    for (int i = 0; i < parts.size(); i++) {
      rows.add(
          new OutRow(
              part("R" + once, first + i),
              OutRow.Kind.REPLY,
              List.of(),
              parts.get(i),
              now,
              List.of()));
    }
    return rows;
  }

  /** Rows that are due together go out in the order of their ids. */
  private static String part(String name, int number) {
    return name + (number < 10 ? "-0" : "-") + number;
  }

  private List<String> parts(List<Line> lines) {
    return lines.isEmpty()
        ? List.of()
        : Splitting.split(ports.words().apply(lines), Splitting.LIMIT);
  }

  private List<SimMessage> simulated(Inbound in, List<String> parts) {
    var messages = new ArrayList<SimMessage>();
    switch (in.event()) {
      case Event.Said(var at, var text) -> messages.add(new SimMessage(at, "user", text));
      case Event.Tapped(var at, var key) -> messages.add(new SimMessage(at, "user", key));
      case Event.Followed followed -> {}
      case Event.Left left -> {}
      case Event.SharedPlace place -> {}
      case Event.SentOther other -> {}
      case Event.Found found -> {}
      case Event.JobsRead read -> {}
      case Event.Answered answered -> {}
      case Event.Judged judged -> {}
      case Event.Offered offered -> {}
      case Event.Reported reported -> {}
      case Event.CourseOver over -> {}
      case Event.Silent silent -> {}
    }
    var now = clock.instant();
    parts.forEach(part -> messages.add(new SimMessage(now, "bot", part)));
    return messages;
  }

  private static List<Change> changes(Loaded.Somebody base, Rounds.Outcome outcome) {
    var id = base.id();
    long version = base.version() + 1;
    var changes = new ArrayList<Change>();
    if (!outcome.person().equals(base.person())) {
      changes.add(new Change.Updated(id, version));
    }
    for (var effect : outcome.effects()) {
      switch (effect) {
        case Effect.Withdraw(var vacancy) ->
            changes.add(new Change.CalledOff(id, vacancy, version));
        case Effect.Attended(var course, var was) ->
            changes.add(new Change.Attended(id, course, was, version));
        case Effect.Interest(var vacancy, var share, var judged) ->
            changes.add(new Change.Interested(id, vacancy, share, version));
        case Effect.Decline(var vacancy, var reason) ->
            changes.add(new Change.Declined(id, vacancy, reason, version));
        case Effect.CallHuman called -> {}
        case Effect.LeaveHuman left -> {}
        case Effect.Say say -> {}
        case Effect.Shown shown -> {}
        case Effect.Find find -> {}
        case Effect.ReadJobs read -> {}
        case Effect.AskPolicy question -> {}
        case Effect.Judge judged -> {}
        case Effect.Perform task -> {}
        case Effect.Forget forget -> {}
      }
    }
    return changes;
  }

  private List<String> log(Loaded.Somebody base, Rounds.Outcome outcome, boolean pushed) {
    var now = clock.instant();
    return outcome.effects().stream()
        .filter(effect ->
            effect instanceof Effect.Shown
                || effect instanceof Effect.Interest
                || effect instanceof Effect.Decline)
        .flatMap(effect ->
            ports.log().rows(outcome.person(), base.version() + 1, effect, pushed, now).stream())
        .toList();
  }
}

package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.inbox.Talk;
import cn.daqiao.bot.inbox.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a turn adds to the conversation that officers may come to read. */
final class Conversing {
  private Conversing() {}

  /** After something that the person did. */
  static Talk turn(
      Loaded.Somebody base, Event event, Rounds.Outcome outcome, List<String> parts, Instant now) {
    var written = written(event);
    var lines = new ArrayList<Utterance>();
    if (written != null) {
      lines.add(Utterance.of(event.at(), Utterance.From.PERSON, written));
    }
    lines.addAll(said(parts, now));
    var talk = opensWindow(event) ? base.talk().hearing(event.at()) : base.talk();
    return after(base, talk, outcome, lines, now);
  }

  /** After something that nobody asked for. */
  static Talk pushed(
      Loaded.Somebody base, Rounds.Outcome outcome, List<String> parts, Instant now) {
    return after(base, base.talk(), outcome, said(parts, now), now);
  }

  private static Talk after(
      Loaded.Somebody base, Talk talk, Rounds.Outcome outcome, List<Utterance> lines, Instant now) {
    // The message that goes over to the officer, and the one that comes back, are heard there too.
    boolean officer = base.state().heardByOfficer(now) || outcome.state().heardByOfficer(now);
    var next = talk.saying(lines, now, officer);
    if (outcome.effects().stream().anyMatch(Effect.LeaveHuman.class::isInstance)) {
      next = next.leaving(now);
    }
    for (var effect : outcome.effects()) {
      if (effect instanceof Effect.CallHuman(var reason)) {
        next = next.calling(reason, now, officer);
      }
    }
    return next;
  }

  private static List<Utterance> said(List<String> parts, Instant now) {
    return parts.isEmpty()
        ? List.of()
        : List.of(Utterance.of(now, Utterance.From.BOT, String.join("\n\n", parts)));
  }

  /** Whether WeChat lets us write for the next 48 hours. */
  private static boolean opensWindow(Event event) {
    return event instanceof Event.Said
        || event instanceof Event.SentOther
        || event instanceof Event.SharedPlace;
  }

  /** Where somebody is, and what cannot be read, is told by its kind only. */
  private static @Nullable String written(Event event) {
    return switch (event) {
      case Event.Said(_, var text) -> text;
      case Event.Tapped(_, var key) -> "[" + key + "]";
      case Event.SentOther(_, var kind) -> "[" + kind + "]";
      case Event.SharedPlace place -> "[location]";
      case Event.Followed _,
          Event.Left _,
          Event.Found _,
          Event.JobsRead _,
          Event.Answered _,
          Event.Judged _,
          Event.Reported _,
          Event.Offered _,
          Event.CourseOver _,
          Event.Silent _ ->
          null;
    };
  }
}

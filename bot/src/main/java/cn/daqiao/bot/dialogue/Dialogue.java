package cn.daqiao.bot.dialogue;

import cn.daqiao.bot.dialogue.deputy.Corrections;
import cn.daqiao.bot.dialogue.deputy.Deputies;
import cn.daqiao.bot.dialogue.deputy.Erasures;
import cn.daqiao.bot.dialogue.deputy.Wards;
import cn.daqiao.bot.dialogue.handover.Comfort;
import cn.daqiao.bot.dialogue.handover.Desk;
import cn.daqiao.bot.dialogue.handover.Officers;
import cn.daqiao.bot.dialogue.handover.Waits;
import cn.daqiao.bot.dialogue.hiring.Hiring;
import cn.daqiao.bot.dialogue.hiring.PostQuestions;
import cn.daqiao.bot.dialogue.hiring.Posts;
import cn.daqiao.bot.dialogue.hiring.Seats;
import cn.daqiao.bot.dialogue.jobs.Applications;
import cn.daqiao.bot.dialogue.jobs.Declines;
import cn.daqiao.bot.dialogue.jobs.Disclosures;
import cn.daqiao.bot.dialogue.jobs.JobQuestions;
import cn.daqiao.bot.dialogue.jobs.Jobs;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.privacy.Privacy;
import cn.daqiao.bot.dialogue.privacy.Sensitive;
import cn.daqiao.bot.dialogue.registration.Changes;
import cn.daqiao.bot.dialogue.registration.Enrolment;
import cn.daqiao.bot.dialogue.registration.Interview;
import cn.daqiao.bot.dialogue.registration.Places;
import cn.daqiao.bot.dialogue.registration.Registration;
import cn.daqiao.bot.dialogue.registration.Removals;
import cn.daqiao.bot.dialogue.silence.Silence;
import cn.daqiao.bot.dialogue.training.Attendance;
import cn.daqiao.bot.dialogue.training.Withdrawals;
import cn.daqiao.bot.dialogue.words.Aside;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.dialogue.words.Word;
import cn.daqiao.bot.understanding.Understanding;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Fact;
import java.util.List;

/** The conversation engine. Pure, and safe for any number of threads. */
public final class Dialogue {
  private final Understanding understanding;
  private final RegionTree regions;

  /** Understands free text and names places. */
  public Dialogue(Understanding understanding, RegionTree regions) {
    this.understanding = understanding;
    this.regions = regions;
  }

  /** The next state and the effects of one event. Never throws for anything a person writes. */
  public Step step(Person person, State state, Event event) {
    var turn = new Turn(understanding, regions, person, state.asOf(event.at()), event.at());
    boolean lapsed =
        state.flow() instanceof Flow.Entrusting && !(turn.flow() instanceof Flow.Entrusting);
    switch (event) {
      case Event.Said(_, var text) -> {
        var message = Message.of(text);
        if (!lapsed || !Sensitive.late(turn, message)) {
          said(turn, message);
        }
      }
      case Event.Tapped(_, var key) -> {
        if (!Officers.tapped(turn, key)) {
          Desk.tapped(turn, key);
        }
      }
      case Event.Followed _ -> Desk.followed(turn);
      case Event.Left _ -> turn.person(turn.person().following(false));
      case Event.SharedPlace(_, var point) -> {
        if (!Officers.hear(turn)) {
          place(turn, new Fact.LivesAt(point));
        }
      }
      case Event.SentOther(_, var kind) -> {
        if (!Officers.hear(turn)) {
          turn.say(kind.equals("voice") ? "other.voice" : "other");
          Questions.again(turn);
        }
      }
      case Event.Found found -> Jobs.found(turn, found);
      case Event.JobsRead read -> JobQuestions.read(turn, read);
      case Event.Answered answered -> Policy.answered(turn, answered);
      case Event.Judged(_, var useful) -> Policy.judged(turn, useful);
      case Event.Offered(_, var fits) -> Jobs.offered(turn, fits);
      case Event.Reported(_, var report) -> Seats.reported(turn, report);
      case Event.CourseOver(_, var course) -> Attendance.over(turn, course);
      case Event.Silent _ -> Silence.broken(turn);
    }
    if (event.byPerson()) {
      turn.state(turn.state().heardAt(event.at()));
    }
    if (!event.unasked() && !turn.state().heardByOfficer(event.at())) {
      Sensitive.settle(turn);
    }
    return turn.done();
  }

  private static void place(Turn turn, Fact.LivesAt place) {
    if (turn.flow() instanceof Flow.Deputizing flow) {
      Deputies.place(turn, place, flow);
    } else if (turn.person().keeps()) {
      turn.person(turn.person().with(List.of(place)));
      turn.say("place.kept");
      Questions.again(turn);
    } else {
      turn.say("place.unknown");
    }
  }

  private static void said(Turn turn, Message message) {
    int missed = turn.state().missed();
    if (message.despairs()) {
      Comfort.give(turn);
    } else if (Comfort.stays(turn, message)) {
      Comfort.again(turn);
    } else if (turn.flow() instanceof Flow.Forgetting forgetting) {
      Privacy.confirm(turn, message, forgetting);
    } else if (!Officers.listen(turn, message)) {
      commandOrAnswer(turn, message);
    }
    if (turn.state().missed() == missed && !turn.asksPolicy()) {
      turn.state(turn.state().missing(0));
    }
  }

  /** What a message does when no deletion is waiting for its confirmation. */
  static void commandOrAnswer(Turn turn, Message message) {
    if (message.strained()) {
      turn.say("despair.strained");
    }
    if (Waits.asked(turn, message)) {
      return;
    }
    if (turn.flow() instanceof Flow.Erasing erasing && Erasures.confirm(turn, message, erasing)) {
      return;
    }
    if (turn.flow() instanceof Flow.Parting parting) {
      Partings.answer(turn, message, parting);
      return;
    }
    if (Removals.told(turn, message)
        || Corrections.asked(turn, message)
        || PostQuestions.asked(turn, message)) {
      return;
    }
    var command = message.command();
    if (message.code().isPresent()
        && Partings.ask(turn, Word.BIND.written() + message.code().get())) {
      return;
    }
    if (message.code().isPresent()) {
      Seats.read(turn, message.code().get());
    } else if (message.miscoded()) {
      turn.say("bind.wrong");
    } else if (command.isPresent()) {
      Commands.run(turn, command.get());
    } else if (message.asksWhoSees()) {
      Disclosures.tell(turn);
    } else if (message.worries()) {
      turn.say("worry");
      Questions.again(turn);
    } else if (Aside.unlettered(message)) {
      turn.say("unlettered");
      Questions.again(turn);
    } else if (Aside.returned(message) && !turn.flow().idle()) {
      Desk.hello(turn);
    } else if (message.abuses()) {
      turn.say("abuse");
      Questions.again(turn);
    } else if (message.asksWho()) {
      turn.say("who");
      Questions.again(turn);
    } else {
      answer(turn, message);
    }
  }

  /** A message is taken as the answer to the open question. */
  public static void answer(Turn turn, Message message) {
    switch (turn.flow()) {
      case Flow.Idle _, Flow.Menu _, Flow.FollowUps _, Flow.Posts _, Flow.Wards _ ->
          FreeText.answer(turn, message);
      case Flow.Consenting flow -> Registration.beforeConsent(turn, message, flow);
      case Flow.Registering flow -> Interview.answer(turn, message, flow);
      case Flow.Entrusting flow -> Sensitive.answer(turn, message, flow);
      case Flow.Confirming flow -> Enrolment.confirm(turn, message, flow);
      case Flow.Choosing flow -> Places.choose(turn, message, flow);
      case Flow.ChangingWhich flow -> Changes.choose(turn, message, flow);
      case Flow.Changing flow -> Changes.answer(turn, message, flow);
      case Flow.Updating flow -> Changes.update(turn, message, flow);
      case Flow.ApplyingWhich _ -> Applications.which(turn, message);
      case Flow.NeedingPhone flow -> Applications.phone(turn, message, flow);
      case Flow.NeedingName flow -> Applications.name(turn, message, flow);
      case Flow.Sharing flow -> Applications.share(turn, message, flow);
      case Flow.DecliningWhich _ -> Declines.which(turn, message);
      case Flow.DecliningWhy flow -> Declines.why(turn, message, flow);
      case Flow.Attending flow -> Attendance.answer(turn, message, flow);
      case Flow.StillLooking flow -> Silence.answer(turn, message, flow);
      case Flow.Withdrawing _ -> Withdrawals.which(turn, message);
      case Flow.DeputyAgreeing _ -> Deputies.agreeing(turn, message);
      case Flow.Deputizing flow -> Deputies.answer(turn, message, flow);
      case Flow.Erasing _ -> Policy.askOrMiss(turn, message);
      case Flow.Claiming flow -> Wards.confirm(turn, message, flow);
      case Flow.Binding _ -> Seats.typed(turn, message);
      case Flow.BindingTo flow -> Seats.confirm(turn, message, flow);
      case Flow.Hiring flow -> Hiring.answer(turn, message, flow);
      case Flow.Publishing flow -> Hiring.confirm(turn, message, flow);
      case Flow.ClosingWhich flow -> Posts.which(turn, message, flow);
      case Flow.Parting flow -> Partings.answer(turn, message, flow);
      case Flow.Forgetting flow -> Privacy.confirm(turn, message, flow);
    }
  }
}

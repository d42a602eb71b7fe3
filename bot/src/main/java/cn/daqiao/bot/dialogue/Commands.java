package cn.daqiao.bot.dialogue;

import cn.daqiao.bot.dialogue.alerts.Alerts;
import cn.daqiao.bot.dialogue.deputy.Deputies;
import cn.daqiao.bot.dialogue.deputy.Erasures;
import cn.daqiao.bot.dialogue.deputy.Wards;
import cn.daqiao.bot.dialogue.handover.Desk;
import cn.daqiao.bot.dialogue.handover.Officers;
import cn.daqiao.bot.dialogue.hiring.Hiring;
import cn.daqiao.bot.dialogue.hiring.Posts;
import cn.daqiao.bot.dialogue.hiring.Seats;
import cn.daqiao.bot.dialogue.jobs.Applications;
import cn.daqiao.bot.dialogue.jobs.Declines;
import cn.daqiao.bot.dialogue.jobs.Jobs;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.privacy.Privacy;
import cn.daqiao.bot.dialogue.privacy.Sensitive;
import cn.daqiao.bot.dialogue.registration.Changes;
import cn.daqiao.bot.dialogue.registration.Enrolment;
import cn.daqiao.bot.dialogue.registration.Interview;
import cn.daqiao.bot.dialogue.registration.Places;
import cn.daqiao.bot.dialogue.registration.Registration;
import cn.daqiao.bot.dialogue.training.Courses;
import cn.daqiao.bot.dialogue.training.Withdrawals;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.dialogue.words.Word;
import java.util.List;

/** What the words do that are understood in any state. */
public final class Commands {
  private Commands() {}

  /** Does what a command says, whatever else is going on. */
  public static void run(Turn turn, Message.Command command) {
    if (Partings.leads(turn, command.word()) && Partings.ask(turn, command.written())) {
      return;
    }
    switch (command.word()) {
      case AGREE, REFUSE, CONFIRM -> decide(turn, command.word());
      case SKIP -> skip(turn);
      case CANCEL -> cancel(turn);
      case DECLINE -> Declines.start(turn, command.number());
      case APPLY -> Applications.apply(turn, command.number());
      case CLOSE -> Posts.close(turn, command.number());
      case UNBIND -> Seats.leave(turn, command.number());
      case ERASE -> Erasures.start(turn, command.number());
      case WORK,
          CHANGE,
          MINE,
          FORGET,
          UNTELL,
          JOBS,
          MORE,
          FOUND,
          STOP,
          RESUME,
          HUMAN,
          ROBOT,
          POLICY,
          TRAINING,
          FAIR,
          WITHDRAW,
          HIRE,
          DEPUTY,
          WARDS,
          POSTS,
          BIND,
          HELP,
          USEFUL,
          USELESS,
          HELLO ->
          run(turn, command.word());
    }
  }

  /** Does what a command without a number says. */
  public static void run(Turn turn, Word word) {
    if (Partings.leads(turn, word) && Partings.ask(turn, word.written())) {
      return;
    }
    switch (word) {
      case WORK -> Registration.start(turn, null);
      case CHANGE -> change(turn);
      case MINE -> Privacy.mine(turn);
      case FORGET -> Privacy.ask(turn);
      case UNTELL -> untell(turn);
      case JOBS -> Jobs.recommend(turn);
      case MORE -> {
        if (!Policy.more(turn)) {
          Jobs.more(turn);
        }
      }
      case FOUND -> Alerts.employed(turn);
      case STOP -> Alerts.stop(turn);
      case RESUME -> Alerts.resume(turn);
      case HUMAN -> Desk.human(turn);
      case ROBOT -> Officers.leave(turn);
      case POLICY -> Policy.invite(turn);
      case TRAINING -> Courses.want(turn);
      case FAIR -> Courses.fairs(turn);
      case WITHDRAW -> Withdrawals.start(turn);
      case DEPUTY -> Deputies.start(turn);
      case WARDS -> Wards.read(turn);
      case ERASE -> Erasures.start(turn, 0);
      case HIRE -> Hiring.start(turn);
      case POSTS -> Posts.read(turn);
      case CLOSE -> Posts.close(turn, 0);
      case BIND -> Seats.ask(turn);
      case UNBIND -> Seats.leave(turn, 0);
      case HELP -> Desk.help(turn);
      case USEFUL -> Policy.judge(turn, true);
      case USELESS -> Policy.judge(turn, false);
      case HELLO -> Desk.hello(turn);
      case DECLINE -> Declines.start(turn, 0);
      case APPLY -> Applications.apply(turn, 0);
      case SKIP -> skip(turn);
      case CANCEL -> cancel(turn);
      case AGREE, REFUSE, CONFIRM -> decide(turn, word);
    }
  }

  private static void untell(Turn turn) {
    if (turn.flow() instanceof Flow.Deputizing flow) {
      Deputies.untell(turn, flow);
    } else {
      Sensitive.withdraw(turn);
    }
  }

  private static void change(Turn turn) {
    if (turn.flow() instanceof Flow.Hiring || turn.flow() instanceof Flow.Publishing) {
      Hiring.change(turn);
    } else if (turn.flow() instanceof Flow.Deputizing flow) {
      Deputies.change(turn, flow);
    } else {
      Changes.which(turn);
    }
  }

  /** Yes and no count where a yes or no was asked for, and are no answer to other questions. */
  private static void decide(Turn turn, Word word) {
    switch (turn.flow()) {
      case Flow.Consenting _,
          Flow.Entrusting _,
          Flow.Confirming _,
          Flow.Updating _,
          Flow.Sharing _,
          Flow.Attending _,
          Flow.StillLooking _,
          Flow.BindingTo _,
          Flow.Publishing _,
          Flow.DeputyAgreeing _,
          Flow.Claiming _,
          Flow.Forgetting _ ->
          Dialogue.answer(turn, yesOrNo(word));
      case Flow.Deputizing flow -> Deputies.decide(turn, yesOrNo(word), flow);
      case Flow.Hiring flow when word == Word.CONFIRM -> Hiring.enough(turn, flow);
      case Flow.Idle _, Flow.Menu _, Flow.FollowUps _, Flow.Posts _, Flow.Wards _ ->
          nothingOpen(turn);
      case Flow.Registering _,
          Flow.Choosing _,
          Flow.ChangingWhich _,
          Flow.Changing _,
          Flow.ApplyingWhich _,
          Flow.NeedingPhone _,
          Flow.NeedingName _,
          Flow.DecliningWhich _,
          Flow.Withdrawing _,
          Flow.Binding _,
          Flow.Hiring _,
          Flow.ClosingWhich _,
          Flow.Erasing _,
          Flow.Parting _,
          Flow.DecliningWhy _ ->
          Questions.repeat(turn);
    }
  }

  private static Message yesOrNo(Word word) {
    return Message.of(word == Word.REFUSE ? "不同意" : "同意");
  }

  private static void skip(Turn turn) {
    switch (turn.flow()) {
      case Flow.Idle _, Flow.Menu _, Flow.FollowUps _, Flow.Posts _, Flow.Wards _ ->
          nothingOpen(turn);
      case Flow.Consenting _ -> Registration.refuse(turn);
      case Flow.Registering flow -> Interview.skip(turn, flow);
      case Flow.Entrusting flow -> Sensitive.refuse(turn, flow);
      case Flow.Confirming flow -> Enrolment.finish(turn, flow.progress());
      case Flow.Choosing flow -> Places.skip(turn, flow);
      case Flow.ChangingWhich(var back) -> leave(turn, back);
      case Flow.Changing(_, var back) -> leave(turn, back);
      case Flow.Updating _ -> leave(turn, new Flow.Idle());
      case Flow.ApplyingWhich _,
          Flow.Sharing _,
          Flow.DecliningWhich _,
          Flow.Attending _,
          Flow.StillLooking _,
          Flow.Binding _,
          Flow.BindingTo _,
          Flow.ClosingWhich _,
          Flow.Withdrawing _ ->
          leave(turn, new Flow.Idle());
      case Flow.DeputyAgreeing _, Flow.Claiming _ -> leave(turn, new Flow.Idle());
      case Flow.Deputizing flow -> Deputies.skip(turn, flow);
      case Flow.Hiring flow -> Hiring.skip(turn, flow);
      case Flow.Publishing _ -> Questions.repeat(turn);
      case Flow.NeedingPhone flow -> Applications.withoutPhone(turn, flow);
      case Flow.NeedingName flow -> Applications.nameless(turn, flow);
      case Flow.DecliningWhy flow -> Declines.because(turn, flow.jobs(), "other");
      case Flow.Erasing(_, var back) -> leave(turn, back);
      case Flow.Parting(_, var back) -> leave(turn, back);
      case Flow.Forgetting(var back) -> leave(turn, back);
    }
  }

  private static void cancel(Turn turn) {
    switch (turn.flow()) {
      case Flow.Idle _, Flow.Menu _, Flow.FollowUps _, Flow.Posts _, Flow.Wards _ -> {
        turn.flow(new Flow.Idle());
        turn.say("cancelled");
      }
      case Flow.Consenting _ -> Registration.refuse(turn);
      case Flow.Registering _, Flow.Confirming _ -> stopRegistering(turn);
      case Flow.Entrusting flow -> Sensitive.refuse(turn, flow);
      case Flow.Choosing(_, _, var back) -> {
        if (back instanceof Flow.Registering) {
          stopRegistering(turn);
        } else {
          leave(turn, new Flow.Idle());
        }
      }
      case Flow.ChangingWhich(var back) -> leave(turn, back);
      case Flow.Changing(_, var back) -> leave(turn, back);
      case Flow.Updating _,
          Flow.ApplyingWhich _,
          Flow.NeedingPhone _,
          Flow.NeedingName _,
          Flow.Sharing _,
          Flow.DecliningWhich _,
          Flow.Attending _,
          Flow.StillLooking _,
          Flow.Withdrawing _,
          Flow.Binding _,
          Flow.BindingTo _,
          Flow.Hiring _,
          Flow.Publishing _,
          Flow.ClosingWhich _,
          Flow.DeputyAgreeing _,
          Flow.Deputizing _,
          Flow.Claiming _,
          Flow.DecliningWhy _ ->
          leave(turn, new Flow.Idle());
      case Flow.Erasing(_, var back) -> leave(turn, back);
      case Flow.Parting(_, var back) -> leave(turn, back);
      case Flow.Forgetting(var back) -> leave(turn, back);
    }
  }

  private static void stopRegistering(Turn turn) {
    turn.flow(new Flow.Idle());
    turn.say("cancelled.registration");
  }

  private static void leave(Turn turn, Flow back) {
    turn.flow(back);
    turn.say("cancelled");
    Questions.again(turn);
  }

  private static void nothingOpen(Turn turn) {
    turn.say("nothing.open");
    Desk.menu(turn);
  }

  /** Commands that a person may mean as a plain no to a deletion. */
  public static boolean declines(Word word) {
    return List.of(Word.REFUSE, Word.CANCEL, Word.SKIP, Word.AGREE).contains(word);
  }
}

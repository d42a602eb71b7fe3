package cn.daqiao.bot.dialogue;

import cn.daqiao.bot.dialogue.deputy.Erasures;
import cn.daqiao.bot.dialogue.deputy.Wards;
import cn.daqiao.bot.dialogue.handover.Desk;
import cn.daqiao.bot.dialogue.hiring.Hiring;
import cn.daqiao.bot.dialogue.hiring.Posts;
import cn.daqiao.bot.dialogue.jobs.Applications;
import cn.daqiao.bot.dialogue.jobs.Declines;
import cn.daqiao.bot.dialogue.jobs.JobQuestions;
import cn.daqiao.bot.dialogue.jobs.JobTalk;
import cn.daqiao.bot.dialogue.jobs.Jobs;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.registration.Changes;
import cn.daqiao.bot.dialogue.registration.Enrolment;
import cn.daqiao.bot.dialogue.registration.Hearing;
import cn.daqiao.bot.dialogue.registration.Registration;
import cn.daqiao.bot.dialogue.training.Attendance;
import cn.daqiao.bot.dialogue.training.Courses;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.matcher.seeker.Fact;
import java.util.List;

/** Whatever is written while no question stands open. */
public final class FreeText {
  private FreeText() {}

  /** Finds out what the message is about; in doubt it is a policy question. */
  public static void answer(Turn turn, Message message) {
    if (message.blank()) {
      Desk.missed(turn);
    } else if (message.number() > 0) {
      number(turn, message.number());
    } else if (Erasures.named(turn, message)) {
      turn.state(turn.state().missing(0));
    } else if (Policy.replied(turn, message)) {
      turn.state(turn.state().missing(0));
    } else if (message.puzzled()) {
      Desk.help(turn);
    } else if (message.changes().isPresent()) {
      Changes.open(turn, message.changes().get());
    } else if (Attendance.told(turn, message)) {
      turn.state(turn.state().missing(0));
    } else if (message.misnumbered() && !turn.state().listed().isEmpty()) {
      Applications.outOfRange(turn);
    } else if (JobTalk.told(turn, message)) {
      turn.state(turn.state().missing(0));
    } else if (message.courtesy() || message.no() || message.shrugs()) {
      turn.say("thanks");
    } else if ((message.hires() && !message.asksBenefits()) || Hiring.offers(turn, message)) {
      Hiring.said(turn, message);
    } else if (Enrolment.objects(turn, message)) {
      turn.state(turn.state().missing(0));
    } else if (asksOfJobs(turn, message)) {
      ofJobs(turn, message);
    } else if (message.aboutPolicy()
        || message.asksBenefits()
        || (message.asks() && !message.aboutWork())) {
      Policy.ask(turn, message);
    } else if (turn.person().registered()) {
      known(turn, message);
    } else {
      unknown(turn, message);
    }
  }

  private static void number(Turn turn, int number) {
    var open = turn.flow();
    if (open instanceof Flow.Posts(var posts)) {
      Posts.number(turn, posts, number);
    } else if (open instanceof Flow.Wards(var wards)) {
      Wards.number(turn, wards, number);
    } else if (open instanceof Flow.FollowUps(var questions) && number <= questions.size()) {
      Policy.ask(turn, Message.of(questions.get(number - 1)));
    } else if (open instanceof Flow.Menu && number <= 3) {
      turn.flow(new Flow.Idle());
      Desk.entry(turn, number);
    } else if (!turn.state().listed().isEmpty()) {
      Applications.apply(turn, number);
    } else {
      Desk.menu(turn);
    }
  }

  /** A question about the vacancies just shown, which no policy answers. */
  private static boolean asksOfJobs(Turn turn, Message message) {
    return turn.person().registered()
        && !turn.state().listed().isEmpty()
        && message.asks()
        && !message.aboutPolicy()
        && !message.aboutWork()
        && (JobQuestions.asks(turn, message)
            || message.aboutJob()
            || Declines.complaint(turn, message).isPresent());
  }

  private static void ofJobs(Turn turn, Message message) {
    var wish = Declines.complaint(turn, message);
    boolean figures = message.plain().contains("多少");
    if (JobQuestions.asks(turn, message) && (wish.isEmpty() || figures)) {
      JobQuestions.ask(turn, message);
    } else if (wish.isPresent()) {
      Declines.complain(turn, wish.get());
    } else {
      turn.say("jobs.ask");
    }
  }

  private static void known(Turn turn, Message message) {
    var hearing = Hearing.of(turn, message, null);
    var complaint = Declines.complaint(turn, message);
    if (message.asks()) {
      Jobs.recommend(turn);
    } else if (onlyOfCourses(hearing.facts())) {
      turn.person(turn.person().with(hearing.facts()));
      Courses.want(turn);
    } else if (hearing.facts().isEmpty() && complaint.isPresent()) {
      Declines.complain(turn, complaint.get());
    } else if (Changes.news(turn, hearing)) {
      Changes.volunteered(turn, message, hearing);
    } else if (message.aboutWork()) {
      Jobs.recommend(turn);
    } else if (!hearing.facts().isEmpty()) {
      turn.say("heard.before");
    } else {
      Policy.ask(turn, message);
    }
  }

  private static void unknown(Turn turn, Message message) {
    var hearing = Hearing.of(turn, message, null);
    if (turn.person().keeps() && !hearing.facts().isEmpty()) {
      Registration.resume(turn, hearing);
    } else if (!message.aboutWork() && wantsCourse(hearing.facts())) {
      Policy.ask(turn, message);
    } else if (message.aboutWork() || offersWork(hearing.facts())) {
      Registration.offer(turn, message, hearing);
    } else {
      Policy.ask(turn, message);
    }
  }

  /** 我想学电焊, from somebody known: a wish that is taken at its word. */
  private static boolean onlyOfCourses(List<Fact> facts) {
    return facts.contains(new Fact.WantsTraining(true))
        && facts.stream()
            .allMatch(
                fact -> fact instanceof Fact.WantsTraining || fact instanceof Fact.WantsToLearn);
  }

  /** Whether somebody would learn something, and says nothing of work. */
  private static boolean wantsCourse(List<Fact> facts) {
    return facts.contains(new Fact.WantsTraining(true))
        && facts.stream()
            .noneMatch(fact ->
                fact instanceof Fact.Name
                    || fact instanceof Fact.Can
                    || fact instanceof Fact.WantsPay
                    || fact instanceof Fact.Reaches
                    || fact instanceof Fact.Phone);
  }

  /** Whether somebody introduces himself or herself as a seeker. */
  private static boolean offersWork(List<Fact> facts) {
    return facts.size() > 1
        || facts.stream()
            .anyMatch(fact ->
                fact instanceof Fact.Can
                    || fact instanceof Fact.WantsPay
                    || fact instanceof Fact.Reaches
                    || fact instanceof Fact.Phone);
  }
}

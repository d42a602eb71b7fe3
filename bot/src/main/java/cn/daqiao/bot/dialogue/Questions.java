package cn.daqiao.bot.dialogue;

import cn.daqiao.bot.dialogue.deputy.Deputies;
import cn.daqiao.bot.dialogue.deputy.Wards;
import cn.daqiao.bot.dialogue.hiring.Hiring;
import cn.daqiao.bot.dialogue.hiring.Openings;
import cn.daqiao.bot.dialogue.hiring.Posts;
import cn.daqiao.bot.dialogue.hiring.Seats;
import cn.daqiao.bot.dialogue.jobs.Declines;
import cn.daqiao.bot.dialogue.privacy.Sensitive;
import cn.daqiao.bot.dialogue.privacy.Summary;
import cn.daqiao.bot.dialogue.registration.Changes;
import cn.daqiao.bot.dialogue.registration.Questionnaire;
import cn.daqiao.bot.dialogue.silence.Silence;
import cn.daqiao.bot.dialogue.training.Withdrawals;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of the question that stands open. */
public final class Questions {
  private static final int TITLE = 16;
  private static final int NAME = 20;

  private Questions() {}

  /** Says the open question, if there is one. */
  public static void repeat(Turn turn) {
    var line = words(turn);
    if (line != null) {
      turn.say(line);
    }
  }

  /** Comes back to the open question after something else, if there is one. */
  public static void again(Turn turn) {
    var line = words(turn);
    if (line != null) {
      turn.say(Line.of("again").with("question", line));
    }
  }

  private static @Nullable Line words(Turn turn) {
    return words(turn, turn.flow());
  }

  private static @Nullable Line words(Turn turn, Flow open) {
    return switch (open) {
      case Flow.Idle _, Flow.Menu _, Flow.FollowUps _, Flow.Posts _, Flow.Wards _ -> null;
      case Flow.Consenting flow ->
          Line.of(flow.training() ? "consent.training.again" : "consent.again");
      case Flow.Registering(var topic, var again, _) ->
          Questionnaire.words(topic, again, turn.person(), turn.regions());
      case Flow.Entrusting(var back) ->
          turn.state().withheld() == null ? words(turn, back) : Sensitive.words(turn);
      case Flow.Confirming _ -> Line.of("confirm").with("summary", Summary.brief(turn));
      case Flow.Choosing(var said, var choices, _) ->
          Line.of("choose", "said", Lines.clip(said, NAME))
              .with("options", options(turn.regions(), choices));
      case Flow.ChangingWhich _ -> Line.of("change.which");
      case Flow.Changing(var topic, _) ->
          Questionnaire.words(topic, false, turn.person(), turn.regions());
      case Flow.Updating(var text) -> Changes.question(turn, text);
      case Flow.ApplyingWhich _ ->
          Line.of("apply.which").with("options", titles(turn.state().listed()));
      case Flow.NeedingPhone(var job) ->
          Line.of(job.teaches() ? "enrol.phone" : "apply.phone", "title", title(job));
      case Flow.NeedingName(var job) ->
          Line.of(job.teaches() ? "enrol.name" : "apply.name", "title", title(job));
      case Flow.Sharing(var job) -> share(job);
      case Flow.DecliningWhich _ ->
          Line.of("decline.which", "all", String.valueOf(Declines.choices(turn).size() + 1))
              .with("options", titles(Declines.choices(turn)));
      case Flow.DecliningWhy(var jobs) ->
          jobs.size() == 1
              ? Line.of("decline.why", "title", title(jobs.getFirst()))
              : Line.of("decline.why.all");
      case Flow.Attending(var course) -> Line.of("attend.ask", "title", title(course));
      case Flow.StillLooking flow -> Silence.question(turn, flow);
      case Flow.Withdrawing _ ->
          Line.of("withdraw.which").with("options", titles(Withdrawals.choices(turn)));
      case Flow.DeputyAgreeing _ -> Line.of("deputy.agree");
      case Flow.Deputizing flow -> Deputies.words(turn, flow);
      case Flow.Erasing(var ward, _) -> Line.of("erase", "name", Lines.clip(ward.name(), NAME));
      case Flow.Claiming flow -> Wards.words(flow);
      case Flow.Binding _ -> Line.of("bind.ask");
      case Flow.BindingTo(var seat, _) -> Seats.words(turn, seat);
      case Flow.Hiring flow -> Hiring.words(turn, flow);
      case Flow.Publishing(var draft, _) -> Openings.confirm(turn, draft);
      case Flow.ClosingWhich(var posts) ->
          Line.of("close.which").with("options", Posts.options(posts));
      case Flow.Parting flow -> Partings.words(flow);
      case Flow.Forgetting _ -> Line.of("forget");
    };
  }

  private static Line share(Listed job) {
    var employer = job.employerName();
    if (employer == null) {
      var key = job.teaches() ? "enrol.share.nameless" : "apply.share.nameless";
      return Line.of(key, "title", title(job));
    }
    var key = job.teaches() ? "enrol.share" : "apply.share";
    return Line.of(key, "title", title(job), "employer", Lines.clip(employer, NAME));
  }

  private static String title(Listed job) {
    return Lines.clip(job.title(), TITLE);
  }

  private static List<Line> titles(List<Listed> jobs) {
    var lines = new ArrayList<Line>();
    for (var job : jobs) {
      lines.add(option(lines.size() + 1, title(job)));
    }
    return Lines.stacked(lines);
  }

  private static List<Line> options(RegionTree regions, List<RegionCode> choices) {
    var lines = new ArrayList<Line>();
    for (var code : choices) {
      lines.add(option(lines.size() + 1, place(regions, code)));
    }
    return Lines.stacked(lines);
  }

  /** Numbers to tap, each with its words. */
  public static Line option(int number, String words) {
    return Line.of("option", "n", String.valueOf(number), "words", words);
  }

  /** A county is told apart by its city. */
  private static String place(RegionTree regions, RegionCode code) {
    var name = regions.placeName(code);
    return code.level() == Level.COUNTY
        ? regions.parentOf(code).map(city -> city.name() + name).orElse(name)
        : name;
  }
}

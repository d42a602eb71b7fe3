package cn.daqiao.bot.dialogue.hiring;

import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Posted;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Task;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.handover.Desk;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The employer's open vacancies: listed with numbers, closed by number. */
public final class Posts {
  private static final int MOST = 12;
  private static final String CLOSES = "(?:关闭|关掉|关了|下架|停掉|停招|撤掉|撤下|撤了)";
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:我要|我想|请|帮我|麻烦)*(?:先)?"
              + CLOSES
              + "(?<front>[\\p{IsHan}\\d]{1,12}?)(?:的招工|这个?|岗位|吧|了)*"
              + "|(?:我要|我想|请|帮我|麻烦)*(?:把)?(?<back>[\\p{IsHan}\\d]{1,12}?)(?:的招工|岗位|那个|这个)*(?:先|都|可以|已经)?"
              + "(?:"
              + CLOSES
              + "|招满|招够|招到人|不招了|不再招|人够)(?:吧|了)*");

  private Posts() {}

  /** Shows what stands open. */
  public static void read(Turn turn) {
    read(turn, false);
  }

  private static void read(Turn turn, boolean closing) {
    var seat = Seats.of(turn);
    if (seat.isEmpty()) {
      turn.say("employer");
      Questions.again(turn);
    } else {
      turn.perform(new Task.ReadPosts(seat.get(), closing));
    }
  }

  /**
   * Closes one; nothing is closed by a number that no list has shown.
   *
   * @param number 0 where none was said
   */
  public static void close(Turn turn, int number) {
    if (Seats.of(turn).isEmpty()) {
      turn.say("close.none");
      Questions.again(turn);
    } else if (turn.flow() instanceof Flow.Hiring || turn.flow() instanceof Flow.Publishing) {
      turn.say("close.later");
      Questions.again(turn);
    } else if (number > 0 && turn.flow() instanceof Flow.Posts(var posts)) {
      close(turn, posts, number);
    } else if (number > 0 && turn.flow() instanceof Flow.ClosingWhich(var posts)) {
      close(turn, posts, number);
    } else {
      read(turn, true);
    }
  }

  private static void close(Turn turn, List<Posted> posts, int number) {
    var seat = Seats.of(turn);
    if (seat.isPresent() && number <= posts.size()) {
      turn.perform(new Task.Close(seat.get(), posts.get(number - 1)));
    } else {
      read(turn, true);
    }
  }

  /** Free text in answer to which one is to be closed. */
  public static void which(Turn turn, Message message, Flow.ClosingWhich flow) {
    if (message.number() > 0) {
      close(turn, flow.posts(), message.number());
    } else if (message.no()) {
      turn.flow(new Flow.Idle());
      turn.say("cancelled");
    } else if (message.asks()) {
      Policy.ask(turn, message);
    } else {
      Desk.missed(turn);
    }
  }

  /** A bare number under the list: what may be done with that vacancy. */
  public static void number(Turn turn, List<Posted> posts, int number) {
    if (number > posts.size()) {
      read(turn, false);
    } else {
      var title = Openings.title(posts.get(number - 1).title());
      turn.say("posts.number", "title", title, "n", String.valueOf(number));
    }
  }

  static void list(Turn turn, List<Posted> all, boolean closing) {
    var posts = all.subList(0, Math.min(MOST, all.size()));
    if (posts.isEmpty()) {
      turn.say("posts.none");
      Questions.again(turn);
    } else if (closing) {
      turn.flow(new Flow.ClosingWhich(posts));
      Questions.repeat(turn);
    } else {
      boolean idle = turn.flow().idle();
      if (idle) {
        turn.flow(new Flow.Posts(posts));
      }
      turn.say(Line.of("posts").with("options", options(posts)));
      Questions.again(turn);
    }
  }

  /** Whether a vacancy that is named is to be closed: 关掉普工, 普工招满了. */
  static boolean closes(Message message) {
    return !message.asks() && CLOSING.matcher(message.plain()).matches();
  }

  /** Closes the one that is named; where none is or several are, it is asked which. */
  static void close(Turn turn, Message message) {
    var posts =
        turn.flow() instanceof Flow.Posts(var shown)
            ? shown
            : turn.flow() instanceof Flow.ClosingWhich(var asked) ? asked : List.<Posted>of();
    var named = posts.stream().filter(one -> message.plain().contains(one.title())).toList();
    if (named.size() == 1) {
      close(turn, posts, posts.indexOf(named.getFirst()) + 1);
    } else {
      read(turn, true);
    }
  }

  static void closed(Turn turn, Posted post) {
    turn.flow(new Flow.Idle());
    turn.say("closed", "title", Openings.title(post.title()));
  }

  /** The vacancies with their numbers and how many are interested. */
  public static List<Line> options(List<Posted> posts) {
    var lines = new ArrayList<Line>();
    for (var post : posts) {
      lines.add(
          Line.of(
              post.waits() ? "posts.waits" : "posts.open",
              "n",
              String.valueOf(lines.size() + 1),
              "title",
              Openings.title(post.title()),
              "applied",
              String.valueOf(post.applied())));
    }
    return Lines.stacked(lines);
  }
}

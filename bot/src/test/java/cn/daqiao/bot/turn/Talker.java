package cn.daqiao.bot.turn;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.dialogue.Dialogue;
import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.fit.Relaxation;
import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One person's side of a conversation, with the shell played by fixtures: what is said goes through
 * the real understanding, texts and stored shapes.
 */
final class Talker {
  static final Catalog CATALOG = Shipped.CATALOG;
  private static final Dialogue DIALOGUE = Shipped.dialogue();
  private static final Words WORDS = new Words(CATALOG.texts());
  private static final StateJson JSON = new StateJson();

  /** What WeChat carries in one message. */
  static final int BYTES = 2048;

  private final List<Line> lines = new ArrayList<>();
  private final List<String> deeds = new ArrayList<>();
  private FixedErrands errands = new FixedErrands();
  private Instant now = Instant.parse("2026-11-23T02:00:00Z");
  private Person person = Person.unknown("p07-1");
  private State state = State.fresh();
  private boolean jobs = true;
  private boolean paid;
  private List<Relaxation> relaxed = List.of();

  /** Somebody who stands where this one stands. */
  Talker twin() {
    var twin = new Talker();
    twin.now = now;
    twin.person = person;
    twin.state = state;
    twin.errands = errands.twin();
    return twin;
  }

  /**
   * What a line of a transcript does; answers what is said and done then, as transcripts show it.
   */
  String hear(String written) {
    if (written.equals("[没有工作]")) {
      jobs = false;
      return "";
    }
    if (written.startsWith("[放宽 ")) {
      relaxed =
          Stream.of(inside(written).split(" "))
              .map(one -> one.split(":"))
              .map(one -> new Relaxation(one[0], one[1]))
              .toList();
      return "";
    }
    if (written.equals("[有收费班]")) {
      paid = true;
      return "";
    }
    if (written.equals("[解除绑定]")) {
      errands.cut();
      return "";
    }
    if (written.equals("[先审]")) {
      errands.review();
      return "";
    }
    if (written.startsWith("[不准 ")) {
      var fault = inside(written).split(" ");
      errands.refuse(fault[0], fault[1]);
      return "";
    }
    if (written.startsWith("[过 ")) {
      now = now.plus(Duration.parse(inside(written)));
      return "";
    }
    if (written.startsWith("[人接了 ")) {
      state = state.with(new State.Officer(inside(written), now.plus(Duration.ofDays(1)), false));
      return "";
    }
    now = now.plusSeconds(20);
    lines.clear();
    deeds.clear();
    perform(event(written));
    return shown();
  }

  Person person() {
    return person;
  }

  State state() {
    return state;
  }

  private Event event(String written) {
    if (!written.startsWith("[")) {
      return new Event.Said(now, written);
    }
    var kind = written.replaceAll("[\\[\\]]", "").split(" ")[0];
    return switch (kind) {
      case "关注" -> new Event.Followed(now);
      case "取消关注" -> new Event.Left(now);
      case "语音" -> new Event.SentOther(now, "voice");
      case "图片" -> new Event.SentOther(now, "image");
      case "位置" -> new Event.SharedPlace(now, new Point(27.95, 118.6));
      case "按" -> new Event.Tapped(now, inside(written));
      case "很久没说话" -> new Event.Silent(now);
      case "课上完了" -> new Event.CourseOver(now, inside(written));
      case "推送" -> new Event.Offered(now, fits(List.of(inside(written).split(" "))));
      default -> new Event.Said(now, written);
    };
  }

  private void perform(Event event) {
    var step = DIALOGUE.step(person, state, event);
    person = JSON.readPerson(JSON.write(step.person()), person.id());
    state = JSON.readState(JSON.write(step.state()));
    if (!person.equals(step.person()) || !state.equals(step.state())) {
      throw new AssertionError("lost on the way through JSON: " + step);
    }
    for (var effect : step.effects()) {
      switch (effect) {
        case Effect.Say(var line) -> lines.add(line);
        case Effect.Find find -> perform(found(find));
        case Effect.ReadJobs(var question, var ids) ->
            perform(new Event.JobsRead(now, question, fits(ids)));
        case Effect.AskPolicy(var question, var context) -> {
          if (!context.isEmpty()) {
            deeds.add("前面问过 " + String.join("；", context));
          }
          perform(new Event.Answered(now, Fixtures.answer(question)));
        }
        case Effect.Judge(var question, _, _, var useful) -> {
          deeds.add("评价 " + (useful ? "有用 " : "没用 ") + question);
          perform(new Event.Judged(now, useful));
        }
        case Effect.Perform(var task) -> {
          deeds.add("去办 " + task.getClass().getSimpleName());
          perform(new Event.Reported(now, errands.perform(task)));
        }
        case Effect.Shown(var shown) ->
            deeds.add(
                "展示 " + shown.stream().map(f -> f.vacancy().id()).collect(Collectors.joining(" ")));
        case Effect.Withdraw(var vacancy) -> deeds.add("取消报名 " + vacancy);
        case Effect.Attended(var course, var was) -> deeds.add((was ? "去了 " : "没去 ") + course);
        case Effect.Interest(var vacancy, var share, _) ->
            deeds.add("报名 " + vacancy + (share ? " 给电话" : " 不给电话"));
        case Effect.Decline(var vacancy, var reason) -> deeds.add("不要 " + vacancy + " " + reason);
        case Effect.Forget _ -> deeds.add("全部删除");
        case Effect.CallHuman(var reason) -> {
          errands.call(now, reason.equals("despair"));
          deeds.add("叫人 " + reason);
        }
        case Effect.LeaveHuman _ -> {
          errands.leave();
          deeds.add("不用人了");
        }
      }
    }
  }

  private Event found(Effect.Find find) {
    var left =
        Stream.concat(Fixtures.fits().stream(), paid ? Stream.of(Fixtures.paid()) : Stream.empty())
            .filter(f -> jobs)
            .filter(f -> wanted(find, f.vacancy()))
            .filter(f -> person.mayBeTold(f.vacancy(), now) && f.vacancy().offeredAt(now))
            .filter(f -> !find.exclude().contains(f.vacancy().id()))
            .filter(f -> !person.profile().seeker().refused().contains(f.vacancy().id()))
            .filter(this::withinReach)
            .map(f -> Fixtures.relaxing(f, relaxed))
            .toList();
    int shown = Math.min(find.limit(), left.size());
    var names = relaxed.stream().map(Relaxation::constraint).toList();
    return new Event.Found(now, left.subList(0, shown), names, left.size() > shown, find.kinds());
  }

  private boolean withinReach(Fit fit) {
    var limit = person.profile().seeker().wish().withinKm();
    return limit == null || fit.distanceKm() == null || fit.distanceKm() <= limit;
  }

  private static boolean wanted(Effect.Find find, Vacancy vacancy) {
    var kind = vacancy.kind();
    return find.kinds().isEmpty() ? kind.paid() : find.kinds().contains(kind.word());
  }

  private static List<Fit> fits(List<String> ids) {
    return Fixtures.fits().stream().filter(f -> ids.contains(f.vacancy().id())).toList();
  }

  private String shown() {
    var out = new StringBuilder();
    if (!lines.isEmpty()) {
      var said = WORDS.say(lines);
      if (said.getBytes(StandardCharsets.UTF_8).length > BYTES) {
        throw new AssertionError("too long for one message: " + said);
      }
      out.append("搭桥: ").append(said.replace("\n", "\n  ").replaceAll("(?m)^ +$", ""));
      out.append('\n');
    }
    deeds.forEach(deed -> out.append("（").append(deed).append("）\n"));
    return out.toString();
  }

  private static String inside(String written) {
    return written.substring(written.indexOf(' ') + 1, written.length() - 1);
  }
}

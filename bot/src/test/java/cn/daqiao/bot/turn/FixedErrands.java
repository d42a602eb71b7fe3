package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Posted;
import cn.daqiao.bot.dialogue.Report;
import cn.daqiao.bot.dialogue.Seat;
import cn.daqiao.bot.dialogue.Task;
import cn.daqiao.bot.dialogue.Ward;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.skill.Skill;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shell's part of acting for others, played by one employer and one officer with a code each.
 */
final class FixedErrands {
  static final String CODE = "4HK7MNTW";
  static final String OFFICER_CODE = "HHHH7777";
  static final String WARD_CODE = "KKKK4444";
  private static final Seat OFFICER =
      new Seat(Seat.Kind.OFFICER, "王协理", "王协理", new RegionCode("350722101"));
  private static final Seat SEAT =
      new Seat(
          Seat.Kind.EMPLOYER, "e00-01JD0000000000000000000000", "绿源服装厂", new RegionCode("350722"));

  private final List<Ward> wards = new ArrayList<>();
  private final Map<String, Profile> records = new HashMap<>();
  private final List<Posted> posts = new ArrayList<>();
  private boolean used;
  private boolean bound;
  private boolean waits;
  private List<Report.Fault> faults = List.of();
  private int wrong;
  private Report.@Nullable Case called;

  /** The same with the same people and vacancies. */
  FixedErrands twin() {
    var twin = new FixedErrands();
    twin.wards.addAll(wards);
    twin.records.putAll(records);
    twin.posts.addAll(posts);
    twin.used = used;
    twin.bound = bound;
    twin.waits = waits;
    twin.faults = faults;
    twin.wrong = wrong;
    twin.called = called;
    return twin;
  }

  /** A human was called. */
  void call(Instant at, boolean urgent) {
    called = new Report.Case(called == null ? at : called.since(), null, false, urgent);
  }

  /** No human is waited for any more. */
  void leave() {
    called = null;
  }

  /** Staff end the link. */
  void cut() {
    bound = false;
  }

  /** From now on staff have to look first. */
  void review() {
    waits = true;
  }

  /** The next posting is refused for a field. */
  void refuse(String field, String reason) {
    faults = List.of(new Report.Fault(field, reason));
  }

  Report perform(Task task) {
    return switch (task) {
      case Task.ReadCode(var typed) -> read(typed.toUpperCase(Locale.ROOT));
      case Task.Bind(var seat, var ticket) -> {
        used = seat.kind() == Seat.Kind.EMPLOYER;
        bound = true;
        yield new Report.Bound(seat);
      }
      case Task.Unbind(var seat) -> {
        bound = false;
        yield new Report.Unbound(seat);
      }
      case Task.Publish(var seat, var opening) -> publish(seat, String.valueOf(opening.title()));
      case Task.ReadPosts(var seat, var closing) ->
          bound ? new Report.Posts(posts, closing) : new Report.NotBound(seat);
      case Task.Enrol(var seat, var draft, var agreed) -> enrol(draft);
      case Task.ReadWards(var seat) -> bound ? new Report.Wards(wards) : new Report.NotBound(seat);
      case Task.WardCode(var seat, var ward) -> new Report.Enrolled(ward, WARD_CODE, false);
      case Task.ReadWard(var seat, var ward, var said) -> known(seat, ward, said);
      case Task.Correct(var seat, var ward, var draft, var agreed) -> correct(seat, ward, draft);
      case Task.EraseWard(var seat, var ward) -> {
        wards.remove(ward);
        yield bound ? new Report.Erased(ward) : new Report.NotBound(seat);
      }
      case Task.Claim(var ward, var ticket) ->
          new Report.Claimed(
              Profile.unknown("p07-1")
                  .with(
                      List.of(
                          new Fact.Name("陈秀英"),
                          new Fact.Age(58),
                          new Fact.LivesInTownship(new RegionCode("350722101"), "富岭镇"),
                          new Fact.Can(Skill.unknown("种菜")))),
              null);
      case Task.ReadCase(var greets) -> called == null ? new Report.NoCase(greets) : called;
      case Task.Close(var seat, var post) -> {
        posts.remove(post);
        yield bound ? new Report.Closed(post) : new Report.NotBound(seat);
      }
    };
  }

  private Report read(String typed) {
    if (wrong >= 5) {
      return new Report.TooOften();
    }
    if (typed.equals(OFFICER_CODE)) {
      return new Report.Whose(OFFICER, "ticket");
    }
    if (typed.equals(WARD_CODE)) {
      return new Report.Mine(new Ward("p08-1", "陈秀英", false), "ticket");
    }
    if (used || !typed.equals(CODE)) {
      wrong++;
      return new Report.NoCode();
    }
    return new Report.Whose(SEAT, "ticket");
  }

  private Report enrol(Profile draft) {
    if (elsewhere(draft)) {
      return new Report.Elsewhere();
    }
    var ward = new Ward("p08-" + (wards.size() + 1), String.valueOf(draft.name()), false);
    wards.add(ward);
    records.put(ward.person(), draft);
    return new Report.Enrolled(ward, WARD_CODE, true);
  }

  private Report known(Seat seat, @Nullable Ward ward, String said) {
    var meant =
        wards.stream()
            .filter(one -> ward == null ? said.contains(one.name()) : one.equals(ward))
            .toList();
    if (!bound) {
      return new Report.NotBound(seat);
    }
    var record = meant.size() == 1 ? records.get(meant.getFirst().person()) : null;
    return record == null
        ? new Report.Wards(wards)
        : new Report.Known(meant.getFirst(), record, said);
  }

  private Report correct(Seat seat, Ward ward, Profile draft) {
    if (!bound) {
      return new Report.NotBound(seat);
    }
    if (elsewhere(draft)) {
      return new Report.Elsewhere();
    }
    var named = new Ward(ward.person(), String.valueOf(draft.name()), false);
    wards.replaceAll(one -> one.person().equals(ward.person()) ? named : one);
    records.put(ward.person(), draft);
    return new Report.Corrected(named);
  }

  private static boolean elsewhere(Profile draft) {
    var home = draft.seeker().home().finest();
    return home == null || !home.digits().startsWith("350722101");
  }

  private Report publish(Seat seat, String title) {
    if (!bound) {
      return new Report.NotBound(seat);
    }
    if (!faults.isEmpty()) {
      var refused = new Report.Refused(faults);
      faults = List.of();
      return refused;
    }
    var same = posts.stream().filter(post -> post.title().equals(title)).findFirst();
    if (same.isPresent()) {
      return new Report.Published(same.get(), true, List.of());
    }
    var post = new Posted("v00-" + (posts.size() + 1), title, waits, posts.size() * 2);
    posts.add(post);
    return new Report.Published(post, false, List.of());
  }
}

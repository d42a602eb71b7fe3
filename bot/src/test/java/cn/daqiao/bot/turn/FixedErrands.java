package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Posted;
import cn.daqiao.bot.dialogue.Report;
import cn.daqiao.bot.dialogue.Seat;
import cn.daqiao.bot.dialogue.Task;
import cn.daqiao.matcher.region.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The shell's part of acting for an employer, played by one account with one code. */
final class FixedErrands {
  static final String CODE = "4GK7MNTW";
  private static final Seat SEAT =
      new Seat(
          Seat.Kind.EMPLOYER, "e00-01JD0000000000000000000000", "绿源服装厂", new RegionCode("350722"));

  private final List<Posted> posts = new ArrayList<>();
  private boolean used;
  private boolean bound;
  private boolean waits;
  private List<Report.Fault> faults = List.of();
  private int wrong;

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
        used = true;
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
    if (used || !typed.equals(CODE)) {
      wrong++;
      return new Report.NoCode();
    }
    return new Report.Whose(SEAT, "ticket");
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

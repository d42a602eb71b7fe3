package cn.daqiao.bot.role;

import cn.daqiao.bot.account.Account;
import cn.daqiao.bot.account.Accounts;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.Posted;
import cn.daqiao.bot.dialogue.Report;
import cn.daqiao.bot.dialogue.Seat;
import cn.daqiao.bot.dialogue.Task;
import cn.daqiao.bot.employer.Postings;
import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.json.FieldFaultsException;
import cn.daqiao.bot.link.Links;
import cn.daqiao.bot.link.Owner;
import cn.daqiao.bot.vacancy.Decision;
import cn.daqiao.bot.vacancy.Interests;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Does the tasks. Whether the person still acts for the employer is asked in the employer's slot
 * each time: what the person's own record says may be older than a cut by staff.
 */
public final class Errands {
  private static final int UNPROCESSABLE = 422;
  private static final int UNAVAILABLE = 503;

  private final Links links;
  private final Accounts accounts;
  private final Postings postings;
  private final Interests interests;
  private final OpeningBody bodies;
  private final InstantSource clock;

  /** Errands to those accounts. */
  public Errands(
      Links links,
      Accounts accounts,
      Postings postings,
      Interests interests,
      OpeningBody bodies,
      InstantSource clock) {
    this.links = links;
    this.accounts = accounts;
    this.postings = postings;
    this.interests = interests;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** Does one; expected faults are reports. */
  public Future<Report> perform(Person person, Task task) {
    return switch (task) {
      case Task.ReadCode(var typed) -> whose(person.id(), typed);
      case Task.Bind(var seat, var ticket) ->
          links
              .bind(owner(seat), ticket, person.id())
              .map(bound -> bound ? new Report.Bound(seat) : new Report.NoCode());
      case Task.Unbind(var seat) ->
          links.cut(owner(seat), person.id()).map(cut -> new Report.Unbound(seat));
      case Task.Publish(var seat, var opening) ->
          as(person, seat, account -> publish(account, bodies.of(opening)));
      case Task.ReadPosts(var seat, var closing) ->
          as(person, seat, account -> posts(account, closing));
      case Task.Close(var seat, var post) ->
          as(
              person,
              seat,
              account ->
                  postings
                      .own(account, post.vacancy())
                      .compose(postings::close)
                      .map(closed -> new Report.Closed(post)));
    };
  }

  private Future<Report> whose(String person, String typed) {
    return links
        .find(person, typed)
        .compose(found ->
            switch (found) {
              case Links.Found.TooOften() -> Future.succeededFuture(new Report.TooOften());
              case Links.Found.Nothing() -> Future.succeededFuture(new Report.NoCode());
              case Links.Found.Open(Owner.Employer(var id), var ticket) ->
                  accounts
                      .find(id)
                      .map(account ->
                          account
                              .<Report>map(one -> new Report.Whose(seat(one), ticket))
                              .orElseGet(Report.NoCode::new));
            });
  }

  private static Seat seat(Account account) {
    return new Seat(Seat.Kind.EMPLOYER, account.id(), account.name(), account.region());
  }

  private static Owner owner(Seat seat) {
    return switch (seat.kind()) {
      case EMPLOYER -> new Owner.Employer(seat.account());
    };
  }

  /** Only for somebody who still acts for the account. */
  private Future<Report> as(Person person, Seat seat, Function<Account, Future<Report>> work) {
    var holds = links.holds(owner(seat), person.id());
    var account = accounts.find(seat.account());
    return Future.all(holds, account)
        .compose(both ->
            holds.result() && account.result().isPresent()
                ? work.apply(account.result().get())
                : Future.succeededFuture(new Report.NotBound(seat)))
        .recover(Errands::fault);
  }

  /** Without a key: the very same that stands already is brought instead, as over HTTP. */
  private Future<Report> publish(Account account, ObjectNode body) {
    try {
      return postings
          .post(account, body, null)
          .compose(posted -> {
            var vacancy = posted.vacancy();
            return Future.all(postings.decisions(vacancy), post(vacancy))
                .map(both -> {
                  List<Decision> decisions = both.resultAt(0);
                  var waiting =
                      decisions.stream()
                          .map(Decision::reason)
                          .filter(Objects::nonNull)
                          .flatMap(String::lines)
                          .toList();
                  return new Report.Published(both.resultAt(1), posted.stood(), waiting);
                });
          });
    } catch (FieldFaultsException e) {
      return Future.failedFuture(Problem.of(e));
    }
  }

  private Future<Report> posts(Account account, boolean closing) {
    var now = clock.instant();
    return postings
        .of(account)
        .compose(all ->
            Future.all(
                all.stream()
                    .filter(one -> one.openAt(now) || one.status() == Status.PENDING_REVIEW)
                    .map(this::post)
                    .toList()))
        .map(all -> new Report.Posts(all.list(), closing));
  }

  private Future<Posted> post(Vacancy vacancy) {
    return interests
        .of(vacancy.id())
        .map(all ->
            new Posted(
                vacancy.id(),
                vacancy.title(),
                vacancy.status() == Status.PENDING_REVIEW,
                all.size()));
  }

  private static Future<Report> fault(Throwable failure) {
    if (failure instanceof Problem problem) {
      if (problem.status() == UNPROCESSABLE) {
        var faults =
            problem.errors().stream()
                .map(fault -> new Report.Fault(fault.field(), fault.reason()))
                .toList();
        return Future.succeededFuture(new Report.Refused(faults));
      }
      if (problem.status() == UNAVAILABLE) {
        return Future.succeededFuture(new Report.Busy());
      }
    }
    return Future.failedFuture(failure);
  }
}

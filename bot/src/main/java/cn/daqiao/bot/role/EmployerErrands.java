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
import java.util.Optional;
import java.util.function.Function;

/**
 * What employers' contacts want done. Whether the person still acts for the employer is asked in
 * the employer's slot each time: what the person's own record says may be older than a cut by
 * staff.
 */
public final class EmployerErrands {
  private static final int UNPROCESSABLE = 422;
  private static final int UNAVAILABLE = 503;

  private final Links links;
  private final Accounts accounts;
  private final Postings postings;
  private final Interests interests;
  private final OpeningBody bodies;
  private final InstantSource clock;

  /** Errands to those accounts. */
  public EmployerErrands(
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

  /** Whose code it is. */
  Future<Optional<Seat>> seat(String id) {
    return accounts
        .find(id)
        .map(found ->
            found.map(one -> new Seat(Seat.Kind.EMPLOYER, one.id(), one.name(), one.region())));
  }

  Future<Report> publish(Person person, Task.Publish task) {
    return as(person, task.seat(), account -> publish(account, bodies.of(task.opening())));
  }

  Future<Report> list(Person person, Task.ReadPosts task) {
    return as(person, task.seat(), account -> posts(account, task.closing()));
  }

  Future<Report> close(Person person, Task.Close task) {
    return as(
        person,
        task.seat(),
        account ->
            postings
                .own(account, task.post().vacancy())
                .compose(postings::close)
                .map(closed -> new Report.Closed(task.post())));
  }

  /** Only for somebody who still acts for the account. */
  private Future<Report> as(Person person, Seat seat, Function<Account, Future<Report>> work) {
    var holds = links.holds(new Owner.Employer(seat.account()), person.id());
    var account = accounts.find(seat.account());
    return Future.all(holds, account)
        .compose(both ->
            holds.result() && account.result().isPresent()
                ? work.apply(account.result().get())
                : Future.succeededFuture(new Report.NotBound(seat)))
        .recover(EmployerErrands::fault);
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

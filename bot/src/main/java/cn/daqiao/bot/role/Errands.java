package cn.daqiao.bot.role;

import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.Report;
import cn.daqiao.bot.dialogue.Seat;
import cn.daqiao.bot.dialogue.Task;
import cn.daqiao.bot.link.Links;
import cn.daqiao.bot.link.Owner;
import io.vertx.core.Future;
import java.util.Optional;

/** Does the tasks: codes and links here, what they are for with employers and officers. */
public final class Errands {
  private final Links links;
  private final EmployerErrands employers;
  private final OfficerErrands officers;
  private final CaseErrands cases;

  /** Errands to employers, of officers, and of whoever waits for one. */
  public Errands(
      Links links, EmployerErrands employers, OfficerErrands officers, CaseErrands cases) {
    this.links = links;
    this.employers = employers;
    this.officers = officers;
    this.cases = cases;
  }

  /** Does one; expected faults are reports. */
  public Future<Report> perform(Person person, Task task) {
    return switch (task) {
      case Task.ReadCode(var typed) -> whose(person.id(), typed);
      case Task.Bind(var seat, var ticket) ->
          links
              .bind(owner(seat), ticket, person.id())
              .compose(bound ->
                  bound
                      ? replace(person, seat).map(done -> new Report.Bound(seat))
                      : Future.succeededFuture(new Report.NoCode()));
      case Task.Unbind(var seat) ->
          links.cut(owner(seat), person.id()).map(cut -> new Report.Unbound(seat));
      case Task.Publish publish -> employers.publish(person, publish);
      case Task.ReadPosts posts -> employers.list(person, posts);
      case Task.ReadCase(var greets) -> cases.read(person, greets);
      case Task.Close close -> employers.close(person, close);
      case Task.Enrol enrol -> officers.enrol(person, enrol);
      case Task.ReadWards(var seat) -> officers.list(person, seat);
      case Task.WardCode code -> officers.wardCode(person, code);
      case Task.ReadWard read -> officers.read(person, read);
      case Task.Correct correct -> officers.correct(person, correct);
      case Task.EraseWard erase -> officers.erase(person, erase);
      case Task.Claim claim -> officers.claim(person, claim);
    };
  }

  /** Who acts for another one from now on is no longer listed where he or she did before. */
  private Future<Void> replace(Person person, Seat next) {
    return person
        .seat(next.kind())
        .filter(seat -> !seat.account().equals(next.account()))
        .map(seat -> links.cut(owner(seat), person.id()).<Void>mapEmpty())
        .orElseGet(Future::succeededFuture);
  }

  private Future<Report> whose(String person, String typed) {
    return links
        .find(person, typed)
        .compose(found ->
            switch (found) {
              case Links.Found.TooOften() -> Future.succeededFuture(new Report.TooOften());
              case Links.Found.Nothing() -> Future.succeededFuture(new Report.NoCode());
              case Links.Found.Open(var owner, var ticket) -> whose(owner, ticket);
            });
  }

  private Future<Report> whose(Owner owner, String ticket) {
    return switch (owner) {
      case Owner.Employer(var id) -> employers.seat(id).map(seat -> whose(seat, ticket));
      case Owner.Officer(var name) -> officers.seat(name).map(seat -> whose(seat, ticket));
      case Owner.Ward(var id) ->
          officers
              .ward(id)
              .map(ward ->
                  ward.<Report>map(one -> new Report.Mine(one, ticket))
                      .orElseGet(Report.NoCode::new));
    };
  }

  private static Report whose(Optional<Seat> seat, String ticket) {
    return seat.<Report>map(one -> new Report.Whose(one, ticket)).orElseGet(Report.NoCode::new);
  }

  private static Owner owner(Seat seat) {
    return switch (seat.kind()) {
      case EMPLOYER -> new Owner.Employer(seat.account());
      case OFFICER -> new Owner.Officer(seat.account());
    };
  }
}

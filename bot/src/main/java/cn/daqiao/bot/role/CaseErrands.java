package cn.daqiao.bot.role;

import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.Report;
import cn.daqiao.bot.inbox.Ticket;
import cn.daqiao.bot.staff.Member;
import cn.daqiao.bot.staff.Members;
import cn.daqiao.bot.turn.Cases;
import cn.daqiao.matcher.region.RegionCode;
import io.vertx.core.Future;
import java.util.Optional;

/** What people want to know of their own case. */
public final class CaseErrands {
  private final Cases cases;
  private final Members members;

  /** Cases that those members of staff take. */
  public CaseErrands(Cases cases, Members members) {
    this.cases = cases;
    this.members = members;
  }

  Future<Report> read(Person person, boolean greets) {
    return cases
        .find(person.id())
        .map(found ->
            found.map(Cases.Filed::ticket).filter(one -> one.status() != Ticket.Status.CLOSED))
        .compose(ticket ->
            ticket.isEmpty()
                ? Future.succeededFuture(new Report.NoCase(greets))
                : read(ticket.get()));
  }

  private Future<Report> read(Ticket ticket) {
    return taker(ticket)
        .map(taker ->
            new Report.Case(ticket.since(), taker.orElse(null), ticket.county(), ticket.despair()));
  }

  /** Where the one who has taken it works; an account that is gone has taken nothing. */
  private Future<Optional<RegionCode>> taker(Ticket ticket) {
    var taker = ticket.taker();
    return taker == null
        ? Future.succeededFuture(Optional.empty())
        : members.find(taker).map(found -> found.map(Member::region));
  }
}

package cn.daqiao.bot.role;

import cn.daqiao.bot.dialogue.Seat;
import cn.daqiao.bot.link.Links;
import cn.daqiao.bot.link.Owner;
import cn.daqiao.bot.turn.PersonStore;
import cn.daqiao.bot.turn.Records;
import io.vertx.core.Future;

/**
 * Ends that somebody acts for an employer or as an officer, as staff or the employer decide. The
 * owner's slot first: from then on nothing is done, whatever the person's record still says.
 */
public final class Unseating {
  private final Links links;
  private final PersonStore people;
  private final Records records;

  /** Ends links, and says so in the records. */
  public Unseating(Links links, PersonStore people, Records records) {
    this.links = links;
    this.people = people;
    this.records = records;
  }

  /**
   * Ends one.
   *
   * @return whether there was one
   */
  public Future<Boolean> cut(Owner owner, String person) {
    return links
        .cut(owner, person)
        .compose(was ->
            (switch (owner) {
                  case Owner.Employer(var id) -> forget(Seat.Kind.EMPLOYER, id, person);
                  case Owner.Officer(var id) -> forget(Seat.Kind.OFFICER, id, person);
                  case Owner.Ward ward -> Future.<Void>succeededFuture();
                })
                .map(was));
  }

  private Future<Void> forget(Seat.Kind kind, String account, String person) {
    return people
        .find(person)
        .compose(found ->
            found.isEmpty()
                ? Future.succeededFuture()
                : records.update(person, one -> one.leaving(kind, account)).mapEmpty());
  }
}

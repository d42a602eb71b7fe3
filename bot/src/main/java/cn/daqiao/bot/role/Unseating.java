package cn.daqiao.bot.role;

import cn.daqiao.bot.dialogue.Seat;
import cn.daqiao.bot.link.Links;
import cn.daqiao.bot.link.Owner;
import cn.daqiao.bot.turn.PersonStore;
import cn.daqiao.bot.turn.Records;
import io.vertx.core.Future;

/**
 * Ends that somebody acts for an employer, as staff or the employer decide. The employer's slot
 * first: from then on nothing is posted, whatever the person's record still says.
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
  public Future<Boolean> cut(String account, String person) {
    return links
        .cut(new Owner.Employer(account), person)
        .compose(was -> forget(account, person).map(was));
  }

  private Future<Void> forget(String account, String person) {
    return people
        .find(person)
        .compose(found ->
            found.isEmpty()
                ? Future.succeededFuture()
                : records
                    .update(person, one -> one.leaving(Seat.Kind.EMPLOYER, account))
                    .mapEmpty());
  }
}

package cn.daqiao.bot;

import cn.daqiao.bot.link.Owner;
import cn.daqiao.bot.matching.NoteInterest;
import cn.daqiao.bot.matching.Reactions;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.redis.Wakes;
import cn.daqiao.bot.seeker.Binding;
import cn.daqiao.bot.seeker.Register;
import cn.daqiao.bot.turn.Change;
import cn.daqiao.bot.turn.Merging;
import cn.daqiao.bot.vacancy.Deadline;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What a change of a person means in other slots: a record of the register becomes one with who
 * talks, interest stands with the vacancy, and of who is deleted nothing stays with either.
 */
final class PeopleChanges implements Reactions.Reaction {
  private final Core core;
  private final LongSupplier lead;
  private final Binding binding;
  private final NoteInterest interest;

  PeopleChanges(Core core, LongSupplier lead) {
    this.core = core;
    this.lead = lead;
    var store = core.store;
    var clock = core.settings.clock();
    var people = Operations.people(core);
    binding =
        new Binding(
            new Register(store.redis(), store.door(), store.seal(), people),
            people,
            new Merging(store.redis(), store.door()),
            () -> clock.instant().atZone(Deadline.ZONE).getYear());
    interest = new NoteInterest(core.interests, clock, lead);
  }

  @Override
  public Future<Void> react(Streams.Entry entry) {
    return switch (Change.read(entry.fields()).orElse(null)) {
      case Change.Updated(var person, var version) ->
          binding
              .changed(person)
              .onSuccess(closed -> {
                if (closed > 0) {
                  core.store.wakes().wake(Wakes.Topic.PEOPLE, Keys.partition(person));
                }
              })
              .mapEmpty();
      case Change.Deleted(var person, var vacancies, var offered, var seats) ->
          Future.all(
                  vacancies.stream()
                      .map(vacancy -> core.interests.forget(vacancy, person, lead.getAsLong()))
                      .toList())
              .compose(done -> binding.deleted(person))
              .compose(done -> unseat(person, seats))
              .compose(done -> core.links.drop(new Owner.Ward(person)));
      case Change.Interested interested -> interest.react(entry);
      case Change.CalledOff off -> interest.react(entry);
      case Change.Attended attended -> interest.react(entry);
      case Change.Declined declined -> Future.succeededFuture();
      case Change.Withdrawn withdrawn -> Future.succeededFuture();
      case null -> Future.succeededFuture();
    };
  }

  private Future<Void> unseat(String person, List<String> seats) {
    return seats.isEmpty()
        ? Future.succeededFuture()
        : Future.all(
                seats.stream()
                    .flatMap(seat -> Owner.of(seat).stream())
                    .map(owner -> core.links.cut(owner, person))
                    .toList())
            .mapEmpty();
  }
}

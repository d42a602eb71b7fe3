package cn.daqiao.bot.employer;

import cn.daqiao.bot.account.Account;
import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.bot.vacancy.VacancyWriter;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Finds what an employer has posted already, word for word, so that a form sent twice or a sheet
 * uploaded again makes no second offer. What differs in anything is another offer.
 */
final class Repeats {
  private static final Script CLAIM = Script.load("same-claim");
  private static final Duration KEPT = Duration.ofDays(400);

  private final Door door;
  private final VacancyStore store;
  private final InstantSource clock;

  Repeats(Door door, VacancyStore store, InstantSource clock) {
    this.door = door;
    this.store = store;
    this.clock = clock;
  }

  /**
   * The id to post under: the vacancy's own, or that of the same one which can still be taken or is
   * just being saved.
   */
  Future<String> stands(Account account, Vacancy vacancy) {
    return claim(account, vacancy, "")
        .compose(id ->
            id.equals(vacancy.id())
                ? Future.succeededFuture(id)
                : store
                    .find(id)
                    .compose(found ->
                        found.isEmpty() || still(found.get(), vacancy)
                            ? Future.succeededFuture(id)
                            : claim(account, vacancy, id)));
  }

  private boolean still(Vacancy found, Vacancy posted) {
    boolean waits = found.status() == Status.PENDING_REVIEW;
    boolean open = found.openAt(clock.instant());
    return (waits || open) && content(found).equals(content(posted));
  }

  private Future<String> claim(Account account, Vacancy vacancy, String instead) {
    var key = Keys.of(account.id(), "same") + ":" + content(vacancy);
    var args = new Args().add(vacancy.id()).add(instead).add(KEPT.toSeconds());
    return door.save(CLAIM, List.of(key), args)
        .map(saved ->
            switch (saved) {
              case Saved.Ok(var result) -> result.text(0);
              case Saved.Unknown ignored -> throw Postings.busy();
            });
  }

  private static String content(Vacancy vacancy) {
    var node = VacancyWriter.write(vacancy);
    node.remove(List.of("v", "id", "status"));
    return Digest.of(node);
  }
}

package cn.daqiao.bot.matching.night;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.StoreAwayException;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;

/** How far the nightly run has come; a number of the lead lower than the last is refused. */
final class NightStore {
  private static final Script NIGHT = Script.load("night");

  private final Door door;
  private final int steps;

  /** A run of so many steps. */
  NightStore(Door door, int steps) {
    this.door = door;
    this.steps = steps;
  }

  /** Begins the run of a night, or goes on with it; how many steps are done. */
  Future<Integer> begin(LocalDate night, long lead) {
    return save(night, lead, -1);
  }

  /** Notes how many steps are done. */
  Future<Integer> done(LocalDate night, long lead, int step) {
    return save(night, lead, step);
  }

  private Future<Integer> save(LocalDate night, long lead, int step) {
    if (lead == 0) {
      return Future.failedFuture(new StoreAwayException("this node no longer leads"));
    }
    var args = new Args().add(lead).add(night.toString()).add(step).add(steps);
    return door.save(NIGHT, List.of(Keys.account("night"), Keys.account("fence")), args)
        .compose(saved ->
            saved instanceof Saved.Ok(var result) && result.text(0).equals("OK")
                ? Future.succeededFuture((int) result.number(1))
                : Future.failedFuture(new StoreAwayException("the night is not saved")));
  }
}

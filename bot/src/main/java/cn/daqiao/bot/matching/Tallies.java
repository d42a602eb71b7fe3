package cn.daqiao.bot.matching;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.StoreAwayException;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The figures of a vacancy's last thirty runs, in its own slot. */
public final class Tallies {
  private static final Script KEEP = Script.load("tally-keep");
  private static final int KEPT = 30;

  private final Redis redis;
  private final Door door;

  /** Figures in that store. */
  public Tallies(Redis redis, Door door) {
    this.redis = redis;
    this.door = door;
  }

  /** Keeps the figures of one run, once however often it is tried. */
  Future<Void> keep(String vacancy, Tally tally) {
    var args = new Args().add(tally.at().toEpochMilli()).add(tally.write()).add(KEPT);
    return door.save(KEEP, List.of(key(vacancy)), args)
        .compose(saved ->
            switch (saved) {
              case Saved.Ok ignored -> Future.succeededFuture();
              case Saved.Unknown(var reason) -> Future.failedFuture(new StoreAwayException(reason));
            });
  }

  /** The last runs, newest first. */
  public Future<List<Tally>> of(String vacancy) {
    return redis
        .call(c -> c.zrevrange(key(vacancy), 0, KEPT - 1))
        .map(all ->
            all.stream()
                .map(json -> Tally.read(new String(json, StandardCharsets.UTF_8)))
                .toList());
  }

  private static String key(String vacancy) {
    return Keys.of(vacancy, "runs");
  }
}

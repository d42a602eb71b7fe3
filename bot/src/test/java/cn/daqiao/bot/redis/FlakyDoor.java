package cn.daqiao.bot.redis;

import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A door to a store that is away for as many saves as it is told. */
public final class FlakyDoor extends Door {
  private final AtomicInteger away = new AtomicInteger();

  public FlakyDoor(Redis redis, int replicas) {
    super(redis, replicas);
  }

  /** Nobody learns what became of the next saves, which were not kept. */
  public void away(int saves) {
    away.set(saves);
  }

  /** How many of them are left. */
  public int left() {
    return Math.max(0, away.get());
  }

  @Override
  public Future<Saved> save(Script script, List<String> keys, Args args) {
    return away.getAndDecrement() > 0
        ? Future.succeededFuture(new Saved.Unknown("made up"))
        : super.save(script, keys, args);
  }
}

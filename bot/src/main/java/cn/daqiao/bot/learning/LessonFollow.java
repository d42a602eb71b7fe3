package cn.daqiao.bot.learning;

import cn.daqiao.bot.policy.Lesson;
import cn.daqiao.bot.redis.Wakes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what staff taught, on whichever node, to this one: when woken, and each second. */
public final class LessonFollow {
  private static final Logger LOG = LoggerFactory.getLogger(LessonFollow.class);
  private static final long LOOK_MS = 1_000;
  private static final long NEVER = -1;

  private final Vertx vertx;
  private final LessonStore store;
  private final Wakes wakes;
  private final Consumer<List<Lesson>> desk;
  private long timer = NEVER;
  private long known = NEVER;

  /** Hands the lessons that hold to the desk. */
  public LessonFollow(Vertx vertx, LessonStore store, Wakes wakes, Consumer<List<Lesson>> desk) {
    this.vertx = vertx;
    this.store = store;
    this.wakes = wakes;
    this.desk = desk;
  }

  /** Brings what there is, and follows. */
  public Future<Void> start() {
    wakes.listen(Wakes.Topic.LESSONS, partition -> look());
    timer = vertx.setPeriodic(LOOK_MS, tick -> look());
    return refresh();
  }

  private void look() {
    refresh().onFailure(e -> LOG.debug("lessons are looked for again in a second", e));
  }

  /** Brings what has changed since. */
  private Future<Void> refresh() {
    return store
        .changes()
        .compose(changes ->
            isNews(changes)
                ? store.all().map(all -> take(changes, all))
                : Future.succeededFuture());
  }

  private synchronized boolean isNews(long changes) {
    return changes != known;
  }

  /** What was read before a later change was is no news any more, but a restored store is. */
  private synchronized Void take(long changes, List<Decided> all) {
    known = changes;
    desk.accept(all.stream().map(Decided::lesson).flatMap(Optional::stream).toList());
    return null;
  }

  /** Follows no more. */
  public void close() {
    vertx.cancelTimer(timer);
  }
}

package cn.daqiao.bot.matching.night;

import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.StoreAwayException;
import cn.daqiao.config.Limits;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the nightly work once a night, on the leading node. It goes by steps, each noted when it is
 * done: whoever leads after a crash goes on with the one that broke off, whose items may come
 * twice. A night that passed while nothing ran is made up for.
 */
public final class Night {
  private static final Logger LOG = LoggerFactory.getLogger(Night.class);
  private static final long LOOK_MS = 10_000;

  private final Vertx vertx;
  private final LongSupplier lead;
  private final InstantSource clock;
  private final Nights nights;
  private final Paced paced;
  private final List<Step> work;
  private final NightStore store;
  private volatile @Nullable LocalDate done;
  private Future<Boolean> running = Future.succeededFuture(false);
  private volatile boolean closed;
  private long timer = -1;

  /** A part of the work. */
  public interface Step {
    /** The ids of what it looks at. */
    Future<List<String>> items();

    /**
     * Looks at one; may come again.
     *
     * @return whether there was anything to do
     */
    Future<Boolean> look(String id);
  }

  /** What the night stands on. */
  public record Base(
      Vertx vertx, Door door, LongSupplier lead, InstantSource clock, Limits limits) {}

  /** A night of these steps, which keep their order and number. */
  public Night(Base base, List<Step> work) {
    vertx = base.vertx();
    lead = base.lead();
    clock = base.clock();
    nights = new Nights(base.limits().nightHour());
    paced = new Paced(base.vertx(), base.limits().nightPace());
    this.work = List.copyOf(work);
    store = new NightStore(base.door(), work.size());
  }

  /** Starts looking whether it is time. */
  public void start() {
    timer =
        vertx.setPeriodic(
            LOOK_MS, tick -> look().onFailure(e -> LOG.warn("the night will be gone on with", e)));
  }

  /** Ends with the item that is being looked at. */
  public Future<Void> close() {
    closed = true;
    vertx.cancelTimer(timer);
    return running.<Void>mapEmpty().otherwiseEmpty();
  }

  /** Does what is left of the last night's work, if anything; whether there was. */
  public synchronized Future<Boolean> look() {
    var night = nights.last(clock.instant());
    if (closed || !running.isComplete()) {
      return running;
    }
    if (lead.getAsLong() == 0 || night.equals(done)) {
      return Future.succeededFuture(false);
    }
    running =
        store
            .begin(night, lead.getAsLong())
            .compose(step -> {
              boolean any = step < work.size();
              if (any) {
                LOG.info("the nightly run of {} begins with step {}", night, step);
              }
              return from(step, night)
                  .map(end -> {
                    done = night;
                    return any;
                  });
            });
    return running;
  }

  private Future<Void> from(int step, LocalDate night) {
    if (step >= work.size()) {
      return Future.succeededFuture();
    }
    var part = work.get(step);
    return part.items()
        .compose(items -> paced.each(items, id -> look(part, id)))
        .compose(end -> store.done(night, lead.getAsLong(), step + 1))
        .compose(noted -> from(step + 1, night));
  }

  private Future<Boolean> look(Step part, String id) {
    if (closed || lead.getAsLong() == 0) {
      return Future.failedFuture(new StoreAwayException("this node no longer leads"));
    }
    return part.look(id)
        .recover(failure -> {
          if (Redis.isAway(failure) || lead.getAsLong() == 0) {
            return Future.failedFuture(failure);
          }
          // One that breaks does not hold up the others; the next night looks at it again.
          LOG.error("{} could not be matched tonight", id, failure);
          return Future.succeededFuture(true);
        });
  }
}

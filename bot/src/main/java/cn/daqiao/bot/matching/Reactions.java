package cn.daqiao.bot.matching;

import cn.daqiao.bot.push.Lead;
import cn.daqiao.bot.redis.DeadLetters;
import cn.daqiao.bot.redis.Follower;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Streams;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one node does about changes for all: it follows a family of streams while it leads, from
 * positions kept in the store, so that the next leader goes on where it ended. Entries may be seen
 * twice; every reaction has one effect however often it is done.
 */
public final class Reactions {
  private static final Logger LOG = LoggerFactory.getLogger(Reactions.class);
  private static final long LOOK_MS = 500;

  private final Vertx vertx;
  private final Redis redis;
  private final Lead lead;
  private final Streams streams;
  private final DeadLetters dead;
  private final DeadLetters.Reader reader;
  private final Reaction reaction;
  private @Nullable Follower follower;
  private boolean changing;
  private boolean closed;
  private long timer = -1;

  /** One change, one effect. */
  public interface Reaction {
    /** Reacts; a failure brings the entry again, and at last puts it aside. */
    Future<Void> react(Streams.Entry entry);

    /** Whether something that every reaction needs is broken now, such as an index. */
    default boolean hindered() {
      return false;
    }
  }

  /** What reactions stand on. */
  public record Base(Vertx vertx, Redis redis, Lead lead, DeadLetters dead) {}

  /** Reacts to the family's changes. */
  public Reactions(Base base, Keys.Family family, Reaction reaction) {
    vertx = base.vertx();
    redis = base.redis();
    lead = base.lead();
    dead = base.dead();
    streams = new Streams(base.redis(), family, "changes");
    reader =
        new DeadLetters.Reader(
            streams,
            "the reaction to changes",
            "Nobody was told of it; once the fault is mended, saving the same again tells them");
    this.reaction = reaction;
  }

  /** Starts following as soon as this node leads. */
  public void start() {
    timer = vertx.setPeriodic(0, LOOK_MS, tick -> look());
  }

  /** Looks into one partition now. */
  public void wake(int partition) {
    var following = follower;
    if (following != null) {
      following.wake(partition);
    }
  }

  /** Ends when what has begun is done. */
  public Future<Void> close() {
    closed = true;
    vertx.cancelTimer(timer);
    var following = follower;
    follower = null;
    return following == null ? Future.succeededFuture() : following.close();
  }

  private void look() {
    boolean leads = lead.number() > 0;
    if (closed || changing || leads == (follower != null)) {
      return;
    }
    changing = true;
    (leads ? begin() : end())
        .onFailure(e -> LOG.warn("following will be tried again", e))
        .onComplete(done -> changing = false);
  }

  private Future<Void> begin() {
    var cursors = new ArrayList<Future<String>>();
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      var key = streams.cursor(partition);
      cursors.add(
          redis
              .call(commands -> commands.get(key))
              .map(
                  kept -> kept == null ? Streams.START : new String(kept, StandardCharsets.UTF_8)));
    }
    return Future.all(cursors)
        .map(done -> {
          if (!closed) {
            var started =
                new Follower(
                    vertx, streams, cursors.stream().map(Future::result).toList(), handler());
            follower = started;
            started.start();
          }
          return null;
        });
  }

  private Future<Void> end() {
    var following = follower;
    follower = null;
    return following == null ? Future.succeededFuture() : following.close();
  }

  private Follower.Handler handler() {
    return new Follower.Handler() {
      @Override
      public Future<Void> take(int partition, List<Streams.Entry> entries) {
        var entry = entries.getFirst();
        return reaction.react(entry).compose(done -> keep(partition, entry));
      }

      /** A full disk is no entry's fault either. */
      @Override
      public boolean maySpoil(Throwable failure) {
        return !Redis.isAway(failure)
            && !(failure instanceof UncheckedIOException)
            && !reaction.hindered();
      }

      /** Each has its own effect and its own position. */
      @Override
      public int most() {
        return 1;
      }

      @Override
      public Future<Void> putAside(int partition, Streams.Entry entry, Throwable failure) {
        return dead.put(reader, partition, entry, failure).compose(done -> keep(partition, entry));
      }

      @Override
      public void fellBehind(int partition) {
        LOG.warn("changes older than a day were passed over; the nightly run finds their matches");
      }
    };
  }

  private Future<Void> keep(int partition, Streams.Entry entry) {
    var id = entry.id().getBytes(StandardCharsets.UTF_8);
    return redis.call(commands -> commands.set(streams.cursor(partition), id)).mapEmpty();
  }
}

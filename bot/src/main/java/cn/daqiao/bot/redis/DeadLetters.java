package cn.daqiao.bot.redis;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes of entries that failed each time and were passed over, so that they stop nobody behind
 * them: the latest hundred of each partition, in its own slot ({@code {p17}:dead}). A note names
 * stream, id, reader and the failure's class; what the entry says is not copied.
 */
public final class DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final Script SCRIPT = Script.load("dead-letter");
  private static final int MOST = 100;

  private final Redis redis;
  private final Door door;
  private final LongAdder count = new LongAdder();

  /**
   * Who could not work on an entry.
   *
   * @param name such as {@code index seekers}
   * @param remedy what to do once the fault is mended, for the log
   */
  public record Reader(Streams streams, String name, String remedy) {}

  /** Notes kept in that store. */
  public DeadLetters(Redis redis, Door door) {
    this.redis = redis;
    this.door = door;
  }

  /** Notes an entry, counts it and logs once what to do; fails while the store is away. */
  public Future<Void> put(Reader reader, int partition, Streams.Entry entry, Throwable failure) {
    var cause = Redis.root(failure);
    var kind = (cause == null ? failure : cause).getClass().getName();
    var stream = reader.streams.key(partition);
    var note =
        JsonNodeFactory.instance
            .objectNode()
            .put("v", 1)
            .put("stream", stream)
            .put("id", entry.id())
            .put("reader", reader.name)
            .put("failure", kind)
            .toString();
    return door.save(
            SCRIPT,
            List.of(key(reader.streams.family(), partition)),
            new Args().add(note).add(MOST))
        .compose(Saved::orAway)
        .<Void>map(before -> {
          if (before.number(0) > 0) {
            return null;
          }
          count.increment();
          LOG.error(
              "{} could not work on entry {} of {} and passed it over: {} at {}. {}",
              reader.name,
              entry.id(),
              stream,
              kind,
              where(cause),
              reader.remedy);
          return null;
        });
  }

  /** How many notes this process was the first to make. */
  public long count() {
    return count.sum();
  }

  /** The notes of a partition, newest first, as JSON. */
  public Future<List<String>> of(Keys.Family family, int partition) {
    return redis
        .call(c -> c.lrange(key(family, partition), 0, -1))
        .map(
            notes -> notes.stream().map(note -> new String(note, StandardCharsets.UTF_8)).toList());
  }

  private static String where(@Nullable Throwable failure) {
    return failure == null || failure.getStackTrace().length == 0
        ? "an unknown place"
        : failure.getStackTrace()[0].toString();
  }

  private static String key(Keys.Family family, int partition) {
    return Keys.of(family, partition, "dead");
  }
}

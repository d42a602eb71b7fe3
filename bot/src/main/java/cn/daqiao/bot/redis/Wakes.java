package cn.daqiao.bot.redis;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells readers that something new lies in a partition: at once within this process, by
 * publish/subscribe to other nodes. Only a hint; readers also look by themselves each second.
 */
public final class Wakes {
  private static final Logger LOG = LoggerFactory.getLogger(Wakes.class);
  private static final String CHANNEL = "daqiao:wake";

  /** What lies there. */
  public enum Topic {
    PEOPLE,
    VACANCIES,
    OUTBOX,
    LESSONS
  }

  private final Redis redis;
  private final String node;
  private final Map<Topic, List<IntConsumer>> listeners = new EnumMap<>(Topic.class);
  private volatile boolean shared;

  /**
   * Wakes within this process.
   *
   * @param node a name that no other node has, without blanks
   */
  public Wakes(Redis redis, String node) {
    this.redis = redis;
    this.node = node;
    for (var topic : Topic.values()) {
      listeners.put(topic, new CopyOnWriteArrayList<>());
    }
  }

  /** From now on also wakes other nodes, and is woken by them. */
  public Future<Void> share() {
    return Redis.future(
        redis
            .backend()
            .listener()
            .thenCompose(connection -> {
              connection.addListener(
                  new RedisPubSubAdapter<>() {
                    @Override
                    public void message(String channel, String message) {
                      heard(message);
                    }
                  });
              shared = true;
              return connection.async().subscribe(CHANNEL);
            }));
  }

  /** Calls the listener, on any thread, with each partition that has something new. */
  public void listen(Topic topic, IntConsumer listener) {
    of(topic).add(listener);
  }

  /** Something new lies there. */
  public void wake(Topic topic, int partition) {
    tell(topic, partition);
    if (shared) {
      var message = node + " " + topic + " " + partition;
      redis
          .call(c -> c.publish(CHANNEL, message.getBytes(StandardCharsets.UTF_8)))
          .onFailure(e -> LOG.debug("other nodes were not woken", e));
    }
  }

  private void heard(String message) {
    var words = message.split(" ", 3);
    if (words.length != 3 || words[0].equals(node)) {
      return;
    }
    try {
      tell(Topic.valueOf(words[1]), Integer.parseInt(words[2]));
    } catch (IllegalArgumentException e) {
      LOG.debug("a wake of another version was passed over", e);
    }
  }

  private void tell(Topic topic, int partition) {
    of(topic).forEach(listener -> listener.accept(partition));
  }

  private List<IntConsumer> of(Topic topic) {
    var known = listeners.get(topic);
    if (known == null) {
      throw new IllegalStateException("no such topic");
    }
    return known;
  }
}

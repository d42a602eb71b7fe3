package cn.daqiao.bot.redis;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records read among others: one that cannot be read is left out and keeps nobody else back. */
public final class Unreadable {
  private static final Logger LOG = LoggerFactory.getLogger(Unreadable.class);

  /** How many are told apart; a store with more has one fault, not many. */
  private static final int TOLD = 1_000;

  private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

  /** The record, or empty where it cannot be read; fails only while the store is away. */
  public <T> Future<Optional<T>> or(String id, Future<Optional<T>> record) {
    return record
        .onSuccess(found -> unreadable.remove(id))
        .recover(failure -> {
          if (Redis.isAway(failure)) {
            return Future.failedFuture(failure);
          }
          if (unreadable.size() < TOLD && unreadable.add(id)) {
            LOG.warn("{} cannot be read and is left out: {}", id, failure.getClass());
          }
          return Future.succeededFuture(Optional.empty());
        });
  }

  /** How many records could not be read when they were last looked at. */
  public int count() {
    return unreadable.size();
  }
}

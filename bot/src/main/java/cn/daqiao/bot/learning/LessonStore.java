package cn.daqiao.bot.learning;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.BadSealException;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.Seal;
import cn.daqiao.bot.redis.Wakes;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What staff decided about questions: an overlay that lies over the documents as they came. */
public final class LessonStore {
  private static final Logger LOG = LoggerFactory.getLogger(LessonStore.class);
  private static final Script SAVE = Script.load("lesson-save");
  private static final String KEY = Keys.account("lessons");
  private static final String CHANGES = Keys.account("lessons") + ":changes";
  private static final String VERSION = ":version";

  private final Redis redis;
  private final Door door;
  private final Seal seal;
  private final Wakes wakes;

  /** Lessons of that store; each change wakes every node. */
  public LessonStore(Redis redis, Door door, Seal seal, Wakes wakes) {
    this.redis = redis;
    this.door = door;
    this.seal = seal;
    this.wakes = wakes;
  }

  /** Everything decided; one that cannot be read is passed over. */
  public Future<List<Decided>> all() {
    return redis
        .call(c -> c.hgetall(KEY))
        .map(stored -> {
          var all = new ArrayList<Decided>();
          stored.forEach((id, json) -> {
            if (!id.endsWith(VERSION)) {
              read(id, json).ifPresent(all::add);
            }
          });
          return all;
        });
  }

  /** What was decided about one question. */
  public Future<Optional<Decided>> find(String id) {
    return redis
        .call(c -> c.hget(KEY, id))
        .map(json -> json == null ? Optional.empty() : read(id, json));
  }

  /** How often anything has changed. */
  Future<Long> changes() {
    return redis
        .call(c -> c.get(CHANGES))
        .map(count ->
            count == null ? 0L : Long.parseLong(new String(count, StandardCharsets.US_ASCII)));
  }

  /**
   * Keeps the last step of a decision; false when somebody else was quicker.
   *
   * @param base the version that the step goes on from
   */
  public Future<Boolean> save(Decided decided, int base) {
    var args =
        new Args()
            .add(decided.id())
            .add(base)
            .add(decided.version())
            .add(seal.sealOwn(LessonJson.write(decided), place(decided.id())));
    return door.save(SAVE, List.of(KEY, CHANGES), args)
        .compose(Saved::orAway)
        .map(result -> result.text(0).equals("OK"))
        .onSuccess(kept -> wakes.wake(Wakes.Topic.LESSONS, 0));
  }

  private static String place(String id) {
    return "lessons|" + id;
  }

  private Optional<Decided> read(String id, byte[] sealed) {
    try {
      return Optional.of(LessonJson.read(id, seal.openOwn(sealed, place(id))));
    } catch (JsonProcessingException
        | BadSealException
        | DateTimeException
        | IllegalArgumentException e) {
      LOG.error("a lesson cannot be read and is not given: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}

package cn.daqiao.bot.vacancy;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Who is interested in a vacancy, kept in the vacancy's slot. A person's own record lies in another
 * slot, so interest arrives by the person's stream and is applied any number of times to one
 * effect.
 */
public final class Interests {
  private static final Script NOTE = Script.load("vacancy-interested");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Redis redis;
  private final Door door;

  /** Keeps interests in that store. */
  public Interests(Redis redis, Door door) {
    this.redis = redis;
    this.door = door;
  }

  /**
   * One interested person.
   *
   * @param person the id
   * @param share whether name and phone may go to the employer
   */
  public record Interested(String person, boolean share, Instant at) {}

  /** Notes interest; the outcome is unknown only when the store was away, and then fails. */
  public Future<Void> note(String vacancy, Interested interested) {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("v", 1)
            .put("share", interested.share())
            .put("at", interested.at().toString());
    return save(vacancy, new Args().add(interested.person()).add(json.toString()).add("0"));
  }

  /** Takes a person out, after a deletion. */
  public Future<Void> forget(String vacancy, String person) {
    return save(vacancy, new Args().add(person).add("").add("1"));
  }

  /** Everybody interested, earliest first. */
  public Future<List<Interested>> of(String vacancy) {
    return redis
        .call(commands -> commands.hgetall(key(vacancy)))
        .map(all ->
            all.entrySet().stream()
                .map(entry -> read(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Interested::at))
                .toList());
  }

  private Future<Void> save(String vacancy, Args args) {
    return door.save(NOTE, List.of(key(vacancy)), args).compose(Saved::orAway).mapEmpty();
  }

  private static Interested read(String person, byte[] stored) {
    try {
      var node = JSON.readTree(new String(stored, StandardCharsets.UTF_8));
      return new Interested(
          person, node.path("share").asBoolean(), Instant.parse(node.path("at").asText()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored interest cannot be read", e);
    }
  }

  private static String key(String vacancy) {
    return Keys.of(vacancy, "interested");
  }
}

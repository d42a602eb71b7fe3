package cn.daqiao.bot.vacancy;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.StoreAwayException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is interested in a vacancy or enrolled for a course, kept in the vacancy's slot. A person's
 * own record lies in another slot, so interest arrives by the person's stream and is applied any
 * number of times to one effect. Only the leading node notes it and takes people out.
 */
public final class Interests {
  private static final Script NOTE = Script.load("vacancy-interested");
  private static final Script ATTENDED = Script.load("vacancy-attended");
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
   * @param attended whether the person was at the course; absent until that is known
   */
  public record Interested(String person, boolean share, Instant at, @Nullable Boolean attended) {
    /** Interest of which nothing more is known. */
    public Interested(String person, boolean share, Instant at) {
      this(person, share, at, null);
    }
  }

  /**
   * Notes interest; fails when that may not have been saved.
   *
   * @param lead the number under which this node leads; a slot that knows a higher one refuses
   */
  public Future<Void> note(String vacancy, Interested interested, long lead) {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("v", 1)
            .put("share", interested.share())
            .put("at", interested.at().toString());
    return save(vacancy, interested.person(), json.toString(), lead);
  }

  /** Notes whether somebody enrolled was at the course; nothing for who is not enrolled. */
  public Future<Void> attended(String course, String person, boolean was) {
    return door.save(ATTENDED, List.of(key(course)), new Args().add(person).add(was ? "1" : "0"))
        .compose(Saved::orAway)
        .mapEmpty();
  }

  /**
   * Takes a person out, after a deletion or when the interest is called off; fails as {@link #note}
   * does.
   */
  public Future<Void> forget(String vacancy, String person, long lead) {
    return save(vacancy, person, "", lead);
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

  private Future<Void> save(String vacancy, String person, String json, long lead) {
    if (lead == 0) {
      return Future.failedFuture(new StoreAwayException("this node no longer leads"));
    }
    return door.save(
            NOTE,
            List.of(key(vacancy), Keys.beside(vacancy, "fence")),
            new Args().add(lead).add(person).add(json))
        .compose(Saved::orAway)
        .compose(result ->
            result.text(0).equals("OK")
                ? Future.succeededFuture()
                : Future.failedFuture(new StoreAwayException("another node leads")));
  }

  private static Interested read(String person, byte[] stored) {
    try {
      var node = JSON.readTree(new String(stored, StandardCharsets.UTF_8));
      return new Interested(
          person,
          node.path("share").asBoolean(),
          Instant.parse(node.path("at").asText()),
          node.has("attended") ? node.path("attended").asBoolean() : null);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored interest cannot be read", e);
    }
  }

  private static String key(String vacancy) {
    return Keys.of(vacancy, "interested");
  }
}

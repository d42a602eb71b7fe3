package cn.daqiao.bot.learning;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.Seal;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Questions with how often they came, each once for a person and a day; nobody is remembered. What
 * was said is sealed, although nothing personal should be left in it.
 */
final class Counts {
  private static final Script COUNT = Script.load("question-count");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration DAY_FORGOTTEN = Duration.ofDays(2);

  private final Base base;
  private final String name;
  private final Bounds bounds;

  /** What counting stands on. */
  record Base(Redis redis, Door door, Seal seal, InstantSource clock) {}

  /** One question as it is kept. */
  record Row(String id, String json, Map<String, Long> counts, Instant first, Instant last) {
    long count(String counter) {
      return counts.getOrDefault(counter, 0L);
    }
  }

  Counts(Base base, String name, Bounds bounds) {
    this.base = base;
    this.name = name;
    this.bounds = bounds;
  }

  /** What a question is known by. */
  String id(String sameness) {
    return base.seal().hash(name, sameness);
  }

  /**
   * Counts it, once for each mark of a day.
   *
   * @param asker whoever asks; kept as a hash that is another one tomorrow
   * @param mark what makes two counts one
   */
  Future<Void> count(String id, String json, String counter, String asker, String mark) {
    var now = base.clock().instant();
    var day = LocalDate.ofInstant(now, ZONE).toString();
    var keys =
        List.of(key(""), key(":counts"), key(":last"), key(":marks:" + day), key(":askers:" + day));
    var args =
        new Args()
            .add(id)
            .add(base.seal().sealOwn(json, place(id)))
            .add(now.toEpochMilli())
            .add(base.seal().hash(name + " mark " + day, asker + "\n" + mark))
            .add(base.seal().hash(name + " asker " + day, asker))
            .add(counter)
            .add(bounds.perAsker())
            .add(bounds.most())
            .add(now.minus(bounds.kept()).toEpochMilli())
            .add(DAY_FORGOTTEN.toSeconds());
    return base.door().save(COUNT, keys, args).compose(Saved::orAway).mapEmpty();
  }

  /** All that is kept, asked last first. */
  Future<List<Row>> all() {
    var oldest = base.clock().instant().minus(bounds.kept());
    var texts = base.redis().call(c -> c.hgetall(key("")));
    var counts = base.redis().call(c -> c.hgetall(key(":counts")));
    var last = base.redis().call(c -> c.zrevrangeWithScores(key(":last"), 0, -1));
    return Future.all(texts, counts, last)
        .map(done -> {
          var rows = new ArrayList<Row>();
          for (var scored : last.result()) {
            var id = new String(scored.getValue(), StandardCharsets.UTF_8);
            var json = texts.result().get(id);
            var at = Instant.ofEpochMilli((long) scored.getScore());
            if (json != null && !at.isBefore(oldest)) {
              var opened = base.seal().openOwn(json, place(id));
              rows.add(row(id, opened, counts.result(), at));
            }
          }
          return rows;
        });
  }

  /** One of them. */
  Future<Optional<Row>> find(String id) {
    return all().map(all -> all.stream().filter(row -> row.id().equals(id)).findFirst());
  }

  private static Row row(String id, String json, Map<String, byte[]> counts, Instant last) {
    var mine = new HashMap<String, Long>();
    for (var counter : List.of("asked", "useful", "useless")) {
      var count = counts.get(id + ":" + counter);
      if (count != null) {
        mine.put(counter, number(count));
      }
    }
    var first = counts.get(id + ":first");
    return new Row(
        id,
        json,
        Map.copyOf(mine),
        first == null ? last : Instant.ofEpochMilli(number(first)),
        last);
  }

  private static long number(byte[] text) {
    return Long.parseLong(new String(text, StandardCharsets.US_ASCII));
  }

  private String place(String id) {
    return name + "|" + id;
  }

  private String key(String part) {
    return Keys.account(name) + part;
  }
}

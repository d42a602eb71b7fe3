package cn.daqiao.bot.link;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Whom each village officer has registered, by id. */
public final class WardList {
  private static final Script LIST = Script.load("employer-list");
  private static final Script DROP = Script.load("ward-drop");
  private static final String WARDS = "wards";

  private final Redis redis;
  private final Door door;

  /** Lists in that store. */
  public WardList(Redis redis, Door door) {
    this.redis = redis;
    this.door = door;
  }

  /** Puts somebody on the list, once. */
  public Future<Void> add(Owner.Officer officer, String person, Instant at) {
    return door.save(
            LIST, List.of(officer.key(WARDS)), new Args().add(at.toEpochMilli()).add(person))
        .compose(Saved::orAway)
        .mapEmpty();
  }

  /** Takes somebody off it. */
  public Future<Void> drop(Owner.Officer officer, String person) {
    return door.save(DROP, List.of(officer.key(WARDS)), new Args().add(person))
        .compose(Saved::orAway)
        .mapEmpty();
  }

  /** Everybody on it, the last first. */
  public Future<List<String>> of(Owner.Officer officer) {
    return redis
        .call(commands ->
            commands.zrevrangebyscore(officer.key(WARDS), Range.unbounded(), Limit.unlimited()))
        .map(all -> all.stream().map(id -> new String(id, StandardCharsets.UTF_8)).toList());
  }
}

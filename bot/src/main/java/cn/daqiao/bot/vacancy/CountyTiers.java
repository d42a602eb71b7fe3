package cn.daqiao.bot.vacancy;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.matcher.region.RegionCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tiers of minimum wages that staff set for counties, over those of the shipped table. */
public final class CountyTiers {
  private static final Script SET = Script.load("county-set");
  private static final String KEY = Keys.account("counties");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Redis redis;
  private final Door door;

  /** Keeps tiers in that store. */
  public CountyTiers(Redis redis, Door door) {
    this.redis = redis;
    this.door = door;
  }

  /**
   * What was set for a county.
   *
   * @param tier 1 is the best paid
   * @param by the clerk's account
   */
  public record Set(int tier, String by, Instant at) {}

  /** Everything set, by county. */
  public Future<Map<RegionCode, Set>> all() {
    return redis
        .call(commands -> commands.hgetall(KEY))
        .map(all -> {
          var read = new HashMap<RegionCode, Set>();
          all.forEach((code, stored) -> read.put(new RegionCode(code), read(stored)));
          return read;
        });
  }

  /** Sets a county's tier, or takes it back with null; fails when the store was away. */
  public Future<Void> set(RegionCode county, @Nullable Set set) {
    var args = new Args().add(county.digits()).add(set == null ? "" : write(set));
    return door.save(SET, List.of(KEY), args).compose(Saved::orAway).mapEmpty();
  }

  private static String write(Set set) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("v", 1)
        .put("wageTier", set.tier())
        .put("by", set.by())
        .put("at", set.at().toString())
        .toString();
  }

  private static Set read(byte[] stored) {
    try {
      var node = JSON.readTree(new String(stored, StandardCharsets.UTF_8));
      return new Set(
          node.path("wageTier").asInt(),
          node.path("by").asText(),
          Instant.parse(node.path("at").asText()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored county cannot be read", e);
    }
  }
}

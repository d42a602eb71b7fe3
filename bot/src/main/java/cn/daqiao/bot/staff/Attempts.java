package cn.daqiao.bot.staff;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.redis.Seal;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * How often somebody may try to log in within ten minutes: few times for one account from one
 * address, more often from one address, and for one account from all strange addresses together. An
 * address from which the account has logged in before is not counted among these, so that nobody
 * can lock a clerk out by guessing from elsewhere.
 */
final class Attempts {
  private static final Script ATTEMPT = Script.load("login-attempt");
  private static final Script SUCCEEDED = Script.load("login-succeeded");
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final Duration KNOWN = Duration.ofDays(90);
  private static final int OF_ACCOUNT_THERE = 10;
  private static final int OF_ADDRESS = 60;
  private static final int OF_ACCOUNT = 100;

  private final Redis redis;
  private final Seal seal;
  private final InstantSource clock;

  Attempts(Redis redis, Seal seal, InstantSource clock) {
    this.redis = redis;
    this.seal = seal;
    this.clock = clock;
  }

  /** Who tries from where; kept as keyed hashes. */
  record Attempt(String name, String address) {
    @Override
    public String toString() {
      return "Attempt";
    }
  }

  /** Counts a try; whether it may be made. */
  Future<Boolean> allow(Attempt attempt) {
    var args =
        new Args()
            .add(WINDOW.multipliedBy(2).toSeconds())
            .add(OF_ACCOUNT_THERE)
            .add(OF_ADDRESS)
            .add(OF_ACCOUNT);
    return redis.eval(ATTEMPT, keys(attempt), args).map(result -> result.number(0) == 1);
  }

  /** Takes back the tries of somebody who has logged in, and remembers the address. */
  Future<Void> succeeded(Attempt attempt) {
    return redis.eval(SUCCEEDED, keys(attempt), new Args().add(KNOWN.toSeconds())).mapEmpty();
  }

  private List<String> keys(Attempt attempt) {
    var both = seal.hash("login", attempt.name() + "\0" + attempt.address());
    // The service's clock says when a window ends; the store's own time only removes rubbish.
    var window = ":" + clock.instant().toEpochMilli() / WINDOW.toMillis();
    var prefix = Keys.account("attempts") + ":";
    return List.of(
        prefix + both + window,
        prefix + seal.hash("login-address", attempt.address()) + window,
        prefix + seal.hash("login", attempt.name()) + window,
        Keys.account("known") + ":" + both);
  }
}

package cn.daqiao.bot.redis;

import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Mints ids: {@code pNN-ULID} and bare ULIDs. Safe for use by several threads. */
public final class Ids {
  private static final char[] CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

  private final InstantSource clock;
  private final RandomGenerator random;

  /** Ids of this time and randomness; the generator is used by one thread at a time. */
  public Ids(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** An id of a person, a vacancy or an employer in a partition chosen at random. */
  public String mint(Keys.Family family) {
    int partition;
    synchronized (random) {
      partition = random.nextInt(Keys.PARTITIONS);
    }
    return family.letter() + Keys.twoDigits(partition) + "-" + ulid();
  }

  /** Twenty-six letters and digits: milliseconds, then 80 random bits. */
  public String ulid() {
    synchronized (random) {
      return ulid(clock.instant(), random);
    }
  }

  static String ulid(Instant at, RandomGenerator random) {
    var text = new char[26];
    long time = at.toEpochMilli();
    for (int i = 9; i >= 0; i--) {
      text[i] = CROCKFORD[(int) (time & 31)];
      time >>>= 5;
    }
    for (int i = 10; i < 26; i++) {
      text[i] = CROCKFORD[random.nextInt(32)];
    }
    return new String(text);
  }
}

package cn.daqiao.bot.silence;

import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.matching.night.Night;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.runtime.QuietHours;
import cn.daqiao.bot.turn.PersonStore;
import cn.daqiao.bot.turn.Turns;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The people of one partition: the dialogue knows whether somebody's silence asks for a word, which
 * goes out in the morning.
 */
public final class SilentPeople implements Night.Step {
  private final Base base;
  private final int partition;

  /**
   * What it stands on.
   *
   * @param quiet absent when people may be written to at any hour
   */
  public record Base(
      PersonStore people, Turns turns, @Nullable QuietHours quiet, InstantSource clock) {}

  private SilentPeople(Base base, int partition) {
    this.base = base;
    this.partition = partition;
  }

  /** One step a partition. */
  public static List<Night.Step> steps(Base base) {
    return IntStream.range(0, Keys.PARTITIONS)
        .<Night.Step>mapToObj(partition -> new SilentPeople(base, partition))
        .toList();
  }

  @Override
  public Future<List<String>> items() {
    return base.people.ids(partition);
  }

  @Override
  public Future<Boolean> look(String person) {
    var now = base.clock.instant();
    var due = base.quiet == null ? now : base.quiet.earliest(now);
    return base.turns.tell(person, new Event.Silent(now), due);
  }
}

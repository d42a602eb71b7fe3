package cn.daqiao.bot;

import cn.daqiao.bot.matching.night.Night;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.turn.CaseStore;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/** The cases of one partition that were closed long ago: they are destroyed. */
final class ClosedCases implements Night.Step {
  private final CaseStore cases;
  private final Duration kept;
  private final InstantSource clock;
  private final int partition;

  private ClosedCases(CaseStore cases, Duration kept, InstantSource clock, int partition) {
    this.cases = cases;
    this.kept = kept;
    this.clock = clock;
    this.partition = partition;
  }

  /** One step a partition. */
  static List<Night.Step> steps(CaseStore cases, Duration kept, InstantSource clock) {
    return IntStream.range(0, Keys.PARTITIONS)
        .<Night.Step>mapToObj(partition -> new ClosedCases(cases, kept, clock, partition))
        .toList();
  }

  @Override
  public Future<List<String>> items() {
    return cases.closedBefore(partition, end());
  }

  @Override
  public Future<Boolean> look(String id) {
    return cases.drop(id, end());
  }

  private Instant end() {
    return clock.instant().minus(kept);
  }
}

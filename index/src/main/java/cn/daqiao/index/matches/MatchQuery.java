package cn.daqiao.index.matches;

import cn.daqiao.matcher.region.RegionCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows to show; whatever is absent does not filter.
 *
 * @param county rows of this county, city or province
 * @param from the first instant
 * @param to the first instant no longer wanted
 * @param seeker a person's id
 * @param vacancy a vacancy's id
 * @param employer an employer's id
 * @param outcome one outcome
 * @param reason a hard constraint that failed, or the key of a reason, as {@link Facet#REASON}
 * @param page from 1
 * @param size rows a page, at least 1
 */
public record MatchQuery(
    @Nullable RegionCode county,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String seeker,
    @Nullable String vacancy,
    @Nullable String employer,
    @Nullable Outcome outcome,
    @Nullable String reason,
    int page,
    int size) {
  private static final int DEEPEST = 1_000_000;

  /** Refuses pages that do not exist or lie deeper than anybody reads. */
  public MatchQuery {
    if (page < 1 || size < 1 || (long) page * size > DEEPEST) {
      throw new IllegalArgumentException("no such page: " + page + " of " + size + " rows");
    }
  }

  /** Everything, the newest first. */
  public static MatchQuery all(int page, int size) {
    return new MatchQuery(null, null, null, null, null, null, null, null, page, size);
  }

  /** All rows of one pair. */
  public static MatchQuery ofPair(String seeker, String vacancy, int page, int size) {
    return new MatchQuery(null, null, null, seeker, vacancy, null, null, null, page, size);
  }
}

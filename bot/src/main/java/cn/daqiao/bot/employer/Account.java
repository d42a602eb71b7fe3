package cn.daqiao.bot.employer;

import cn.daqiao.matcher.region.RegionCode;
import java.time.Instant;

/**
 * An employer's account.
 *
 * @param id {@code eNN-ULID}
 * @param name what people are shown
 * @param region its seat
 * @param verified whether staff have checked it; its vacancies are open at once
 */
public record Account(String id, String name, RegionCode region, boolean verified, Instant since) {}

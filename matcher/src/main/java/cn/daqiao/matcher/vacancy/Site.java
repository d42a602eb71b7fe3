package cn.daqiao.matcher.vacancy;

import cn.daqiao.matcher.region.Point;
import cn.daqiao.matcher.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Where the work is.
 *
 * @param region its county or township, or coarser where no more is known
 * @param address as the employer wrote it
 * @param point where it is exactly, absent when only the region is known
 */
public record Site(RegionCode region, @Nullable String address, @Nullable Point point) {}

/**
 * Where things are: codes, names and distances of provinces, cities, counties and townships. Read
 * {@link cn.daqiao.matcher.region.RegionTree} first.
 */
@NullMarked
package cn.daqiao.matcher.region;

import org.jspecify.annotations.NullMarked;

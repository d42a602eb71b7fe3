/**
 * The nightly run: everything open is matched once more, for whom simultaneous arrivals, changed
 * wishes or streams passed over left out. Read {@link cn.daqiao.bot.matching.night.Night} first.
 */
@NullMarked
package cn.daqiao.bot.matching.night;

import org.jspecify.annotations.NullMarked;

/** A load generator against the built service, run by hand: {@code bot/bin/daqiao-bench}. */
@NullMarked
package cn.daqiao.bot.bench;

import org.jspecify.annotations.NullMarked;

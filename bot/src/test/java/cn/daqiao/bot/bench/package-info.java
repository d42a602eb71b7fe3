/**
 * Measures run by hand: a load generator against the built service ({@code bot/bin/daqiao-bench}),
 * and the files of a made-up job fair for {@code daqiao match}.
 */
@NullMarked
package cn.daqiao.bot.bench;

import org.jspecify.annotations.NullMarked;

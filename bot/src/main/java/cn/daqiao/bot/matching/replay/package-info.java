/**
 * The match log read anew from its files and streams, and held against its index. Read {@link
 * cn.daqiao.bot.matching.replay.Replay} first.
 */
@NullMarked
package cn.daqiao.bot.matching.replay;

import org.jspecify.annotations.NullMarked;

/**
 * The store: an embedded server, one shared connection, keys and their slots, scripts, the one door
 * for saves, sealing, and following change streams. Read {@link cn.daqiao.bot.redis.Keys} first,
 * then {@link cn.daqiao.bot.redis.Door}. Imports no feature.
 */
@NullMarked
package cn.daqiao.bot.redis;

import org.jspecify.annotations.NullMarked;

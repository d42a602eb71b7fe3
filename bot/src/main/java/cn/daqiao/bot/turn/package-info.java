/**
 * One turn of a conversation: once only, one at a time for each person, load, step, save, speak.
 * Read {@link cn.daqiao.bot.turn.Turns} first. Imports no channel.
 */
@NullMarked
package cn.daqiao.bot.turn;

import org.jspecify.annotations.NullMarked;

/**
 * One turn of a conversation: load, step, save, speak. Words are made from lines in {@link
 * cn.daqiao.bot.turn.Words}.
 */
@NullMarked
package cn.daqiao.bot.turn;

import org.jspecify.annotations.NullMarked;

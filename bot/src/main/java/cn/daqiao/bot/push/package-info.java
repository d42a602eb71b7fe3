/**
 * What goes out without being asked for: a durable outbox in each person's slot, one sender among
 * all nodes, outlets for each channel. Read {@link cn.daqiao.bot.push.Sender} first.
 */
@NullMarked
package cn.daqiao.bot.push;

import org.jspecify.annotations.NullMarked;

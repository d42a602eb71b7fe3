/**
 * The shell. {@link cn.daqiao.bot.Main} reads settings and hands over to a command; App builds the
 * service by hand.
 */
@NullMarked
package cn.daqiao.bot;

import org.jspecify.annotations.NullMarked;

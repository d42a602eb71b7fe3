/**
 * The phone-like page and its calls, for an installation without an official account. Read {@link
 * cn.daqiao.bot.simulator.SimulatorApi} first.
 */
@NullMarked
package cn.daqiao.bot.simulator;

import org.jspecify.annotations.NullMarked;

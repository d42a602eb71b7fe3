/**
 * Waves: whom a vacancy is offered to, and when to the next ones. {@link
 * cn.daqiao.bot.matching.wave.Wave} plans and is pure, {@link cn.daqiao.bot.matching.wave.Waves}
 * acts on it. Read the first one first.
 */
@NullMarked
package cn.daqiao.bot.matching.wave;

import org.jspecify.annotations.NullMarked;

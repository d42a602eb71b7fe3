/**
 * Greeting, menu, help and the way to a human: read {@link cn.daqiao.bot.dialogue.handover.Desk}
 * first. Pure, like all below the dialogue.
 */
@NullMarked
package cn.daqiao.bot.dialogue.handover;

import org.jspecify.annotations.NullMarked;

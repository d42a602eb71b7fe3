/**
 * What is said to people who have written nothing for a while: read {@link
 * cn.daqiao.bot.dialogue.silence.Silence} first. Pure, like all below the dialogue.
 */
@NullMarked
package cn.daqiao.bot.dialogue.silence;

import org.jspecify.annotations.NullMarked;

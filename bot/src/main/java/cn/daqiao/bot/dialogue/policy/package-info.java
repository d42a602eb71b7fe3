/**
 * Questions about policy between everything else: read {@link cn.daqiao.bot.dialogue.policy.Policy}
 * first. Pure, like all below the dialogue.
 */
@NullMarked
package cn.daqiao.bot.dialogue.policy;

import org.jspecify.annotations.NullMarked;

/**
 * What is kept, shown and destroyed: read {@link cn.daqiao.bot.dialogue.privacy.Privacy} first.
 * Pure, like all below the dialogue.
 */
@NullMarked
package cn.daqiao.bot.dialogue.privacy;

import org.jspecify.annotations.NullMarked;

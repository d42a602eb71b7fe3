/**
 * Courses and fairs: shown, enrolled for, called off, attended. Read {@link
 * cn.daqiao.bot.dialogue.training.Courses} first. Pure, like all below the dialogue.
 */
@NullMarked
package cn.daqiao.bot.dialogue.training;

import org.jspecify.annotations.NullMarked;

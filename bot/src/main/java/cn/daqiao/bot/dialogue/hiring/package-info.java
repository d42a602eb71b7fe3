/**
 * An employer's contact in the conversation: bound by a code, posts vacancies and closes them. Read
 * {@link cn.daqiao.bot.dialogue.hiring.Hiring} first. Pure, like all below the dialogue.
 */
@NullMarked
package cn.daqiao.bot.dialogue.hiring;

import org.jspecify.annotations.NullMarked;

/**
 * Free courses beside the conversation: who is willing and has had none this year, and the question
 * after a course. Read {@link cn.daqiao.bot.training.Willing} first.
 */
@NullMarked
package cn.daqiao.bot.training;

import org.jspecify.annotations.NullMarked;

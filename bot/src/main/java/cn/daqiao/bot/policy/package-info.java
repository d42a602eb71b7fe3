/**
 * Answers to policy questions, with citations. Read {@link cn.daqiao.bot.policy.Answers} first.
 * Knows nothing of channels, stores or dialogues.
 */
@NullMarked
package cn.daqiao.bot.policy;

import org.jspecify.annotations.NullMarked;

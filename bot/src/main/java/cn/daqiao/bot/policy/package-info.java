/**
 * Answers to policy questions, with citations. Read {@link cn.daqiao.bot.policy.Answers} first.
 * Knows nothing of channels, of dialogues only in {@link cn.daqiao.bot.policy.AnswerPeople}, and of
 * the store only in {@link cn.daqiao.bot.policy.ImportedPolicies}.
 */
@NullMarked
package cn.daqiao.bot.policy;

import org.jspecify.annotations.NullMarked;

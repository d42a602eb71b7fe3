/**
 * Answers to policy questions, with citations. Read {@link cn.daqiao.bot.policy.Answers} first.
 * Knows nothing of channels and dialogues, and of the store only in {@link
 * cn.daqiao.bot.policy.ImportedPolicies}.
 */
@NullMarked
package cn.daqiao.bot.policy;

import org.jspecify.annotations.NullMarked;

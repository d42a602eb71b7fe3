/**
 * The answer to 我能领什么: every benefit checked against what is known, with the reason. Read {@link
 * cn.daqiao.bot.policy.benefit.Overview} first. Knows the domain and the texts only.
 */
@NullMarked
package cn.daqiao.bot.policy.benefit;

import org.jspecify.annotations.NullMarked;

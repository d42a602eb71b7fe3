/**
 * How good the matching is on our own graded set: postings and people in people's words, graded by
 * hand between trades, independent of the skill book. Read {@link cn.daqiao.bot.quality.GradedSet}
 * first.
 */
@NullMarked
package cn.daqiao.bot.quality;

import org.jspecify.annotations.NullMarked;

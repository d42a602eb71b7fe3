/**
 * The hard constraints of the interface's table, one small class each. Read {@link
 * cn.daqiao.matcher.fit.constraint.Constraints} first. Knows nothing of scores.
 */
@NullMarked
package cn.daqiao.matcher.fit.constraint;

import org.jspecify.annotations.NullMarked;

/**
 * Hard constraints filter, soft rules rank. Read {@link cn.daqiao.matcher.fit.Matcher} first; one
 * small class a constraint or rule.
 */
@NullMarked
package cn.daqiao.matcher.fit;

import org.jspecify.annotations.NullMarked;

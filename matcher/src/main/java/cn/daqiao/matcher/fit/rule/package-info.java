/**
 * The soft rules that rank vacancies a person may take, one small class each, and what they read
 * off either side. Read {@link cn.daqiao.matcher.fit.rule.Rule} and {@link
 * cn.daqiao.matcher.fit.rule.Pair} first. Excludes nothing by law: that is the constraints' part.
 */
@NullMarked
package cn.daqiao.matcher.fit.rule;

import org.jspecify.annotations.NullMarked;

/**
 * A second opinion on the hard constraints: {@link cn.daqiao.bot.oracle.Oracle} reads the
 * interface's JSON and nothing of the product; the comparison must find no difference, and must
 * find each fault that is planted.
 */
@NullMarked
package cn.daqiao.bot.oracle;

import org.jspecify.annotations.NullMarked;

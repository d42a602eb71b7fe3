/**
 * What a sentence says, pure: read {@link cn.daqiao.bot.understanding.Understanding} first. Imports
 * the domain and the JDK only.
 */
@NullMarked
package cn.daqiao.bot.understanding;

import org.jspecify.annotations.NullMarked;

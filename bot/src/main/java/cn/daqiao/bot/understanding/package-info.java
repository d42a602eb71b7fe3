/**
 * What a sentence says, pure: read {@link cn.daqiao.bot.understanding.Understanding} first, then
 * one of the readers that it lists; each reads one family of facts out of a {@code Passage}.
 * Imports the domain and the JDK only.
 */
@NullMarked
package cn.daqiao.bot.understanding;

import org.jspecify.annotations.NullMarked;

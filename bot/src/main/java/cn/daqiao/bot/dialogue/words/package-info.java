/**
 * Commands, numbers and the shape of a message: read {@link cn.daqiao.bot.dialogue.words.Message}
 * first. Imports the JDK and the domain's topics only.
 */
@NullMarked
package cn.daqiao.bot.dialogue.words;

import org.jspecify.annotations.NullMarked;

/**
 * Turns files that offices send into plain text. Read {@link cn.daqiao.bot.document.DocumentFile}
 * first. What comes in is not trusted: sizes, depth and time are bounded.
 */
@NullMarked
package cn.daqiao.bot.document;

import org.jspecify.annotations.NullMarked;

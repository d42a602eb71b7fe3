/**
 * Old rows of the match log: sealed files that take them over from the streams. Read {@link
 * cn.daqiao.bot.matching.archive.Archiving} first.
 */
@NullMarked
package cn.daqiao.bot.matching.archive;

import org.jspecify.annotations.NullMarked;

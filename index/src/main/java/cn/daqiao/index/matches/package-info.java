/**
 * The match log as staff search it. Read {@link cn.daqiao.index.matches.MatchIndex} first. Rows
 * hold ids, codes and figures; words are made from text keys when they are shown.
 */
@NullMarked
package cn.daqiao.index.matches;

import org.jspecify.annotations.NullMarked;

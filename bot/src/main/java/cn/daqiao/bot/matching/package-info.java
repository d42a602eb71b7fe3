/**
 * Brings people and vacancies together: recall, ranking, and the words of the reasons. Read {@link
 * cn.daqiao.bot.matching.BatchMatch} for files.
 */
@NullMarked
package cn.daqiao.bot.matching;

import org.jspecify.annotations.NullMarked;

/**
 * Finding and ranking, both ways: Lucene recalls under hard filters, the pure matcher ranks. Read
 * {@link cn.daqiao.bot.matching.FindVacancies} first, and {@link cn.daqiao.bot.matching.BatchMatch}
 * for files.
 */
@NullMarked
package cn.daqiao.bot.matching;

import org.jspecify.annotations.NullMarked;

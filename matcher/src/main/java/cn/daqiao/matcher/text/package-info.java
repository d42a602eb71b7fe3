/**
 * How Chinese is written: numerals, widths, simplified forms, toneless pinyin and clauses. The only
 * home of these. Read {@link cn.daqiao.matcher.text.Numerals} and {@link
 * cn.daqiao.matcher.text.TextTables} first; the tables come in through config.
 */
@NullMarked
package cn.daqiao.matcher.text;

import org.jspecify.annotations.NullMarked;

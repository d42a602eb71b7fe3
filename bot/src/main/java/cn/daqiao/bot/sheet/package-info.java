/**
 * Files with one object a line or a row: .jsonl, .csv, .xlsx. Read {@link
 * cn.daqiao.bot.sheet.Sheet} first. Imports no feature.
 */
@NullMarked
package cn.daqiao.bot.sheet;

import org.jspecify.annotations.NullMarked;

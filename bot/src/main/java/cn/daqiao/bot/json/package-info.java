/**
 * Reading and writing the interface's flat JSON, with faults named by field. Read {@link
 * cn.daqiao.bot.json.Fields} first. Imports no feature.
 */
@NullMarked
package cn.daqiao.bot.json;

import org.jspecify.annotations.NullMarked;

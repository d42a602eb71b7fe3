/**
 * The command line. Read {@link cn.daqiao.bot.cli.Cli} first; what needs the store is an {@link
 * cn.daqiao.bot.cli.Operation}, performed inside the running service when there is one.
 */
@NullMarked
package cn.daqiao.bot.cli;

import org.jspecify.annotations.NullMarked;

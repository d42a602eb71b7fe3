/**
 * A logical copy of everything that is kept, whichever kind of store keeps it: written, proved
 * whole, brought back. Read {@link cn.daqiao.bot.backup.Backup} first. Imports no feature.
 */
@NullMarked
package cn.daqiao.bot.backup;

import org.jspecify.annotations.NullMarked;

/**
 * Who has written nothing for a while is looked for at night. Read {@link
 * cn.daqiao.bot.silence.SilentPeople} first.
 */
@NullMarked
package cn.daqiao.bot.silence;

import org.jspecify.annotations.NullMarked;

/**
 * What somebody who acts for an employer wants done in the conversation, done in the employer's
 * slot. Read {@link cn.daqiao.bot.role.Errands} first. Imports no channel.
 */
@NullMarked
package cn.daqiao.bot.role;

import org.jspecify.annotations.NullMarked;

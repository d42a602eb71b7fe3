/**
 * What somebody who acts for an employer, or as a village officer, wants done in the conversation,
 * done where it is kept. Read {@link cn.daqiao.bot.role.Errands} first. Imports no channel.
 */
@NullMarked
package cn.daqiao.bot.role;

import org.jspecify.annotations.NullMarked;

/**
 * County staff: accounts, sessions, the release of vacancies, the match log. Read {@link
 * cn.daqiao.bot.staff.StaffApi} first. Never imports employer or a dialogue's states.
 */
@NullMarked
package cn.daqiao.bot.staff;

import org.jspecify.annotations.NullMarked;

/**
 * Employers: accounts, and the calls by which they post, import, change and close vacancies. Read
 * {@link cn.daqiao.bot.employer.EmployerApi} first. Never imports staff or a dialogue's states.
 */
@NullMarked
package cn.daqiao.bot.employer;

import org.jspecify.annotations.NullMarked;

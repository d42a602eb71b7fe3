/**
 * Vacancies shown, applied for and turned down: read {@link cn.daqiao.bot.dialogue.jobs.Jobs}
 * first. Pure, like all below the dialogue.
 */
@NullMarked
package cn.daqiao.bot.dialogue.jobs;

import org.jspecify.annotations.NullMarked;

/**
 * Vacancies: their JSON, their store, their change events. Read {@link
 * cn.daqiao.bot.vacancy.VacancyJson} first.
 */
@NullMarked
package cn.daqiao.bot.vacancy;

import org.jspecify.annotations.NullMarked;

/**
 * Finding vacancies for a person. Read {@link cn.daqiao.index.vacancies.VacancyIndex} first. What
 * is found is recall only: every pair that the matcher allows passes the filters here, and the
 * matcher has the last word.
 */
@NullMarked
package cn.daqiao.index.vacancies;

import org.jspecify.annotations.NullMarked;

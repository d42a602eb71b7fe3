/**
 * What employers, courses and fairs offer. Read {@link cn.daqiao.matcher.vacancy.Vacancy} first.
 */
@NullMarked
package cn.daqiao.matcher.vacancy;

import org.jspecify.annotations.NullMarked;

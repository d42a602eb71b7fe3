/**
 * What the indexes of vacancies and seekers share: how regions, occupations and words become terms,
 * and how the best documents are gathered. Read {@link cn.daqiao.index.recall.SkillTerms} first.
 * For the packages of this module only; knows neither vacancies nor seekers.
 */
@NullMarked
package cn.daqiao.index.recall;

import org.jspecify.annotations.NullMarked;

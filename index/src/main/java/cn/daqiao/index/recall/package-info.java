/**
 * What the indexes of vacancies and seekers share: how regions, licences, occupations and words
 * become terms, how what bars a pair becomes figures, and how the best documents are gathered. Read
 * {@link cn.daqiao.index.recall.Recall} first, then {@link cn.daqiao.index.recall.SkillTerms}. For
 * the packages of this module; callers make a {@code Recall} and nothing else.
 */
@NullMarked
package cn.daqiao.index.recall;

import org.jspecify.annotations.NullMarked;

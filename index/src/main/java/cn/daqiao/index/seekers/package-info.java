/**
 * Finding people for a vacancy, the inverse of finding vacancies for a person. Read {@link
 * cn.daqiao.index.seekers.SeekerIndex} first. Holds ids, codes and figures only: no name, phone,
 * village or exact place, and no words but pairs of characters of skills without a code.
 */
@NullMarked
package cn.daqiao.index.seekers;

import org.jspecify.annotations.NullMarked;

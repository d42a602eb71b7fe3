/**
 * What people can do: spoken words become occupations. Read {@link
 * cn.daqiao.matcher.skill.SkillBook} first.
 */
@NullMarked
package cn.daqiao.matcher.skill;

import org.jspecify.annotations.NullMarked;

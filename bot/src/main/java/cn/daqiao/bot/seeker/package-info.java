/** Seekers as the outside writes them. Read {@link cn.daqiao.bot.seeker.SeekerJson} first. */
@NullMarked
package cn.daqiao.bot.seeker;

import org.jspecify.annotations.NullMarked;

/**
 * Seekers as the outside writes them, and registers of them. Read {@link
 * cn.daqiao.bot.seeker.SeekerJson} first, then {@link cn.daqiao.bot.seeker.ImportSeekers}.
 */
@NullMarked
package cn.daqiao.bot.seeker;

import org.jspecify.annotations.NullMarked;

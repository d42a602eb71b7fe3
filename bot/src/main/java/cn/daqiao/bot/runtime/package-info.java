/**
 * What every feature stands on: settings, clock, quiet hours. Read {@link
 * cn.daqiao.bot.runtime.Settings} first. Imports no feature.
 */
@NullMarked
package cn.daqiao.bot.runtime;

import org.jspecify.annotations.NullMarked;

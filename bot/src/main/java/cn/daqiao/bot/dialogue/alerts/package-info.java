/**
 * Whether offers are pushed: read {@link cn.daqiao.bot.dialogue.alerts.Alerts} first. Pure, like
 * all below the dialogue.
 */
@NullMarked
package cn.daqiao.bot.dialogue.alerts;

import org.jspecify.annotations.NullMarked;

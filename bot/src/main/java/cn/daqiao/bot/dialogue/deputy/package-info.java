/**
 * A village officer registers somebody without a phone, and that one's own WeChat later. Read
 * {@link cn.daqiao.bot.dialogue.deputy.Deputies} first. Pure, like all below the dialogue.
 */
@NullMarked
package cn.daqiao.bot.dialogue.deputy;

import org.jspecify.annotations.NullMarked;

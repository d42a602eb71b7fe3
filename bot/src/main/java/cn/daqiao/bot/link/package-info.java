/**
 * Codes by which somebody in the conversation comes to act for an employer's account, and who acts
 * for which. Read {@link cn.daqiao.bot.link.Links} first. Imports the store only.
 */
@NullMarked
package cn.daqiao.bot.link;

import org.jspecify.annotations.NullMarked;

/**
 * Cases in which a human was asked for, with the conversation that led there. Read {@link
 * cn.daqiao.bot.inbox.Ticket} first. Pure but for the stored shape; imports no feature.
 */
@NullMarked
package cn.daqiao.bot.inbox;

import org.jspecify.annotations.NullMarked;

/**
 * The platform as far as this service meets it: tokens, customer-service messages with their true
 * limits and error codes, faults on demand, and callbacks. Read {@link
 * cn.daqiao.bot.wechat.standin.StandIn} first. Knows nothing of the code it tests.
 */
@NullMarked
package cn.daqiao.bot.wechat.standin;

import org.jspecify.annotations.NullMarked;

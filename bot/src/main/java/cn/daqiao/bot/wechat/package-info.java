/**
 * The official account's edge: callbacks in, passive replies and customer-service messages out.
 * Read {@link cn.daqiao.bot.wechat.Callback} first. The only room that imports WxJava.
 */
@NullMarked
package cn.daqiao.bot.wechat;

import org.jspecify.annotations.NullMarked;

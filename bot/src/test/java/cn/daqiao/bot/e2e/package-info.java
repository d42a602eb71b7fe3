/**
 * The built service as its neighbours meet it: a process of its own, called over HTTP and through
 * the launcher, with a stand-in for WeChat. Read {@link cn.daqiao.bot.e2e.EndToEndIT} first.
 */
@NullMarked
package cn.daqiao.bot.e2e;

import org.jspecify.annotations.NullMarked;

/** The pages in a real browser, served by the built product. */
@NullMarked
package cn.daqiao.bot.pages;

import org.jspecify.annotations.NullMarked;

/**
 * What every HTTP call shares: problems, bodies, pages. Read {@link cn.daqiao.bot.http.Problem}
 * first. Imports no feature.
 */
@NullMarked
package cn.daqiao.bot.http;

import org.jspecify.annotations.NullMarked;

/**
 * Employers' accounts: their keys, and until when staff vouch for them. Read {@link
 * cn.daqiao.bot.account.Account} first.
 */
@NullMarked
package cn.daqiao.bot.account;

import org.jspecify.annotations.NullMarked;

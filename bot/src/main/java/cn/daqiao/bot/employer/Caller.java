package cn.daqiao.bot.employer;

import cn.daqiao.bot.account.Account;
import cn.daqiao.bot.account.Accounts;
import cn.daqiao.bot.http.Problem;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** Who calls: the account behind {@code Authorization: Bearer KEY}. */
final class Caller {
  private static final String PREFIX = "Bearer ";
  private final Accounts accounts;

  Caller(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The account; 401 when the key is missing or not ours. */
  Future<Account> of(RoutingContext context) {
    var header = context.request().getHeader("authorization");
    if (header == null || !header.startsWith(PREFIX) || header.length() > 200) {
      throw unknown();
    }
    return accounts
        .byKey(header.substring(PREFIX.length()).strip())
        .map(found -> found.orElseThrow(Caller::unknown));
  }

  private static Problem unknown() {
    return Problem.of(401, "请在 Authorization 里带上县人社局发给您的密钥：Bearer 密钥。");
  }
}

package cn.daqiao.bot.staff;

import cn.daqiao.bot.account.Account;
import cn.daqiao.bot.account.Accounts;
import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.http.Paging;
import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.link.CodeJson;
import cn.daqiao.bot.link.Links;
import cn.daqiao.bot.link.Owner;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BiFunction;

/**
 * Who posts for the region's employers in the conversation: codes for employers without a computer,
 * and an end to what should not go on.
 */
public final class Contacts {
  private static final String ROOT = "/api/v1/staff/employers/:id";

  private final Sessions sessions;
  private final Accounts accounts;
  private final Links links;
  private final BiFunction<String, String, Future<Boolean>> cut;

  /**
   * Serves the sessions' owners.
   *
   * @param cut ends what an account and a person have to do with each other; whether they had
   */
  public Contacts(
      Sessions sessions,
      Accounts accounts,
      Links links,
      BiFunction<String, String, Future<Boolean>> cut) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.links = links;
    this.cut = cut;
  }

  /** Adds the routes; the router's bodies must be read already. */
  public void mount(Router router) {
    router.post(ROOT + "/codes").handler(this::issue);
    router.get(ROOT + "/contacts").handler(Http.json(this::list));
    router.delete(ROOT + "/contacts/:person").handler(Http.json(this::end));
  }

  private void issue(RoutingContext context) {
    Future.succeededFuture(context)
        .compose(sessions::of)
        .compose(member -> deciding(member, context))
        .compose(account -> links.issue(new Owner.Employer(account.id())))
        .onSuccess(code -> Http.send(context, 201, CodeJson.write(code)))
        .onFailure(context::fail);
  }

  private Future<JsonNode> list(RoutingContext context) {
    return sessions
        .of(context)
        .compose(member -> account(member, context))
        .compose(account -> links.of(new Owner.Employer(account.id())))
        .map(all -> Paging.page(context, all, CodeJson::write));
  }

  private Future<JsonNode> end(RoutingContext context) {
    return sessions
        .of(context)
        .compose(member -> deciding(member, context))
        .compose(account -> cut.apply(account.id(), context.pathParam("person")))
        .map(was -> {
          if (!was) {
            throw Problem.of(404, "没有这个人，或者他已经不替这家单位招人了。");
          }
          return JsonNodeFactory.instance.objectNode();
        });
  }

  private Future<Account> deciding(Member member, RoutingContext context) {
    if (!member.role().mayDecide()) {
      throw Problem.of(403, "您的账号只能看，不能改。");
    }
    return account(member, context);
  }

  private Future<Account> account(Member member, RoutingContext context) {
    return accounts
        .find(context.pathParam("id"))
        .map(found ->
            found
                .filter(account -> member.covers(account.region()))
                .orElseThrow(() -> Problem.of(404, "没有这个用人单位，或者不在您管的地区。")));
  }
}

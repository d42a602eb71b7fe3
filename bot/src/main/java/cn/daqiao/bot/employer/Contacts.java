package cn.daqiao.bot.employer;

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

/** {@code /api/v1/employer}: who posts for an account in the conversation. */
public final class Contacts {
  private static final String ROOT = "/api/v1/employer";

  private final Caller caller;
  private final Links links;
  private final BiFunction<Owner, String, Future<Boolean>> cut;

  /**
   * Serves those accounts.
   *
   * @param cut ends what an owner and a person have to do with each other; whether they had
   */
  public Contacts(Accounts accounts, Links links, BiFunction<Owner, String, Future<Boolean>> cut) {
    caller = new Caller(accounts);
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
        .compose(caller::of)
        .compose(account -> links.issue(owner(account)))
        .onSuccess(code -> Http.send(context, 201, CodeJson.write(code)))
        .onFailure(context::fail);
  }

  private Future<JsonNode> list(RoutingContext context) {
    return caller
        .of(context)
        .compose(account -> links.of(owner(account)))
        .map(all -> Paging.page(context, all, CodeJson::write));
  }

  private Future<JsonNode> end(RoutingContext context) {
    return caller
        .of(context)
        .compose(account -> cut.apply(owner(account), context.pathParam("person")))
        .map(was -> {
          if (!was) {
            throw Problem.of(404, "没有这个人，或者他已经不替您招人了。");
          }
          return JsonNodeFactory.instance.objectNode();
        });
  }

  private static Owner owner(Account account) {
    return new Owner.Employer(account.id());
  }
}

package cn.daqiao.bot.staff;

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
import java.util.function.Predicate;

/**
 * Who acts for the region's employers in the conversation, and who as a village officer: codes, and
 * an end to what should not go on.
 */
public final class Contacts {
  private static final String EMPLOYER = "/api/v1/staff/employers/:id";
  private static final String OFFICER = "/api/v1/staff/officers/:name";

  private final Sessions sessions;
  private final Accounts accounts;
  private final Members members;
  private final Links links;
  private final BiFunction<Owner, String, Future<Boolean>> cut;

  /**
   * Serves the sessions' owners.
   *
   * @param cut ends what an owner and a person have to do with each other; whether they had
   */
  public Contacts(
      Sessions sessions,
      Accounts accounts,
      Members members,
      Links links,
      BiFunction<Owner, String, Future<Boolean>> cut) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.members = members;
    this.links = links;
    this.cut = cut;
  }

  /** Adds the routes; the router's bodies must be read already. */
  public void mount(Router router) {
    mount(router, EMPLOYER, this::employer, this::employer);
    mount(router, OFFICER, this::officer, this::account);
  }

  /** Whose codes and links are meant, where that is the member's business. */
  private interface Meant {
    Future<Owner> owner(Member member, RoutingContext context);
  }

  private void mount(Router router, String root, Meant coming, Meant meant) {
    router.post(root + "/codes").handler(context -> issue(context, coming));
    router.get(root + "/contacts").handler(Http.json(context -> list(context, meant)));
    router.delete(root + "/contacts/:person").handler(Http.json(context -> end(context, meant)));
  }

  private void issue(RoutingContext context, Meant meant) {
    Future.succeededFuture(context)
        .compose(sessions::of)
        .compose(member -> meant.owner(deciding(member), context))
        .compose(links::issue)
        .onSuccess(code -> Http.send(context, 201, CodeJson.write(code)))
        .onFailure(context::fail);
  }

  private Future<JsonNode> list(RoutingContext context, Meant meant) {
    return sessions
        .of(context)
        .compose(member -> meant.owner(member, context))
        .compose(links::of)
        .map(all -> Paging.page(context, all, CodeJson::write));
  }

  private Future<JsonNode> end(RoutingContext context, Meant meant) {
    return sessions
        .of(context)
        .compose(member -> meant.owner(deciding(member), context))
        .compose(owner -> cut.apply(owner, context.pathParam("person")))
        .map(was -> {
          if (!was) {
            throw Problem.of(404, "没有这个人，或者已经解除绑定了。");
          }
          return JsonNodeFactory.instance.objectNode();
        });
  }

  private static Member deciding(Member member) {
    if (!member.role().mayDecide()) {
      throw Problem.of(403, "您的账号只能看，不能改。");
    }
    return member;
  }

  private Future<Owner> employer(Member member, RoutingContext context) {
    return accounts
        .find(context.pathParam("id"))
        .map(found ->
            found
                .filter(account -> member.covers(account.region()))
                .map(account -> new Owner.Employer(account.id()))
                .orElseThrow(() -> Problem.of(404, "没有这个用人单位，或者不在您管的地区。")));
  }

  private Future<Owner> officer(Member member, RoutingContext context) {
    return officer(member, context, Role.VILLAGE::equals);
  }

  /** Who is an officer no longer may still have links, which somebody has to be able to end. */
  private Future<Owner> account(Member member, RoutingContext context) {
    return officer(member, context, role -> true);
  }

  private Future<Owner> officer(Member member, RoutingContext context, Predicate<Role> meant) {
    return members
        .find(context.pathParam("name"))
        .map(found ->
            found
                .filter(one -> meant.test(one.role()) && member.covers(one.region()))
                .map(one -> new Owner.Officer(one.name()))
                .orElseThrow(() -> Problem.of(404, "没有这个协理员账号，或者不在您管的地区。")));
  }
}

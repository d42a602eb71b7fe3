package cn.daqiao.bot.employer;

import cn.daqiao.bot.account.Account;
import cn.daqiao.bot.account.Accounts;
import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.http.Paging;
import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.http.Query;
import cn.daqiao.bot.json.FieldFaultsException;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/vacancies}: what an employer does with a key in hand. */
public final class EmployerApi {
  private static final String ROOT = "/api/v1/vacancies";
  private static final int LONGEST_ONCE = 200;
  private static final String ACCOUNT = "account";
  private final Caller caller;
  private final Postings postings;
  private final Change change;
  private final ImportSheet importSheet;
  private final Applicants applicants;

  /** Serves the accounts' postings. */
  public EmployerApi(
      Accounts accounts,
      Postings postings,
      Change change,
      ImportSheet importSheet,
      Applicants applicants) {
    this.caller = new Caller(accounts);
    this.postings = postings;
    this.change = change;
    this.importSheet = importSheet;
    this.applicants = applicants;
  }

  /**
   * Adds the route for files. Its bodies are large and lie on the disk for a while, so nothing of
   * them is read before it is known who sends them.
   *
   * @param bodies reads a body with its files
   */
  public void mountImport(Router router, Handler<RoutingContext> bodies) {
    // A route of its own: within one, bodies have to be read before anything else.
    router.post(ROOT + "/import").handler(this::admit);
    router.post(ROOT + "/import").handler(bodies).handler(Http.json(this::importSheet));
  }

  /** Adds the other routes; the router's bodies must be read already. */
  public void mount(Router router) {
    router.post(ROOT).handler(this::post);
    router.get(ROOT).handler(Http.json(this::list));
    router.get(ROOT + "/:id").handler(Http.json(this::read));
    router.patch(ROOT + "/:id").handler(Http.json(this::patch));
    router.delete(ROOT + "/:id").handler(Http.json(this::close));
    router.get(ROOT + "/:id/applicants").handler(Http.json(this::applicants));
  }

  private void post(RoutingContext context) {
    Future.succeededFuture()
        .compose(nothing -> caller.of(context))
        .compose(account -> {
          try {
            return postings.post(account, Http.body(context), once(context));
          } catch (FieldFaultsException e) {
            return Future.failedFuture(Problem.of(e));
          }
        })
        .compose(posted -> postings.show(posted.vacancy()))
        .onSuccess(shown -> Http.send(context, 201, shown))
        .onFailure(context::fail);
  }

  /** The caller's key for this request; null when it may be repeated. */
  private static @Nullable String once(RoutingContext context) {
    var once = context.request().getHeader("idempotency-key");
    if (once == null || once.isBlank()) {
      return null;
    }
    if (once.length() > LONGEST_ONCE) {
      throw Problem.of(400, "Idempotency-Key 最多" + LONGEST_ONCE + "个字符，请换一个短的。");
    }
    return once.strip();
  }

  private void admit(RoutingContext context) {
    context.request().pause();
    Future.succeededFuture(context)
        .compose(caller::of)
        .onSuccess(account -> {
          context.put(ACCOUNT, account);
          context.request().resume();
          context.next();
        })
        .onFailure(failure -> {
          context.request().resume();
          context.fail(failure);
        });
  }

  private Future<JsonNode> importSheet(RoutingContext context) {
    Account account = context.get(ACCOUNT);
    return importSheet.take(account, once(context), context);
  }

  private Future<JsonNode> list(RoutingContext context) {
    var status = Query.of(context).choice("status", VacancyJson.statuses());
    return caller
        .of(context)
        .compose(postings::of)
        .compose(all ->
            Paging.gather(
                context,
                all.stream().filter(v -> status == null || v.status() == status).toList(),
                postings::show));
  }

  private Future<JsonNode> read(RoutingContext context) {
    return own(context).compose(postings::show).map(shown -> shown);
  }

  private Future<JsonNode> patch(RoutingContext context) {
    return caller
        .of(context)
        .compose(account ->
            postings
                .own(account, context.pathParam("id"))
                .compose(vacancy -> change.apply(account, vacancy, Http.body(context))))
        .compose(postings::show)
        .map(shown -> shown);
  }

  private Future<JsonNode> close(RoutingContext context) {
    return own(context).compose(postings::close).compose(postings::show).map(shown -> shown);
  }

  private Future<JsonNode> applicants(RoutingContext context) {
    return own(context).compose(vacancy -> applicants.of(vacancy, context));
  }

  private Future<Vacancy> own(RoutingContext context) {
    return caller.of(context).compose(account -> postings.own(account, context.pathParam("id")));
  }
}

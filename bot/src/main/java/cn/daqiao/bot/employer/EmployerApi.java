package cn.daqiao.bot.employer;

import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.http.Paging;
import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.http.Query;
import cn.daqiao.bot.json.FieldFaultsException;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.bot.vacancy.VacancyWriter;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** {@code /api/v1/vacancies}: what an employer does with a key in hand. */
public final class EmployerApi {
  private static final String ROOT = "/api/v1/vacancies";
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

  /** Adds the routes; the router's bodies must be read already. */
  public void mount(Router router) {
    router.post(ROOT).handler(this::post);
    router.post(ROOT + "/import").handler(Http.json(this::importSheet));
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
            return postings.post(
                account, Http.body(context), context.request().getHeader("idempotency-key"));
          } catch (FieldFaultsException e) {
            return Future.failedFuture(Problem.of(e));
          }
        })
        .onSuccess(vacancy -> Http.send(context, 201, VacancyWriter.write(vacancy)))
        .onFailure(context::fail);
  }

  private Future<JsonNode> importSheet(RoutingContext context) {
    return caller.of(context).compose(account -> importSheet.take(account, context));
  }

  private Future<JsonNode> list(RoutingContext context) {
    var status = Query.of(context).choice("status", VacancyJson.statuses());
    return caller
        .of(context)
        .compose(postings::of)
        .map(all ->
            Paging.page(
                context,
                all.stream().filter(v -> status == null || v.status() == status).toList(),
                VacancyWriter::write));
  }

  private Future<JsonNode> read(RoutingContext context) {
    return own(context).map(VacancyWriter::write);
  }

  private Future<JsonNode> patch(RoutingContext context) {
    return caller
        .of(context)
        .compose(account ->
            postings
                .own(account, context.pathParam("id"))
                .compose(vacancy -> change.apply(account, vacancy, Http.body(context))))
        .map(VacancyWriter::write);
  }

  private Future<JsonNode> close(RoutingContext context) {
    return own(context)
        .compose(vacancy ->
            vacancy.status() == Status.CLOSED
                ? Future.succeededFuture(vacancy)
                : postings.change(vacancy.withStatus(Status.CLOSED), "closed"))
        .map(VacancyWriter::write);
  }

  private Future<JsonNode> applicants(RoutingContext context) {
    return own(context).compose(vacancy -> applicants.of(vacancy, context));
  }

  private Future<Vacancy> own(RoutingContext context) {
    return caller.of(context).compose(account -> postings.own(account, context.pathParam("id")));
  }
}

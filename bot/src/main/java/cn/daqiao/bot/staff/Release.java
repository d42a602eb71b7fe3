package cn.daqiao.bot.staff;

import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.http.Paging;
import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.http.Query;
import cn.daqiao.bot.vacancy.Alike;
import cn.daqiao.bot.vacancy.Decision;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.bot.vacancy.VacancyWriter;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/**
 * Lists and shows the region's vacancies; releases, refuses or suspends one. Who decided what, when
 * and why stays with the vacancy. A decision may name the version that was looked at, and is then
 * refused for any other.
 */
public final class Release {
  private final VacancyStore store;
  private final Alike alike;
  private final InstantSource clock;

  /**
   * Decides over that store's vacancies.
   *
   * @param alike names what else was posted of the same job
   */
  public Release(VacancyStore store, Alike alike, InstantSource clock) {
    this.store = store;
    this.alike = alike;
    this.clock = clock;
  }

  Future<JsonNode> list(Member member, RoutingContext context) {
    var status = Query.of(context).choice("status", VacancyJson.statuses());
    return store
        .everything()
        .compose(all ->
            Paging.gather(
                context,
                all.stream()
                    .filter(v -> member.covers(v.site().region()))
                    .filter(v -> status == null || v.status() == status)
                    .toList(),
                this::show));
  }

  Future<JsonNode> read(Member member, RoutingContext context) {
    return own(member, context).compose(this::show).map(node -> node);
  }

  Future<JsonNode> decide(Member member, RoutingContext context) {
    if (!member.role().mayDecide()) {
      throw Problem.of(403, "您的账号只能看，不能改。");
    }
    var verdict = Verdict.of(Http.body(context), context.request().getHeader("if-match"));
    return own(member, context)
        .compose(vacancy ->
            store
                .decisions(vacancy.id())
                .compose(before -> decide(member, vacancy, verdict, before)))
        .compose(this::show)
        .map(node -> node);
  }

  private Future<Vacancy> own(Member member, RoutingContext context) {
    return store
        .find(context.pathParam("id"))
        .map(found ->
            found
                .filter(v -> member.covers(v.site().region()))
                .orElseThrow(() -> Problem.of(404, "没有这个岗位，或者不在您管的地区。")));
  }

  private Future<Vacancy> decide(
      Member member, Vacancy vacancy, Verdict verdict, List<Decision> before) {
    if (verdict.version() != null && verdict.version() != vacancy.version()) {
      throw changed();
    }
    if (vacancy.status() == Status.CLOSED) {
      throw Problem.of(409, "用人单位已经关闭了这个岗位。");
    }
    if (vacancy.status() == verdict.status() && saysNothingNew(verdict, before)) {
      return Future.succeededFuture(vacancy);
    }
    var next = vacancy.withStatus(verdict.status());
    var decision =
        new Decision(
            verdict.status(), verdict.reason(), member.name(), clock.instant(), next.version());
    return store
        .save(next, decision)
        .map(kept ->
            switch (kept) {
              case VacancyStore.Kept.Ok(var saved) -> saved;
              case VacancyStore.Kept.Stale() -> throw changed();
              case VacancyStore.Kept.Unknown() -> throw Problem.of(503, "暂时没能确认是否保存，请稍后再试。");
            });
  }

  private static boolean saysNothingNew(Verdict verdict, List<Decision> before) {
    return verdict.reason() == null
        || (!before.isEmpty() && Objects.equals(before.getLast().reason(), verdict.reason()));
  }

  private static Problem changed() {
    return Problem.of(409, "您看过以后，这个岗位又被改过，请重新打开再定。");
  }

  /** The vacancy with its version, all that was decided about it, and near-duplicates. */
  private Future<ObjectNode> show(Vacancy vacancy) {
    var decisions = store.decisions(vacancy.id());
    var like = alike.to(vacancy);
    return Future.all(decisions, like)
        .map(both -> {
          var node = VacancyWriter.write(vacancy);
          node.put("version", vacancy.version());
          node.putArray("decisions")
              .addAll(decisions.result().stream().map(Decision::full).toList());
          if (!like.result().isEmpty()) {
            var others = node.putArray("like");
            like.result().forEach(others::add);
          }
          return node;
        });
  }
}

package cn.daqiao.bot.staff;

import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.http.Paging;
import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.http.Query;
import cn.daqiao.bot.json.FieldFault;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.bot.vacancy.VacancyWriter;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists the region's vacancies; releases, refuses or suspends one. */
public final class Release {
  private static final Map<String, Status> DECISIONS =
      Map.of("open", Status.OPEN, "refused", Status.REFUSED, "suspended", Status.SUSPENDED);

  private final VacancyStore store;
  private final InstantSource clock;

  /** Decides over that store's vacancies. */
  public Release(VacancyStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  Future<JsonNode> list(Member member, RoutingContext context) {
    var status = Query.of(context).choice("status", VacancyJson.statuses());
    return store
        .everything()
        .map(all ->
            Paging.page(
                context,
                all.stream()
                    .filter(v -> member.covers(v.site().region()))
                    .filter(v -> status == null || v.status() == status)
                    .toList(),
                VacancyWriter::write));
  }

  Future<JsonNode> decide(Member member, RoutingContext context) {
    var body = Http.body(context);
    var wanted = DECISIONS.get(body.path("status").asText());
    body.fieldNames()
        .forEachRemaining(name -> {
          if (!name.equals("status") && !name.equals("reason")) {
            throw invalid(name, "没有这个字段，请删掉或改名。");
          }
        });
    if (wanted == null) {
      throw invalid("status", "只能是 open、refused 或 suspended。");
    }
    if (!member.role().mayDecide()) {
      throw Problem.of(403, "您的账号只能看，不能改。");
    }
    return store
        .find(context.pathParam("id"))
        .compose(found -> {
          var vacancy =
              found
                  .filter(v -> member.covers(v.site().region()))
                  .orElseThrow(() -> Problem.of(404, "没有这个岗位，或者不在您管的地区。"));
          return decide(vacancy, wanted);
        })
        .map(VacancyWriter::write);
  }

  private Future<Vacancy> decide(Vacancy vacancy, Status wanted) {
    if (vacancy.status() == Status.CLOSED) {
      throw Problem.of(409, "用人单位已经关闭了这个岗位。");
    }
    if (vacancy.status() == wanted) {
      return Future.succeededFuture(vacancy);
    }
    return store
        .save(vacancy.withStatus(wanted), word(wanted), clock.instant())
        .map(kept ->
            switch (kept) {
              case VacancyStore.Kept.Ok(var saved) -> saved;
              case VacancyStore.Kept.Stale() -> throw Problem.of(409, "这个岗位刚刚被改过，请重新打开再定。");
              case VacancyStore.Kept.Unknown() -> throw Problem.of(503, "暂时没能确认是否保存，请稍后再试。");
            });
  }

  private static Problem invalid(String field, String reason) {
    return new Problem(422, "这些内容需要改一改，改好再发一次。", List.of(new FieldFault(field, reason)));
  }

  private static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}

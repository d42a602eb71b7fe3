package cn.daqiao.bot.staff;

import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.json.FieldFault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;

/** {@code /api/v1/staff}: what county staff do after logging in. */
public final class StaffApi {
  private static final String ROOT = "/api/v1/staff";
  private final Sessions sessions;
  private final MatchLogView matches;
  private final Why why;
  private final Release release;
  private final Runs runs;
  private final Counties counties;
  private final Training training;
  private final Employers employers;

  /** Serves the sessions' owners. */
  public StaffApi(
      Sessions sessions,
      MatchLogView matches,
      Why why,
      Release release,
      Runs runs,
      Counties counties,
      Training training,
      Employers employers) {
    this.sessions = sessions;
    this.matches = matches;
    this.why = why;
    this.release = release;
    this.runs = runs;
    this.counties = counties;
    this.training = training;
    this.employers = employers;
  }

  /** Adds the routes; the router's bodies must be read already. */
  public void mount(Router router) {
    router.post(ROOT + "/session").handler(Http.json(this::login));
    router.delete(ROOT + "/session").handler(Http.json(this::logout));
    router.get(ROOT + "/matches").handler(Http.json(c -> as(c, m -> matches.search(m, c))));
    router.get(ROOT + "/matches/facets").handler(Http.json(c -> as(c, m -> matches.facets(m, c))));
    router.get(ROOT + "/matches/why").handler(Http.json(c -> as(c, m -> why.explain(m, c))));
    router.get(ROOT + "/vacancies").handler(Http.json(c -> as(c, m -> release.list(m, c))));
    router.get(ROOT + "/vacancies/:id").handler(Http.json(c -> as(c, m -> release.read(m, c))));
    router.get(ROOT + "/vacancies/:id/runs").handler(Http.json(c -> as(c, m -> runs.of(m, c))));
    router.get(ROOT + "/counties").handler(Http.json(c -> as(c, m -> counties.list(m, c))));
    router.put(ROOT + "/counties/:code").handler(Http.json(c -> as(c, m -> counties.set(m, c))));
    router.get(ROOT + "/employers").handler(Http.json(c -> as(c, m -> employers.list(m, c))));
    router
        .put(ROOT + "/employers/:id/verification")
        .handler(Http.json(c -> as(c, m -> employers.vouch(m, c))));
    router.get(ROOT + "/training").handler(Http.json(c -> as(c, m -> training.willing(m, c))));
    router
        .get(ROOT + "/vacancies/:id/enrolments")
        .handler(Http.json(c -> as(c, m -> training.enrolled(m, c))));
    router
        .patch(ROOT + "/vacancies/:id/enrolments/:seeker")
        .handler(Http.json(c -> as(c, m -> training.attended(m, c))));
    router.patch(ROOT + "/vacancies/:id").handler(Http.json(c -> as(c, m -> release.decide(m, c))));
  }

  private Future<JsonNode> login(RoutingContext context) {
    var body = Http.body(context);
    var faults = new ArrayList<FieldFault>();
    var name = text(body, "name", 100, faults);
    var password = text(body, "password", 200, faults);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return sessions
        .open(name, password, context.request().remoteAddress().hostAddress())
        .map(token -> JsonNodeFactory.instance.objectNode().put("token", token));
  }

  private static String text(ObjectNode body, String field, int most, List<FieldFault> faults) {
    var text = body.path(field).isTextual() ? body.path(field).asText() : "";
    if (text.isBlank() || text.length() > most) {
      faults.add(new FieldFault(field, text.isBlank() ? "不能为空，请填写。" : "太长了，请核对。"));
    }
    return text;
  }

  private Future<JsonNode> logout(RoutingContext context) {
    return sessions.close(context).map(done -> JsonNodeFactory.instance.objectNode());
  }

  private interface Task {
    Future<JsonNode> perform(Member member);
  }

  private Future<JsonNode> as(RoutingContext context, Task task) {
    return sessions.of(context).compose(task::perform);
  }
}

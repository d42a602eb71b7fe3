package cn.daqiao.bot.staff;

import cn.daqiao.bot.http.Paging;
import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.matching.Tallies;
import cn.daqiao.bot.matching.Tally;
import cn.daqiao.bot.vacancy.VacancyStore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** How often a vacancy was matched, and how many people which constraint kept apart from it. */
public final class Runs {
  private final VacancyStore vacancies;
  private final Tallies tallies;

  /** Reads the figures of that store's vacancies. */
  public Runs(VacancyStore vacancies, Tallies tallies) {
    this.vacancies = vacancies;
    this.tallies = tallies;
  }

  Future<JsonNode> of(Member member, RoutingContext context) {
    return vacancies
        .find(context.pathParam("id"))
        .compose(found -> {
          var vacancy =
              found
                  .filter(v -> member.covers(v.site().region()))
                  .orElseThrow(() -> Problem.of(404, "没有这个岗位，或者不在您管的地区。"));
          return tallies.of(vacancy.id());
        })
        .map(all -> Paging.page(context, all, Runs::write));
  }

  private static JsonNode write(Tally tally) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("at", tally.at().toString());
    node.put("ruleVersion", tally.rules());
    node.put("vacancyVersion", tally.vacancyVersion());
    node.put("related", tally.related());
    node.put("looked", tally.looked());
    node.put("fit", tally.fit());
    var excluded = node.putObject("excluded");
    tally.excluded().forEach(excluded::put);
    return node;
  }
}

package cn.daqiao.bot.staff;

import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.http.Query;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.matcher.fit.Matcher;
import cn.daqiao.matcher.seeker.Seeker;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every hard constraint and the score of any pair, as both stand now. */
public final class Why {
  private final Function<String, Future<Optional<Seeker>>> seekers;
  private final VacancyStore vacancies;
  private final Matcher matcher;
  private final InstantSource clock;

  /**
   * Judges pairs.
   *
   * @param seekers brings a person as the matcher sees one
   */
  public Why(
      Function<String, Future<Optional<Seeker>>> seekers,
      VacancyStore vacancies,
      Matcher matcher,
      InstantSource clock) {
    this.seekers = seekers;
    this.vacancies = vacancies;
    this.matcher = matcher;
    this.clock = clock;
  }

  Future<JsonNode> explain(Member member, RoutingContext context) {
    var person = Query.of(context).need("seeker");
    var id = Query.of(context).need("vacancy");
    var seeker = seekers.apply(person).map(found -> found.orElseThrow(() -> none("求职的人")));
    var vacancy = vacancies.find(id).map(found -> found.orElseThrow(() -> none("岗位")));
    return Future.all(seeker, vacancy)
        .map(both -> explain(member, seeker.result(), vacancy.result()));
  }

  private JsonNode explain(Member member, Seeker seeker, Vacancy vacancy) {
    var home = seeker.home().finest();
    // Who a person is belongs to the home's staff; an unknown home to the vacancy's.
    if (!member.covers(home != null ? home : vacancy.site().region())) {
      throw none("求职的人或岗位");
    }
    var now = clock.instant();
    var checks = matcher.checks(seeker, vacancy, now);
    var node = JsonNodeFactory.instance.objectNode();
    node.put("seeker", seeker.id());
    node.put("vacancy", vacancy.id());
    node.put("eligible", checks.stream().allMatch(check -> check.holds()));
    node.put("related", matcher.related(seeker, vacancy, now));
    var constraints = node.putArray("constraints");
    for (var check : checks) {
      var item = constraints.addObject();
      item.put("name", check.name());
      item.put("holds", check.holds());
      put(item, "wanted", check.wanted());
      put(item, "offered", check.offered());
    }
    var fit = matcher.judge(seeker, vacancy, now);
    node.put("score", Math.round(fit.score() * 1000) / 1000.0);
    var parts = node.putObject("parts");
    fit.parts().forEach((name, value) -> parts.put(name, Math.round(value * 1000) / 1000.0));
    return node;
  }

  private static void put(ObjectNode item, String name, @Nullable String value) {
    if (value != null) {
      item.put(name, value);
    }
  }

  private static Problem none(String what) {
    return Problem.of(404, "没有这个编号的" + what + "，或者不在您管的地区。");
  }
}

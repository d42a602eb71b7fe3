package cn.daqiao.bot.staff;

import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.turn.PersonStore;
import cn.daqiao.bot.turn.Records;
import cn.daqiao.bot.vacancy.Deadline;
import cn.daqiao.matcher.policy.benefit.Benefit;
import cn.daqiao.matcher.policy.benefit.Benefits;
import cn.daqiao.matcher.policy.benefit.Checked;
import cn.daqiao.matcher.policy.benefit.Claim.Outcome;
import cn.daqiao.matcher.policy.benefit.Question;
import cn.daqiao.matcher.policy.benefit.Situation;
import cn.daqiao.matcher.region.Level;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can claim, as it is kept with the person: benefit by benefit with yes, no or
 * unknown and the reason. Found anew when the profile or the data changed since; of who agreed to
 * nothing, nothing is kept.
 */
public final class SeekerBenefits {
  private final Sessions sessions;
  private final PersonStore people;
  private final Records records;
  private final Supplier<Benefits> benefits;
  private final InstantSource clock;

  /** Shows people of that store by the data in use. */
  public SeekerBenefits(
      Sessions sessions,
      PersonStore people,
      Records records,
      Supplier<Benefits> benefits,
      InstantSource clock) {
    this.sessions = sessions;
    this.people = people;
    this.records = records;
    this.benefits = benefits;
    this.clock = clock;
  }

  /** Adds the route. */
  public void mount(Router router) {
    router
        .get("/api/v1/staff/seekers/:id/benefits")
        .handler(Http.json(c -> sessions.of(c).compose(member -> read(member, c))));
  }

  private Future<JsonNode> read(Member member, RoutingContext context) {
    if (!member.role().mayAnswer()) {
      throw Problem.of(403, "您的账号不看个人的情况，请找县里的工作人员。");
    }
    return people
        .follow(context.pathParam("id"))
        .compose(found -> {
          var person = found.orElseThrow(() -> Problem.of(404, "没有这个编号的求职的人。")).person();
          if (!covers(member, person)) {
            throw Problem.of(403, "这个人不在您管的地区。");
          }
          return checked(person);
        });
  }

  /** Whoever has no known home is the province's business. */
  private static boolean covers(Member member, Person person) {
    var home = person.profile().seeker().home().finest();
    return home == null ? member.region().level() == Level.PROVINCE : member.covers(home);
  }

  private Future<JsonNode> checked(Person person) {
    var data = benefits.get();
    var kept = person.checked();
    var fresh = fresh(data, person);
    if (kept != null && kept.agrees(fresh)) {
      return Future.succeededFuture(write(data, person.id(), kept));
    }
    if (!person.keeps()) {
      return Future.succeededFuture(write(data, person.id(), fresh));
    }
    return records
        .update(person.id(), now -> now.keeps() ? now.checked(fresh(data, now)) : now)
        .map(done -> write(data, person.id(), fresh));
  }

  private Checked fresh(Benefits data, Person person) {
    var kept = person.checked();
    var now = clock.instant();
    Map<String, Boolean> told = kept == null ? Map.of() : kept.told();
    int year = now.atZone(Deadline.ZONE).getYear();
    return Checked.of(data, new Situation(person.profile().seeker(), told, year), now);
  }

  private static JsonNode write(Benefits data, String id, Checked checked) {
    var known = data.all().stream().collect(Collectors.toMap(Benefit::id, benefit -> benefit));
    var node = JsonNodeFactory.instance.objectNode();
    node.put("seeker", id);
    node.put("version", checked.version());
    node.put("at", checked.at().toString());
    var items = node.putArray("items");
    for (var item : checked.items()) {
      var benefit = known.get(item.benefit());
      if (benefit != null) {
        write(items.addObject(), data, item, benefit);
      }
    }
    return node;
  }

  private static void write(ObjectNode node, Benefits data, Checked.Item item, Benefit benefit) {
    node.put("benefit", benefit.id());
    node.put("title", benefit.title());
    put(node, "amount", benefit.amount());
    node.put("document", benefit.source().document());
    node.put("article", benefit.source().article());
    node.put("quote", benefit.source().quote());
    var offices = node.putArray("offices");
    benefit.source().offices().forEach(offices::add);
    node.put("where", benefit.where());
    node.put("outcome", item.outcome().name().toLowerCase(Locale.ROOT));
    var reasons = node.putArray("reasons");
    words(data, item).forEach(reasons::add);
  }

  private static List<String> words(Benefits data, Checked.Item item) {
    return item.reasons().stream().map(data::question).map(q -> word(item.outcome(), q)).toList();
  }

  private static String word(Outcome outcome, Question question) {
    return switch (outcome) {
      case YES -> question.holds();
      case NO -> question.fails();
      case UNKNOWN -> question.ask();
    };
  }

  private static void put(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }
}

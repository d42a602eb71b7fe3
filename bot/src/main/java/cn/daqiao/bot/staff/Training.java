package cn.daqiao.bot.staff;

import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.http.Paging;
import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.http.Query;
import cn.daqiao.bot.json.FieldFault;
import cn.daqiao.bot.training.Enrolments;
import cn.daqiao.bot.training.Willing;
import cn.daqiao.bot.vacancy.Deadline;
import cn.daqiao.bot.vacancy.Interests;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.skill.Skill;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Free courses as staff see them: who would be taught and has had none this year, and who is
 * enrolled for a course and was there. Ids only, like everywhere on the staff port.
 */
public final class Training {
  private final Willing willing;
  private final VacancyStore courses;
  private final Enrolments enrolments;
  private final RegionTree regions;
  private final InstantSource clock;

  /** Shows and notes by those. */
  public Training(
      Willing willing,
      VacancyStore courses,
      Enrolments enrolments,
      RegionTree regions,
      InstantSource clock) {
    this.willing = willing;
    this.courses = courses;
    this.enrolments = enrolments;
    this.regions = regions;
    this.clock = clock;
  }

  Future<JsonNode> willing(Member member, RoutingContext context) {
    var query = Query.of(context);
    var county = query.text("county");
    var region = county == null ? member.region() : member.asked(regions, county);
    return willing
        .in(region, year(query.text("year")))
        .map(all -> Paging.page(context, all, this::write));
  }

  Future<JsonNode> enrolled(Member member, RoutingContext context) {
    return course(member, context)
        .compose(course -> enrolments.of(course.id()))
        .map(all -> Paging.page(context, all, Training::write));
  }

  Future<JsonNode> attended(Member member, RoutingContext context) {
    if (!member.role().mayDecide()) {
      throw Problem.of(403, "您的账号只能看，不能改。");
    }
    var was = was(Http.body(context));
    var seeker = context.pathParam("seeker");
    return course(member, context)
        .compose(course -> enrolments.attended(course.id(), seeker, was))
        .map(noted -> write(noted.orElseThrow(() -> Problem.of(404, "这个人没有报这个培训班，或者已经取消了。"))));
  }

  private static boolean was(ObjectNode body) {
    var attended = body.path("attended");
    if (!attended.isBoolean() || body.size() != 1) {
      throw Problem.invalid(List.of(new FieldFault("attended", "请填 true（去了）或 false（没去），不要填别的。")));
    }
    return attended.asBoolean();
  }

  private Future<Vacancy> course(Member member, RoutingContext context) {
    return courses
        .find(context.pathParam("id"))
        .map(found ->
            found
                .filter(v -> v.kind() == Kind.COURSE && member.covers(v.site().region()))
                .orElseThrow(() -> Problem.of(404, "没有这个培训班，或者不在您管的地区。")));
  }

  private int year(@Nullable String asked) {
    if (asked == null) {
      return clock.instant().atZone(Deadline.ZONE).getYear();
    }
    if (!asked.matches("20\\d{2}")) {
      throw Query.bad("year", "要写成四位年份，例如 ?year=2026。");
    }
    return Integer.parseInt(asked);
  }

  private JsonNode write(Person person) {
    var node = JsonNodeFactory.instance.objectNode();
    var seeker = person.profile().seeker();
    node.put("seeker", person.id());
    var home = seeker.home();
    if (home.region() != null) {
      node.put("county", home.region().cutTo(Level.COUNTY).digits());
    }
    if (home.township() != null) {
      node.put("township", regions.placeName(home.township()));
    }
    var learns = node.putArray("learns");
    seeker.wish().learns().stream().map(Training::name).forEach(learns::add);
    if (person.willing() != null) {
      node.put("since", person.willing().toString());
    }
    return node.put("poor", seeker.about().countsAsPoor());
  }

  private static String name(Skill skill) {
    return skill.name() == null ? skill.said() : skill.name();
  }

  private static JsonNode write(Interests.Interested one) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("seeker", one.person());
    node.put("at", one.at().toString());
    node.put("share", one.share());
    if (one.attended() != null) {
      node.put("attended", one.attended());
    }
    return node;
  }
}

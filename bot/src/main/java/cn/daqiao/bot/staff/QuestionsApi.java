package cn.daqiao.bot.staff;

import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.http.Paging;
import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.http.Query;
import cn.daqiao.bot.learning.Decided;
import cn.daqiao.bot.learning.LessonStore;
import cn.daqiao.bot.learning.QuestionLog;
import cn.daqiao.bot.learning.QuestionLog.Question;
import cn.daqiao.bot.policy.Sources;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * {@code /api/v1/staff/questions}: questions left open, what staff decide about them, and how
 * answers were judged. What one clerk teaches, everybody of the same rules is told.
 */
public final class QuestionsApi {
  private static final String ROOT = "/api/v1/staff/questions";

  private final Sessions sessions;
  private final QuestionLog log;
  private final LessonStore lessons;
  private final Supplier<Sources> sources;
  private final InstantSource clock;
  private final QuestionView view;

  /** Questions and lessons as the sessions' owners see them. */
  public QuestionsApi(
      Sessions sessions,
      QuestionLog log,
      LessonStore lessons,
      Supplier<Sources> sources,
      InstantSource clock) {
    this.sessions = sessions;
    this.log = log;
    this.lessons = lessons;
    this.sources = sources;
    this.clock = clock;
    view = new QuestionView(sources, clock);
  }

  /** Adds the routes; the router's bodies must be read already. */
  public void mount(Router router) {
    router.get(ROOT).handler(Http.json(c -> as(c, this::list)));
    router.get(ROOT + "/:id").handler(Http.json(c -> as(c, this::read)));
    router.put(ROOT + "/:id/decision").handler(Http.json(c -> as(c, this::decide)));
    router.delete(ROOT + "/:id/decision").handler(Http.json(c -> as(c, this::undo)));
    router.get("/api/v1/staff/lessons").handler(Http.json(c -> as(c, this::taught)));
    router.get("/api/v1/staff/judgements").handler(Http.json(c -> as(c, this::judgements)));
  }

  private Future<JsonNode> as(
      RoutingContext context, BiFunction<Member, RoutingContext, Future<JsonNode>> task) {
    return sessions.of(context).compose(member -> task.apply(member, context));
  }

  private Future<JsonNode> list(Member member, RoutingContext context) {
    var query = Query.of(context);
    var state = query.choice("state", QuestionView.STATES);
    var from = MatchLogView.instant("from", query.text("from"), false);
    var to = MatchLogView.instant("to", query.text("to"), true);
    return Future.all(log.all(), decided())
        .map(both -> {
          List<Question> questions = both.resultAt(0);
          Map<String, Decided> decided = both.resultAt(1);
          var shown =
              questions.stream()
                  .filter(q -> member.region().touches(q.home()))
                  .filter(q -> state == null || state == view.state(decided.get(q.id())))
                  .filter(q -> from == null || !q.last().isBefore(from))
                  .filter(q -> to == null || q.last().isBefore(to))
                  .sorted(Comparator.comparing(Question::asked).reversed())
                  .toList();
          return Paging.page(context, shown, q -> view.question(q, decided.get(q.id())));
        });
  }

  private Future<Map<String, Decided>> decided() {
    return lessons
        .all()
        .map(all -> all.stream().collect(Collectors.toMap(Decided::id, Function.identity())));
  }

  private Future<JsonNode> read(Member member, RoutingContext context) {
    var id = context.pathParam("id");
    return Future.all(own(member, id), lessons.find(id))
        .map(both -> {
          Question question = both.resultAt(0);
          Optional<Decided> decided = both.resultAt(1);
          return view.question(question, decided.orElse(null));
        });
  }

  private Future<Question> own(Member member, String id) {
    return log.find(id)
        .map(found ->
            found
                .filter(q -> member.region().touches(q.home()))
                .orElseThrow(() -> Problem.of(404, "没有这个问题，可能太久没人问，已经清掉了。")));
  }

  private Future<JsonNode> decide(Member member, RoutingContext context) {
    mayDecide(member);
    var id = context.pathParam("id");
    return Future.all(own(member, id), lessons.find(id))
        .compose(both -> {
          Question question = both.resultAt(0);
          Optional<Decided> before = both.resultAt(1);
          var body = DecisionBody.of(Http.body(context), sources.get(), question.home());
          var base =
              before.orElseGet(() ->
                  new Decided(
                      id, question.question(), question.after(), question.home(), List.of()));
          if (body.version() != null && body.version() != base.version()) {
            throw changed();
          }
          var next = base.decide(member.name(), clock.instant(), body.taught());
          return save(next, base.version()).map(done -> view.question(question, next));
        });
  }

  private Future<JsonNode> undo(Member member, RoutingContext context) {
    mayDecide(member);
    return lessons
        .find(context.pathParam("id"))
        .compose(found -> {
          var base =
              found
                  .filter(d -> member.region().touches(d.home()))
                  .orElseThrow(() -> Problem.of(404, "这个问题还没有人处理过。"));
          var next =
              base.undo(member.name(), clock.instant())
                  .orElseThrow(() -> Problem.of(409, "这个问题的处理已经撤回了。"));
          return save(next, base.version()).map(done -> view.lesson(next));
        });
  }

  private Future<Void> save(Decided next, int base) {
    return lessons
        .save(next, base)
        .map(kept -> {
          if (!kept) {
            throw changed();
          }
          return null;
        });
  }

  private Future<JsonNode> taught(Member member, RoutingContext context) {
    return lessons
        .all()
        .map(all ->
            Paging.page(
                context,
                all.stream()
                    .filter(d -> member.region().touches(d.home()) && d.lesson().isPresent())
                    .sorted(Comparator.comparing(Decided::id))
                    .sorted(Comparator.comparing(QuestionsApi::at).reversed())
                    .toList(),
                view::lesson));
  }

  private Future<JsonNode> judgements(Member member, RoutingContext context) {
    return log.judgements()
        .map(all ->
            Paging.page(
                context,
                all.stream().filter(j -> member.region().touches(j.home())).toList(),
                QuestionView::judged));
  }

  private static Instant at(Decided decided) {
    return decided.last().map(Decided.Step::at).orElse(Instant.EPOCH);
  }

  private static void mayDecide(Member member) {
    if (!member.role().mayDecide()) {
      throw Problem.of(403, "您的账号只能看，不能改。");
    }
  }

  private static Problem changed() {
    return Problem.of(409, "您看过以后，别人已经处理过这个问题，请重新打开再定。");
  }
}

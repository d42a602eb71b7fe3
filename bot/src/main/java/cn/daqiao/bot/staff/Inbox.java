package cn.daqiao.bot.staff;

import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.http.Paging;
import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.http.Query;
import cn.daqiao.bot.inbox.Ticket;
import cn.daqiao.bot.redis.StoreAwayException;
import cn.daqiao.bot.turn.Cases;
import cn.daqiao.bot.turn.Cases.Deed;
import cn.daqiao.bot.turn.Cases.Filed;
import cn.daqiao.config.Limits;
import cn.daqiao.matcher.region.RegionTree;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code /api/v1/staff/inbox}: people who asked for a human, or need one, with their conversations.
 * An officer takes a case, writes to the person, hands the case on to the county, closes it.
 */
public final class Inbox {
  private static final String ROOT = "/api/v1/staff/inbox";
  private static final Map<String, String> REASONS =
      Ticket.REASONS.stream().collect(Collectors.toMap(reason -> reason, reason -> reason));
  private static final Map<String, Boolean> YES_NO = Map.of("true", true, "false", false);

  private final Sessions sessions;
  private final Members members;
  private final Cases cases;
  private final RegionTree regions;
  private final Limits.Talks limits;
  private final InstantSource clock;
  private final InboxJson json;

  /** What it stands on. */
  public record Base(Sessions sessions, Members members, RegionTree regions, InstantSource clock) {}

  /** Shows these cases and works on them. */
  public Inbox(Base base, Cases cases, Limits.Talks limits) {
    sessions = base.sessions();
    members = base.members();
    regions = base.regions();
    clock = base.clock();
    this.cases = cases;
    this.limits = limits;
    json = new InboxJson(regions);
  }

  /** Adds the routes; the router's bodies must be read already. */
  public void mount(Router router) {
    router.get(ROOT).handler(Http.json(c -> as(c, m -> list(m, c))));
    router.get(ROOT + "/:seeker").handler(Http.json(c -> as(c, m -> read(m, c))));
    post(router, "take", c -> Step.of(Http.body(c), null, false), this::take);
    post(router, "reply", c -> Step.of(Http.body(c), "text", true), this::reply);
    post(router, "forward", c -> Step.of(Http.body(c), "note", false), this::forward);
    post(router, "close", c -> Step.of(Http.body(c), "note", true), this::close);
  }

  private interface Reader {
    Step read(RoutingContext context);
  }

  private interface Verb {
    Deed does(Member member, Inboxes inboxes, Filed filed, Step step);
  }

  private void post(Router router, String name, Reader reader, Verb verb) {
    router
        .post(ROOT + "/:seeker/" + name)
        .handler(Http.json(c -> as(c, m -> act(m, c, reader.read(c), verb))));
  }

  private Future<JsonNode> as(RoutingContext context, Function<Member, Future<JsonNode>> task) {
    return sessions.of(context).compose(task);
  }

  private Future<Inboxes> inboxes() {
    return members.desks().map(desks -> new Inboxes(limits, desks, clock.instant()));
  }

  private Future<JsonNode> list(Member member, RoutingContext context) {
    var query = Query.of(context);
    var state = query.choice("state", new LinkedHashMap<>(Ticket.Status.words()));
    var reason = query.choice("reason", REASONS);
    var county = query.text("county");
    var region = county == null ? null : member.asked(regions, county);
    boolean all = Boolean.TRUE.equals(query.choice("all", YES_NO));
    boolean closed = state == Ticket.Status.CLOSED;
    return inboxes()
        .compose(inboxes ->
            cases
                .all(closed)
                .map(every ->
                    Paging.page(
                        context,
                        Inboxes.sorted(
                            every.stream()
                                .filter(one ->
                                    all ? inboxes.covers(member, one) : inboxes.shows(member, one))
                                .filter(one -> region == null || Inboxes.lives(one, region))
                                .filter(one -> state == null || one.ticket().status() == state)
                                .filter(
                                    one -> reason == null || one.ticket().reason().equals(reason))
                                .toList(),
                            closed),
                        one -> json.line(one, inboxes))));
  }

  private Future<JsonNode> read(Member member, RoutingContext context) {
    return inboxes()
        .compose(inboxes ->
            cases
                .find(context.pathParam("seeker"))
                .map(found -> found.orElseThrow(Inbox::none))
                .compose(filed -> show(member, inboxes, own(member, inboxes, filed))));
  }

  private Future<JsonNode> show(Member member, Inboxes inboxes, Filed filed) {
    return member.role().mayAnswer()
        ? cases
            .deliveries(filed)
            .map(deliveries -> json.full(filed, inboxes, deliveries, clock.instant()))
        : Future.succeededFuture(json.logged(filed, inboxes));
  }

  private Future<JsonNode> act(Member member, RoutingContext context, Step step, Verb verb) {
    if (!member.role().mayAnswer()) {
      throw Problem.of(403, "您的账号只能看，不能改。");
    }
    return inboxes()
        .compose(inboxes ->
            cases
                .act(
                    context.pathParam("seeker"),
                    filed -> {
                      own(member, inboxes, filed);
                      if (step.version() != null && step.version() != filed.ticket().version()) {
                        throw Problem.of(409, "您看过以后，这件事又有人办过，请重新打开再办。");
                      }
                      return verb.does(member, inboxes, filed, step);
                    })
                .recover(failure ->
                    Future.failedFuture(
                        failure instanceof StoreAwayException
                            ? Problem.of(503, "暂时没能确认是否保存，请稍后打开看看再办。")
                            : failure))
                .compose(done -> show(member, inboxes, done.orElseThrow(Inbox::none))));
  }

  private Deed take(Member member, Inboxes inboxes, Filed filed, Step step) {
    var ticket = filed.ticket();
    boolean mine = Objects.equals(ticket.taker(), member.name());
    switch (ticket.status()) {
      case OPEN -> {}
      case TAKEN -> {
        if (!mine) {
          throw Problem.of(409, "这件事已经由" + ticket.taker() + "接了。");
        }
      }
      case CLOSED -> throw closed();
    }
    if (ticket.county() && member.role() == Role.VILLAGE) {
      throw Problem.of(409, "这件事已经转到县里，由县里接。");
    }
    return Deed.quiet(
        mine ? ticket : ticket.taken(member.name(), clock.instant()),
        filed.reachable(clock.instant()) ? listener(member, false) : null);
  }

  private Deed reply(Member member, Inboxes inboxes, Filed filed, Step step) {
    taken(member, filed);
    var now = clock.instant();
    var words = Objects.requireNonNull(step.words(), "a reply without words is refused before");
    if (!filed.reachable(now)) {
      throw Problem.of(409, "现在没法在聊天里回他：对方超过48小时没说话，或者已经不关注了。" + call(filed));
    }
    var listener = listener(member, true);
    // Whoever hears of an officer for the first time is told the way back, too.
    var key = filed.told() ? "turn.officer" : "turn.officer.first";
    return new Deed(
        filed.ticket().replied(member.name(), now),
        listener,
        Line.of(key, "place", listener.place(), "text", words),
        words);
  }

  private static String call(Filed filed) {
    var phone = InboxJson.mayBeCalled(filed) ? filed.person().profile().phone() : null;
    return phone == null ? "也没有他同意给的电话，请托村里转告。" : "请打电话：" + phone + "。";
  }

  private Deed forward(Member member, Inboxes inboxes, Filed filed, Step step) {
    if (filed.ticket().status() == Ticket.Status.CLOSED) {
      throw closed();
    }
    if (inboxes.office(filed) != Inboxes.Office.VILLAGE) {
      throw Problem.of(409, "这件事不在村里、镇里，不用再往县里转。");
    }
    return leaving(
        filed,
        filed.ticket().forwarded(member.name(), step.words(), clock.instant()),
        "turn.officer.forwarded");
  }

  private Deed close(Member member, Inboxes inboxes, Filed filed, Step step) {
    if (filed.ticket().status() == Ticket.Status.CLOSED) {
      throw closed();
    }
    if (filed.ticket().status() == Ticket.Status.TAKEN && !member.role().mayDecide()) {
      taken(member, filed);
    }
    return leaving(
        filed,
        filed.ticket().closed(member.name(), step.words(), clock.instant()),
        "turn.officer.closed");
  }

  /** Whoever knows that an officer listens is told that the bot answers again. */
  private Deed leaving(Filed filed, Ticket next, String key) {
    boolean tells = filed.told() && filed.reachable(clock.instant());
    return new Deed(next, null, tells ? Line.of(key) : null, null);
  }

  private Cases.Listener listener(Member member, boolean told) {
    return new Cases.Listener(
        regions.placeName(member.region()),
        clock.instant().plus(Duration.ofHours(limits.officerHours())),
        told);
  }

  private static Filed own(Member member, Inboxes inboxes, Filed filed) {
    if (!inboxes.covers(member, filed)) {
      throw Problem.of(403, "这个人不在您管的地区。");
    }
    return filed;
  }

  private static void taken(Member member, Filed filed) {
    var taker = filed.ticket().taker();
    if (!member.name().equals(taker)) {
      throw Problem.of(409, taker == null ? "请先接这件事，再办。" : "这件事由" + taker + "接了，由他来办。");
    }
  }

  private static Problem closed() {
    return Problem.of(409, "这件事已经办结了。");
  }

  private static Problem none() {
    return Problem.of(404, "这个人没有找过人工，或者已经删除了。");
  }
}

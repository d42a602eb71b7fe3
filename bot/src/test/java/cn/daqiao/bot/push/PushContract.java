package cn.daqiao.bot.push;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Keys.Family;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.runtime.QuietHours;
import cn.daqiao.bot.turn.Change;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.Offered;
import cn.daqiao.bot.turn.World;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.vacancy.Demands;
import cn.daqiao.matcher.vacancy.Employer;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Site;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Terms;
import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the outbox promises, whatever the store is. */
@Timeout(60)
abstract class PushContract {
  private static final QuietHours QUIET = QuietHours.parse("21:00-08:00").orElseThrow();
  private static int worlds = 100;

  private World world;
  private Simulator simulator;
  private Sender sender;
  private String who;
  private final List<OutboxRow> api = new ArrayList<>();
  private final Set<String> closed = new HashSet<>();
  private Future<Sent> answer = Future.succeededFuture(new Sent.Ok("msg1"));

  abstract String uri();

  @BeforeEach
  void open() {
    world = new World(uri(), ++worlds);
    who = "pushed" + worlds;
    simulator =
        new Simulator(
            new Simulator.Base(world.redis, world.door, world.seal, world.ids, world.clock),
            world.identity,
            world.turns);
    sender = sender("node" + worlds);
  }

  @AfterEach
  void close() {
    await(sender.close());
    world.close();
  }

  private Sender sender(String node) {
    return new Sender(
        new Sender.Base(
            world.vertx,
            world.door,
            world.seal,
            new Lead(world.door, node, world.clock),
            world.wakes,
            world.clock),
        Map.of(
            Channel.SIMULATOR,
            simulator,
            Channel.WECHAT,
            row -> {
              api.add(row);
              return answer;
            }),
        (vacancy, person) -> Future.succeededFuture(!closed.contains(vacancy)),
        QUIET);
  }

  @Test
  void anOfferReachesTheSimulatorOnce() {
    var id = registered(Channel.SIMULATOR);
    assertInstanceOf(Offered.Queued.class, offer(id, vacancy(1)));
    assertEquals(new Offered.Skipped("offered before"), offer(id, vacancy(1)));
    assertEquals(1, await(sender.round()));
    assertEquals(0, await(sender.round()));
    assertEquals(List.of("岗位1"), said(simulator, 2));
    assertEquals(List.of("queued", "sent"), deliveries(id));
  }

  @Test
  void nothingIsOfferedToWhomDidNotAskForIt() {
    world.say(Channel.SIMULATOR, who, "1", "你好");
    var id = await(world.identity.find(Channel.SIMULATOR, who)).orElseThrow();
    assertEquals(new Offered.Skipped("not wanted"), offer(id, vacancy(1)));
    world.say(Channel.CHAT, who, "1", "登记");
    var chat = await(world.identity.find(Channel.CHAT, who)).orElseThrow();
    assertEquals(new Offered.Skipped("no channel"), offer(chat, vacancy(1)));
    var nobody = world.ids.mint(Family.PERSON);
    assertEquals(new Offered.Skipped("no channel"), offer(nobody, vacancy(1)));
  }

  @Test
  void offersWaitForTheMorningAndShowWhen() {
    var id = registered(Channel.SIMULATOR);
    world.now.set(Instant.parse("2026-11-23T14:30:00Z"));
    offer(id, vacancy(1));
    assertEquals(0, await(sender.round()));
    var held = await(simulator.messages(who, 2)).getFirst();
    assertEquals(Instant.parse("2026-11-24T00:00:00Z"), held.dueAt());
    assertEquals("岗位1", held.text());
    world.advance(Duration.ofHours(10));
    assertEquals(1, await(sender.round()));
    var delivered = await(simulator.messages(who, held.seq()));
    assertEquals(1, delivered.size());
    assertNull(delivered.getFirst().dueAt());
  }

  @Test
  void whatClosedMeanwhileIsDropped() {
    var id = registered(Channel.SIMULATOR);
    offer(id, vacancy(1), vacancy(2));
    closed.add(vacancy(1).id());
    assertEquals(1, await(sender.round()));
    assertEquals(List.of(), said(simulator, 2));
    assertEquals(List.of("queued", "dropped"), deliveries(id));
    assertEquals(List.of(), await(world.people.pushes(id)), "the day has room again");
    var told = new Streams(world.redis, Family.PERSON, "changes");
    assertEquals(
        new Change.Withdrawn(id, List.of(vacancy(2).id())),
        await(told.after(Keys.partition(id), Streams.START)).stream()
            .flatMap(entry -> Change.read(entry.fields()).stream())
            .filter(change -> change.person().equals(id))
            .reduce((first, second) -> second)
            .orElseThrow());
    assertInstanceOf(Offered.Queued.class, offer(id, vacancy(2)));
  }

  @Test
  void aSendingThatWasCutOffIsUnknownAndNeverRepeated() {
    var id = registered(Channel.WECHAT);
    Promise<Sent> silence = Promise.promise();
    answer = silence.future();
    offer(id, vacancy(1));
    var cut = sender.round();
    while (api.isEmpty()) {
      Thread.onSpinWait();
    }
    // The same node after kill -9: it leads again, with a higher number.
    answer = Future.succeededFuture(new Sent.Ok("second"));
    var restarted = sender("node" + worlds);
    assertEquals(0, await(restarted.round()));
    assertEquals(0, await(restarted.round()));
    assertEquals(1, api.size());
    assertEquals(List.of("queued", "unknown"), deliveries(id));
    silence.complete(new Sent.Ok("late"));
    await(cut);
    assertEquals(List.of("queued", "unknown"), deliveries(id), "the old lead is fenced");
    await(restarted.close());
  }

  @Test
  void aSimulatedSendingThatWasCutOffIsDeliveredOnceAfterAll() {
    var id = registered(Channel.SIMULATOR);
    offer(id, vacancy(1));
    var lead = new Lead(world.door, "node" + worlds, world.clock);
    var outbox = new Outbox(world.door, world.seal);
    long number = await(lead.hold());
    var row = await(outbox.claim(Keys.partition(id), number, world.clock.instant())).getFirst();
    await(simulator.send(row));
    assertEquals(1, await(sender.round()));
    assertEquals(List.of("岗位1"), said(simulator, 2));
    assertEquals(List.of("queued", "sent"), deliveries(id));
  }

  @Test
  void triesAgainOnlyWhatSurelyDidNotGoOutAndAtMostFiveTimes() {
    var id = registered(Channel.WECHAT);
    answer = Future.succeededFuture(new Sent.Retry(Duration.ofSeconds(1), "-1"));
    offer(id, vacancy(1));
    for (int i = 0; i < 8; i++) {
      await(sender.round());
      world.now.set(QUIET.earliest(world.now.get().plus(Duration.ofHours(1)).plusSeconds(1)));
    }
    assertEquals(5, api.size());
    assertEquals(List.of(1, 2, 3, 4, 5), api.stream().map(OutboxRow::attempt).toList());
    assertEquals(List.of("queued", "dead"), deliveries(id));
    answer = Future.succeededFuture(new Sent.Refused("43004"));
    offer(id, vacancy(2));
    await(sender.round());
    assertEquals(List.of("queued", "dead", "queued", "failed"), deliveries(id));
  }

  @Test
  void onlyOneNodeLeadsUntilItsLeaseEnds() {
    var id = registered(Channel.WECHAT);
    var other = sender("another" + worlds);
    await(sender.round());
    offer(id, vacancy(1));
    assertEquals(0, await(other.round()));
    world.advance(Duration.ofSeconds(11));
    assertEquals(1, await(other.round()));
    assertEquals(0, await(sender.round()));
    await(other.close());
  }

  @Test
  void lateWordsGoOutInTheirOrderEvenAtNight() {
    world.now.set(Instant.parse("2026-11-23T15:00:00Z"));
    world.say(Channel.WECHAT, who, "1", "长");
    assertEquals(3, await(sender.round()));
    assertEquals(
        List.of(1, 2, 3),
        api.stream().map(row -> row.id().charAt(row.id().length() - 1) - '0').toList());
    assertTrue(api.stream().allMatch(row -> row.address().equals(who)));
  }

  @Test
  void forgettingTakesWhatWasHeldBack() {
    var id = registered(Channel.SIMULATOR);
    world.now.set(Instant.parse("2026-11-23T14:30:00Z"));
    offer(id, vacancy(1));
    var farewell = await(simulator.say(who, "删除我的信息"));
    assertEquals("已删除", farewell.getLast().text());
    world.advance(Duration.ofHours(10));
    assertEquals(0, await(sender.round()));
    assertEquals(List.of(), await(simulator.messages(who, 0)));
    var anew = await(simulator.say(who, "你好"));
    assertEquals("第1次", anew.getLast().text());
    assertTrue(anew.getFirst().seq() > farewell.getLast().seq());
  }

  @Test
  void aNewRowIsSentAtOnce() {
    var id = registered(Channel.SIMULATOR);
    sender.start();
    await(sender.round());
    offer(id, vacancy(1));
    while (said(simulator, 2).isEmpty()) {
      Thread.onSpinWait();
    }
    assertEquals(List.of("岗位1"), said(simulator, 2));
  }

  private String registered(Channel channel) {
    world.say(channel, who, "register", "登记");
    return await(world.identity.find(channel, who)).orElseThrow();
  }

  private Offered offer(String id, Vacancy... vacancies) {
    var fits =
        List.of(vacancies).stream()
            .map(v -> new Fit(id, v, 0.5, Map.of(), List.of(), Set.of(), null))
            .toList();
    return await(new Offers(world.turns, QUIET).offer(id, fits, world.clock.instant()));
  }

  private List<String> said(Simulator page, long after) {
    return await(page.messages(who, after)).stream()
        .filter(message -> message.dueAt() == null)
        .map(Simulator.Message::text)
        .toList();
  }

  private List<String> deliveries(String id) {
    var rows = new Streams(world.redis, Family.PERSON, "matches");
    return await(rows.after(Keys.partition(id), Streams.START)).stream()
        .filter(entry -> entry.fields().getOrDefault("r", "").contains(id))
        .map(entry -> entry.fields().getOrDefault("d", ""))
        .toList();
  }

  private static Vacancy vacancy(int n) {
    return new Vacancy(
        "v00-01KB000000000000000000000" + n,
        Kind.JOB,
        new Employer(null, null, null, null, true),
        "岗位" + n,
        null,
        new Site(new RegionCode("350722"), null, null),
        null,
        Demands.none(),
        Terms.unknown(),
        null,
        null,
        null,
        Status.OPEN,
        1);
  }
}

package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.dialogue.Step;
import cn.daqiao.bot.redis.FlakyDoor;
import cn.daqiao.bot.redis.Ids;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Seal;
import cn.daqiao.bot.redis.Wakes;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Profile;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** One node with a dialogue that counts, made of real parts on a real store. */
public final class World implements AutoCloseable {
  public static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

  public final Vertx vertx = Vertx.vertx();
  public final AtomicReference<Instant> now = new AtomicReference<>(START);
  public final InstantSource clock = now::get;
  public final Redis redis;
  public final FlakyDoor door;
  public final Seal seal = new Seal(new byte[32]);
  public final Ids ids;
  public final Wakes wakes;
  public final Identity identity;
  public final PersonStore people;
  public final Records records;
  public final Turns.Base base;
  public final Turns turns;

  /** Steps wait here when a test holds them. */
  public final Map<String, Future<Void>> held = new ConcurrentHashMap<>();

  public World(String uri, long seed) {
    this(uri, seed, 0, codec());
  }

  public World(String uri, long seed, PersonCodec codec) {
    this(uri, seed, 0, codec);
  }

  public World(String uri, long seed, int replicas) {
    this(uri, seed, replicas, codec());
  }

  private World(String uri, long seed, int replicas, PersonCodec codec) {
    redis = Redis.connect(uri);
    door = new FlakyDoor(redis, replicas);
    ids = new Ids(clock, new Random(seed));
    wakes = new Wakes(redis, "node" + seed);
    identity = new Identity(redis, door, seal, ids);
    people = new PersonStore(redis, door, seal, codec);
    records = new Records(vertx, people);
    base = new Turns.Base(vertx, identity, people, wakes, ids, clock);
    turns =
        new Turns(
            base,
            new Ports(
                World::step,
                World::words,
                (person, find, at) ->
                    held.getOrDefault("find", Future.succeededFuture())
                        .map(new Event.Found(at, List.of(), List.of(), false)),
                (person, question, at) ->
                    Future.succeededFuture(
                        new Event.Answered(
                            at,
                            new Answer(
                                question.question(),
                                Answer.Outcome.REFUSE,
                                "问12333",
                                List.of(),
                                0,
                                List.of()))),
                (person, version, effect, pushed, at) ->
                    List.of(
                        "{\"seeker\":\""
                            + person.id()
                            + "\",\"version\":"
                            + version
                            + ",\"pushed\":"
                            + pushed
                            + "}"),
                (person, task) -> Future.failedFuture("nobody is bound")));
  }

  public Reply say(Channel channel, String who, String key, String text) {
    return await(turns.take(said(channel, who, key, text)));
  }

  public Inbound said(Channel channel, String who, String key, String text) {
    return new Inbound(channel, who, key, new Event.Said(clock.instant(), text));
  }

  public void advance(Duration step) {
    now.updateAndGet(at -> at.plus(step));
  }

  /** Where somebody's conversation stands. */
  public State state(String person) {
    return await(people.load(person, "look")) instanceof Loaded.Somebody somebody
        ? somebody.state()
        : State.fresh();
  }

  public static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }

  public static int count(Person person) {
    var name = person.profile().name();
    return name == null ? 0 : Integer.parseInt(name.substring(1));
  }

  private static Step step(Person person, State state, Event event) {
    return switch (event) {
      case Event.Said(var at, var text) -> said(person, state, text);
      case Event.Found found -> say(person, state, "没有找到");
      case Event.Answered(var at, var answer, var checked) -> say(person, state, answer.answer());
      case Event.Offered(var at, var fits) ->
          say(
              person,
              state,
              fits.stream().map(fit -> fit.vacancy().title()).collect(Collectors.joining("、")),
              new Effect.Shown(fits));
      default -> new Step(person, state, List.of());
    };
  }

  private static Step said(Person person, State state, String text) {
    return switch (text) {
      case "删除我的信息" -> say(person, state, "已删除", new Effect.Forget());
      case "坏" -> throw new IllegalStateException("a made-up fault that quotes 坏");
      case "长" -> say(person, state, "这是一句很长的话。".repeat(300));
      case "推荐" ->
          new Step(
              person,
              state,
              List.of(new Effect.Find(java.util.Set.of(), java.util.Set.of(), 5, true)));
      case "转圈" -> new Step(person, state, List.of(new Effect.AskPolicy("转圈", List.of())));
      case "登记" -> say(new Person(named(person, 1), true, true), state, "登记成功");
      case "报名" ->
          say(person, state, "好", new Effect.Interest("v00-01KB0000000000000000000000", true));
      case "静" -> new Step(person, state, List.of());
      default -> {
        int next = count(person) + 1;
        yield say(
            new Person(named(person, next), person.registered(), person.alerts()),
            state,
            "第" + next + "次");
      }
    };
  }

  private static Profile named(Person person, int count) {
    return person.profile().with(new Fact.Name("王" + count));
  }

  private static Step say(Person person, State state, String text, Effect... more) {
    var effects = new java.util.ArrayList<Effect>(List.of(more));
    effects.add(new Effect.Say(Line.of("said", "t", text)));
    return new Step(person, state, effects);
  }

  private static String words(List<Line> lines) {
    return lines.stream()
        .map(line -> line.args().getOrDefault("t", line.key()))
        .collect(Collectors.joining("\n\n"));
  }

  private static PersonCodec codec() {
    return new PersonCodec(
        person -> count(person) + "," + person.registered() + "," + person.alerts(),
        state -> "{}",
        (text, id) -> {
          var parts = text.split(",");
          var unknown = Person.unknown(id);
          int count = Integer.parseInt(parts[0]);
          return new Person(
              count == 0 ? unknown.profile() : named(unknown, count),
              Boolean.parseBoolean(parts[1]),
              Boolean.parseBoolean(parts[2]));
        },
        text -> State.fresh());
  }

  @Override
  public void close() {
    redis.close();
    await(vertx.close());
  }
}

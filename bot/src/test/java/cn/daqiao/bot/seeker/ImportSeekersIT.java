package cn.daqiao.bot.seeker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Seal;
import cn.daqiao.bot.seeker.ImportSeekers.Imported;
import cn.daqiao.bot.turn.Stored;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.Standing;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ImportSeekersIT {
  @TempDir Path dir;
  private final Map<String, Person> people = new ConcurrentHashMap<>();
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private boolean broken;
  private EmbeddedRedis server;
  private Redis redis;
  private ImportSeekers seekers;

  @BeforeEach
  void start() throws IOException {
    server = EmbeddedRedis.start(dir.resolve("data"));
    redis = Redis.connect(server.uri());
    var store = new People(this::add, this::find, this::update, this::partition);
    var register = new Register(redis, new Door(redis, 0), new Seal(new byte[32]), store);
    seekers = new ImportSeekers(RegisterReaderTest.reader(), register, store);
  }

  @AfterEach
  void stop() throws IOException {
    redis.close();
    server.close();
  }

  private Future<Boolean> add(Person person) {
    if (broken) {
      return Future.failedFuture("the store went away");
    }
    if (!used.add(person.id())) {
      return Future.succeededFuture(false);
    }
    people.put(person.id(), person);
    return Future.succeededFuture(true);
  }

  private Future<Optional<Stored>> find(String id) {
    return Future.succeededFuture(
        Optional.ofNullable(people.get(id)).map(one -> new Stored(one, 1, null)));
  }

  private Future<Boolean> update(String id, UnaryOperator<Person> change) {
    var next = change.apply(people.get(id));
    return Future.succeededFuture(!next.equals(people.put(id, next)));
  }

  private Future<List<Stored>> partition(int number) {
    return Future.succeededFuture(
        people.values().stream()
            .filter(one -> Keys.partition(one.id()) == number)
            .map(one -> new Stored(one, 1, null))
            .toList());
  }

  @Test
  void addsEachPersonOnceWhateverTheFile() throws IOException {
    var first = take("姓名,出生年,乡镇,电话\n甲,1979,石陂镇,13800000001\n乙,1980,石陂镇,\n甲,1979,石陂镇,\n丙,3000,,\n");
    assertEquals(2, first.added());
    assertEquals(List.of(4, 5), first.rejected().stream().map(r -> r.line()).toList());
    assertTrue(first.rejected().getFirst().reason().contains("第2行"), first.toString());
    var second = take("姓名,出生年,乡镇,电话\n甲,,,13800000001\n丁,1985,石陂镇,\n乙,1980,石陂镇,13800000002\n");
    assertEquals(new Imported(1, 1, 1, List.of()), second);
    var third = take("姓名,电话\n乙,13800000002\n");
    assertEquals(new Imported(0, 0, 1, List.of()), third);
    assertEquals(3, people.size());
    var person = people.values().iterator().next();
    assertFalse(person.registered());
    assertFalse(person.pushable());
    var keys = redis.call(c -> c.keys("*")).toCompletionStage().toCompletableFuture().join();
    assertTrue(keys.stream().noneMatch(key -> key.contains("甲") || key.contains("138")));
  }

  @Test
  void aLaterRegisterBringsStatusesUpToDate() throws IOException {
    var file =
        "姓名,电话,村,类别,会什么\n甲,13800000001,双同村,建档立卡、低保,电焊\n"
            .replace("类别", "statuses")
            .replace("会什么", "skills");
    assertEquals(new Imported(1, 0, 0, List.of()), take(file));
    assertEquals(new Imported(0, 0, 1, List.of()), take(file));
    var later = "姓名,电话,statuses\n甲,13800000001,已脱贫\n";
    assertEquals(new Imported(0, 1, 0, List.of()), take(later));
    assertEquals(new Imported(0, 0, 1, List.of()), take(later));
    var profile = people.values().iterator().next().profile();
    assertEquals(Set.of(Standing.LIFTED), profile.seeker().about().standings());
    assertEquals("双同村", profile.seeker().home().village());
    assertEquals(1, profile.seeker().skills().size());
  }

  @Test
  void whoeverRegisteredInTheConversationIsThereAlready() throws IOException {
    var id = "p07-01KB0000000000000000000000";
    var township = RegisterReaderTest.CATALOG.regions().resolve("石陂镇", null).orElseThrow().code();
    var said =
        List.of(
            new Fact.Name("吴桂花"),
            new Fact.Age(43),
            new Fact.LivesInTownship(township, "石陂镇"),
            new Fact.Stands(Standing.STUDENT),
            new Fact.LivesInVillage("我说的村"));
    var person = new Person(Profile.unknown(id).with(said), true, true);
    used.add(id);
    people.put(id, person);
    var file = "姓名,出生年,乡镇,村,statuses\n吴桂花,1983,石陂镇,双同村,建档立卡\n";
    assertEquals(new Imported(0, 1, 0, List.of()), take(file));
    assertEquals(new Imported(0, 0, 1, List.of()), take(file));
    assertEquals(1, people.size());
    var kept = people.get(id).profile().seeker();
    assertEquals(Set.of(Standing.STUDENT, Standing.REGISTERED_POOR), kept.about().standings());
    assertEquals("我说的村", kept.home().village());
  }

  @Test
  void addsWhomABrokenImportLeftOut() throws IOException {
    broken = true;
    var file = Files.writeString(dir.resolve("a.csv"), "姓名,电话\n甲,13800000001\n");
    assertTrue(
        seekers
            .run(file)
            .toCompletionStage()
            .toCompletableFuture()
            .handle((done, failure) -> failure != null)
            .join());
    broken = false;
    assertEquals(1, take("姓名,电话\n甲,13800000001\n").added());
    assertEquals(1, people.size());
  }

  @Test
  void takesNobodyBackWhoWantedToBeDeleted() throws IOException {
    assertEquals(1, take("姓名,电话\n甲,13800000001\n").added());
    people.clear();
    var again = take("姓名,电话\n甲,13800000001\n");
    assertEquals(0, again.added());
    assertTrue(again.rejected().getFirst().reason().contains("删除"), again.toString());
  }

  private Imported take(String csv) throws IOException {
    var file = Files.writeString(dir.resolve("册.csv"), csv);
    return seekers
        .run(file)
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(20, TimeUnit.SECONDS)
        .join();
  }
}

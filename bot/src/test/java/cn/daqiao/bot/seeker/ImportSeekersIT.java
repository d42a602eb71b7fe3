package cn.daqiao.bot.seeker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Seal;
import cn.daqiao.bot.seeker.ImportSeekers.Imported;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
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
    var register =
        new Register(
            redis,
            new Door(redis, 0),
            new Seal(new byte[32]),
            new Register.People(this::add, id -> Future.succeededFuture(people.containsKey(id))));
    seekers = new ImportSeekers(RegisterReaderTest.reader(), register);
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

  @Test
  void addsEachPersonOnceWhateverTheFile() throws IOException {
    var first = take("姓名,出生年,乡镇,电话\n甲,1979,石陂镇,13800000001\n乙,1980,石陂镇,\n甲,1979,石陂镇,\n丙,3000,,\n");
    assertEquals(2, first.added());
    assertEquals(List.of(4), first.known());
    assertEquals(List.of(5), first.rejected().stream().map(r -> r.line()).toList());
    var second = take("姓名,出生年,乡镇,电话\n甲,,,13800000001\n丁,1985,石陂镇,\n乙,1980,石陂镇,13800000002\n");
    assertEquals(new Imported(1, List.of(2, 4), List.of()), second);
    var third = take("姓名,电话\n乙,13800000002\n");
    assertEquals(new Imported(0, List.of(2), List.of()), third);
    assertEquals(3, people.size());
    var person = people.values().iterator().next();
    assertFalse(person.registered());
    assertFalse(person.pushable());
    var keys = redis.call(c -> c.keys("*")).toCompletionStage().toCompletableFuture().join();
    assertTrue(keys.stream().noneMatch(key -> key.contains("甲") || key.contains("138")));
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

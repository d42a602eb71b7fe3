package cn.daqiao.bot.seeker;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.matching.Reactions;
import cn.daqiao.bot.push.Lead;
import cn.daqiao.bot.redis.DeadLetters;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Streams;
import cn.daqiao.bot.turn.Change;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.Merging;
import cn.daqiao.bot.turn.PersonCodec;
import cn.daqiao.bot.turn.StateJson;
import cn.daqiao.bot.turn.World;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.Standing;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store that is away for a while delays what a change brings, and loses none of it. */
@Timeout(60)
class BindingAwayIT {
  private static final int AWAY = 6;

  @TempDir static Path dir;
  private EmbeddedRedis server;
  private World world;
  private Reactions reactions;
  private DeadLetters dead;
  private Register register;
  private Merging merging;
  private People people;

  @BeforeEach
  void open() throws IOException {
    server = EmbeddedRedis.start(dir.resolve("data"));
    world = new World(server.uri(), 1, PersonCodec.of(new StateJson()));
    await(world.redis.call(commands -> commands.flushall()));
    people =
        new People(
            world.records::add,
            world.people::follow,
            world.records::update,
            partition -> Future.succeededFuture(List.of()));
    register = new Register(world.redis, world.door, world.seal, people);
    merging = new Merging(world.redis, world.door);
    var binding = new Binding(register, people, merging, () -> 2026);
    var sure = new Door(world.redis, 0);
    var lead = new Lead(sure, "node", world.clock);
    assertTrue(await(lead.hold()) > 0);
    dead = new DeadLetters(world.redis, sure);
    reactions =
        new Reactions(
            new Reactions.Base(world.vertx, world.redis, lead, dead),
            Keys.Family.PERSON,
            entry -> react(binding, entry));
  }

  @AfterEach
  void close() throws IOException {
    await(reactions.close());
    world.close();
    server.close();
  }

  private static Future<Void> react(Binding binding, Streams.Entry entry) {
    return switch (Change.read(entry.fields()).orElseThrow()) {
      case Change.Updated(var person, var version) -> binding.changed(person).mapEmpty();
      case Change.Deleted(var person, var vacancies, var offered, var seats) ->
          binding.deleted(person);
      default -> Future.succeededFuture();
    };
  }

  @Test
  void bindsWhenTheStoreIsBack() throws IOException {
    var id = talks();
    world.door.away(AWAY);
    untilPassed(id);
    assertEquals(0, dead.count());
    assertEquals(0, world.door.left());
    var about = await(world.people.find(id)).orElseThrow().person().profile().seeker().about();
    assertEquals(Set.of(Standing.REGISTERED_POOR), about.standings());
    assertEquals(1, everybody());
  }

  @Test
  void deletesWhenTheStoreIsBack() throws IOException {
    var id = talks();
    var imported = await(register.owners(Likeness.byPhone(profile(id)))).getFirst();
    await(merging.note(id, imported));
    world.say(Channel.SIMULATOR, "who", "2", "删除我的信息");
    world.door.away(AWAY);
    untilPassed(id);
    assertEquals(0, dead.count());
    assertEquals(0, everybody());
  }

  @Test
  void changesARecordWhenTheStoreIsBack() throws IOException {
    var id = talks();
    world.door.away(AWAY);
    assertTrue(
        await(world.records.update(id, one -> new Person(one.profile(), one.registered(), false))));
    assertEquals(0, world.door.left());
  }

  /** Somebody of a register has registered in the conversation too. */
  private String talks() throws IOException {
    var file = Files.writeString(dir.resolve("册.csv"), "姓名,电话,statuses\n王1,13850590001,建档立卡\n");
    await(new ImportSeekers(RegisterReaderTest.reader(), register, people).run(file));
    world.say(Channel.SIMULATOR, "who", "1", "登记");
    var id = await(world.identity.find(Channel.SIMULATOR, "who")).orElseThrow();
    await(world.records.update(id, one -> one.with(profile(id))));
    return id;
  }

  private static Profile profile(String id) {
    return Profile.unknown(id).with(List.of(new Fact.Name("王1"), new Fact.Phone("13850590001")));
  }

  private void untilPassed(String id) {
    reactions.start();
    var end =
        await(new Streams(world.redis, Keys.Family.PERSON, "changes").ends())
            .get(Keys.partition(id));
    while (!reached(id, end)) {
      reactions.wake(Keys.partition(id));
    }
  }

  private boolean reached(String id, String end) {
    var kept = await(world.redis.call(c -> c.get(Keys.beside(id, "cursor"))));
    return kept != null && !Streams.before(new String(kept, StandardCharsets.UTF_8), end);
  }

  private int everybody() {
    int all = 0;
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      all += await(world.people.ids(partition)).size();
    }
    return all;
  }
}

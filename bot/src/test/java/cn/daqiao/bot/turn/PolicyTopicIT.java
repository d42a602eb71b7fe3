package cn.daqiao.bot.turn;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.policy.Answers;
import cn.daqiao.bot.redis.EmbeddedRedis;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.region.RegionCode;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a policy question was about is known to the next one, whatever happens in between. */
@Timeout(120)
class PolicyTopicIT {
  private static final Catalog CATALOG = Shipped.CATALOG;
  private static final String COURSES = "参加技能培训有什么补贴";

  @TempDir Path dir;

  /** One run of the service, until it is closed. */
  private static final class Run implements AutoCloseable {
    private final World world;
    private final Answers answers;
    private final Turns turns;
    private int said;

    Run(String uri, long seed, Duration later) {
      world = new World(uri, seed, PersonCodec.of(new StateJson()));
      world.advance(later);
      answers = new Answers(CATALOG.policies(), CATALOG.texts(), world.clock);
      turns =
          new Turns(
              world.base,
              PlainPorts.of((person, asked, at) ->
                  Future.succeededFuture(
                      new Event.Answered(
                          at,
                          answers.answer(
                              asked.question(),
                              asked.context(),
                              null,
                              new RegionCode("350000"))))));
    }

    String say(String who, String text) {
      var key = "run" + world.now.get() + "-" + ++said;
      var reply = await(turns.take(world.said(Channel.CHAT, who, key, text)));
      return reply instanceof Reply.Said(var parts) ? String.join("\n", parts) : reply.toString();
    }

    @Override
    public void close() {
      answers.close();
      world.close();
    }
  }

  @Test
  void aTopicOutlivesARestartAndHalfAnHourAndOtherPeople() throws Exception {
    try (var server = EmbeddedRedis.start(dir.resolve("store"))) {
      String first;
      try (var run = new Run(server.uri(), 1, Duration.ZERO)) {
        assertTrue(run.say("guihua", COURSES).contains("培训"));
        first = run.say("guihua", "那要多少钱");
        assertTrue(first.contains("第7条"), first);
        assertTrue(run.say("guihua", COURSES).contains("培训"));
      }
      try (var again = new Run(server.uri(), 2, Duration.ofMinutes(31))) {
        assertTrue(again.say("other", "扶贫车间给企业什么补贴").contains("第11条"));
        assertEquals(first, again.say("guihua", "那要多少钱"));
        var other = again.say("other", "那要多少钱");
        assertTrue(other.contains("第11条"), other);
        again.world.advance(Duration.ofHours(2));
        var late = again.say("guihua", "那要多少钱");
        assertTrue(!late.contains("第7条"), late);
      }
    }
  }
}

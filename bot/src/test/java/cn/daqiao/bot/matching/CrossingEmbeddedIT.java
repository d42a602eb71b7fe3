package cn.daqiao.bot.matching;

import cn.daqiao.bot.redis.EmbeddedRedis;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class CrossingEmbeddedIT extends CrossingContract {
  @TempDir static Path dir;
  private static EmbeddedRedis server;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedRedis.start(dir);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  String uri() {
    return server.uri();
  }
}

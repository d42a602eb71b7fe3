package cn.daqiao.bot.matching;

import cn.daqiao.bot.redis.ClusterServers;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class CrossingClusterIT extends CrossingContract {
  @TempDir static Path dir;
  private static ClusterServers servers;

  @BeforeAll
  static void start() throws IOException {
    servers = new ClusterServers(dir);
  }

  @AfterAll
  static void stop() throws IOException {
    servers.close();
  }

  @Override
  String uri() {
    return servers.uri();
  }
}

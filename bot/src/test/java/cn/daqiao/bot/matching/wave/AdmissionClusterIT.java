package cn.daqiao.bot.matching.wave;

import cn.daqiao.bot.redis.ClusterServers;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class AdmissionClusterIT extends AdmissionContract {
  @TempDir static Path dir;
  private static ClusterServers store;

  @BeforeAll
  static void start() throws IOException {
    store = new ClusterServers(dir);
  }

  @AfterAll
  static void stop() throws IOException {
    store.close();
  }

  @Override
  String uri() {
    return store.uri();
  }
}

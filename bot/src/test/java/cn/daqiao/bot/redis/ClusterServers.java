package cn.daqiao.bot.redis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A real cluster of three masters, for contract suites. */
public final class ClusterServers implements AutoCloseable {
  private static final int SLOTS = 16_384;
  private final List<EmbeddedRedis> servers = new ArrayList<>();

  /** Starts it and waits until every node knows all slots. */
  public ClusterServers(Path dir) throws IOException {
    var buses = new ArrayList<Integer>();
    for (int i = 0; i < 3; i++) {
      int bus = EmbeddedRedis.freePort();
      buses.add(bus);
      servers.add(
          EmbeddedRedis.start(
              dir.resolve("node" + i),
              "secret",
              List.of(
                  "cluster-enabled yes",
                  "cluster-port " + bus,
                  "cluster-node-timeout 2000",
                  "cluster-announce-ip 127.0.0.1")));
    }
    for (int i = 0; i < 3; i++) {
      int first = SLOTS * i / 3;
      ask(i, "CLUSTER ADDSLOTSRANGE " + first + " " + (SLOTS * (i + 1) / 3 - 1));
      ask(i, "CLUSTER SET-CONFIG-EPOCH " + (i + 1));
    }
    for (int i = 1; i < 3; i++) {
      ask(0, "CLUSTER MEET 127.0.0.1 " + servers.get(i).port() + " " + buses.get(i));
    }
    for (var server : servers) {
      try (var redis = Redis.connect(server.uri())) {
        while (!ready(EmbeddedRedisIT.await(redis.call(c -> c.clusterInfo())))) {
          Thread.onSpinWait();
        }
      }
    }
  }

  private static boolean ready(String info) {
    return info.contains("cluster_state:ok") && info.contains("cluster_slots_ok:" + SLOTS);
  }

  private void ask(int node, String command) {
    var server = servers.get(node);
    var said = Probe.ask(server.port(), server.password(), command);
    if (!said.startsWith("+OK")) {
      throw new IllegalStateException(command + ": " + said);
    }
  }

  /** How to connect. */
  public String uri() {
    return servers.stream().map(EmbeddedRedis::uri).collect(Collectors.joining(","));
  }

  @Override
  public void close() throws IOException {
    for (var server : servers) {
      server.close();
    }
  }
}

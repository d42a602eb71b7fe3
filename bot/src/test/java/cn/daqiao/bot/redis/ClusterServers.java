package cn.daqiao.bot.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A real cluster of three masters, for contract suites; with a replica each where wanted. */
public final class ClusterServers implements AutoCloseable {
  private static final int SLOTS = 16_384;
  private static final int MASTERS = 3;

  private final Path dir;
  private final List<EmbeddedRedis> servers = new ArrayList<>();
  private final List<Integer> buses = new ArrayList<>();

  /** Starts it and waits until every node knows all slots. */
  public ClusterServers(Path dir) throws IOException {
    this(dir, false);
  }

  /** The same, and each master has a replica that holds all it has. */
  public ClusterServers(Path dir, boolean replicas) throws IOException {
    this.dir = dir;
    int nodes = replicas ? 2 * MASTERS : MASTERS;
    for (int i = 0; i < nodes; i++) {
      launch(i);
    }
    for (int i = 0; i < MASTERS; i++) {
      int first = SLOTS * i / MASTERS;
      tell(i, "CLUSTER ADDSLOTSRANGE " + first + " " + (SLOTS * (i + 1) / MASTERS - 1));
    }
    for (int i = 0; i < nodes; i++) {
      tell(i, "CLUSTER SET-CONFIG-EPOCH " + (i + 1));
    }
    for (int i = 1; i < nodes; i++) {
      tell(0, "CLUSTER MEET 127.0.0.1 " + servers.get(i).port() + " " + buses.get(i));
    }
    for (int i = MASTERS; i < nodes; i++) {
      var master = ask(i - MASTERS, "CLUSTER MYID");
      await(i, "CLUSTER NODES", master);
      tell(i, "CLUSTER REPLICATE " + master);
    }
    for (int i = 0; i < nodes; i++) {
      await(i, "CLUSTER INFO", "cluster_state:ok");
      await(i, "CLUSTER INFO", "cluster_slots_ok:" + SLOTS);
    }
    for (int i = 0; replicas && i < MASTERS; i++) {
      await(i, "INFO replication", "state=online");
    }
  }

  private void launch(int i) throws IOException {
    int bus = EmbeddedRedis.freePort();
    buses.add(bus);
    servers.add(
        EmbeddedRedis.start(
            dir.resolve("node" + i),
            "secret",
            List.of(
                "masterauth secret",
                "cluster-enabled yes",
                "cluster-port " + bus,
                "cluster-node-timeout 2000",
                "cluster-announce-ip 127.0.0.1",
                "repl-diskless-sync-delay 0")));
  }

  /** The node that keeps this key as its master. */
  public int masterOf(String key) {
    for (int i = 0; i < servers.size(); i++) {
      if (ask(i, "EXISTS " + key).startsWith(":")) {
        return i;
      }
    }
    throw new IllegalStateException("no master keeps the key now");
  }

  /** Ends a node as a power cut does; it stays away until it is {@link #revive}d. */
  public void kill(int node) throws IOException {
    servers.get(node).kill();
  }

  /** Starts a killed node again and waits until it follows the master that took its place. */
  public void revive(int node) throws IOException {
    servers.get(node).revive();
    await(node, "INFO replication", "master_link_status:up");
  }

  /** Whether a node is a master. */
  public boolean isMaster(int node) {
    return ask(node, "INFO replication").contains("role:master");
  }

  /** The other of the two that keep the same slots. */
  public int twin(int node) {
    return (node + MASTERS) % (2 * MASTERS);
  }

  private void await(int node, String command, String part) {
    while (!ask(node, command).contains(part)) {
      Thread.onSpinWait();
    }
  }

  private void tell(int node, String command) {
    var said = ask(node, command);
    if (!said.startsWith("+OK")) {
      throw new IllegalStateException(command + ": " + said);
    }
  }

  /** An answer in full: bulk answers have many lines. Empty when nobody answers. */
  private String ask(int node, String command) {
    var server = servers.get(node);
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(2_000);
      var words = "AUTH " + server.password() + "\r\n" + command + "\r\n";
      socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      in.readLine();
      var first = String.valueOf(in.readLine());
      if (!first.startsWith("$")) {
        return first;
      }
      var body = new char[Integer.parseInt(first.substring(1))];
      for (int at = 0, read = 0; at < body.length && read >= 0; at += read) {
        read = in.read(body, at, body.length - at);
      }
      return new String(body);
    } catch (IOException e) {
      return "";
    }
  }

  /** How to connect. */
  public String uri() {
    return servers.stream().map(EmbeddedRedis::uri).collect(Collectors.joining(","));
  }

  @Override
  public void close() throws IOException {
    for (var server : servers) {
      // A master that is asked to stop waits ten seconds for replicas that are gone.
      server.kill();
      server.close();
    }
  }
}

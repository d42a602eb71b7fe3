package cn.daqiao.bot.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PortHolderTest {
  @Test
  void namesTheProcessThatListens() throws IOException {
    Assumptions.assumeTrue(Files.exists(Path.of("/proc/net/tcp")));
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
      var holder = PortHolder.find(port).orElse("nobody");
      assertTrue(holder.startsWith("process " + ProcessHandle.current().pid() + " ("), holder);
    }
    assertEquals(Optional.empty(), PortHolder.find(port));
  }
}

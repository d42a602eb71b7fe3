package cn.daqiao.bot.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot be ends with 1 and a sentence that says why. */
@Timeout(120)
class RefusedStartIT {
  @TempDir Path folder;

  @Test
  void aTakenPortNamesItsHolder() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());
      var ran = new Product(folder, Map.of("DAQIAO_HTTP_PORT", port)).run("", "serve");
      assertEquals(1, ran.status());
      assertEquals(List.of(), ran.out());
      var said = ran.err().strip().lines().toList().getLast();
      assertTrue(said.startsWith("port " + port + " on 127.0.0.1 is taken by process "), said);
      assertTrue(said.contains(" " + ProcessHandle.current().pid() + " "), said);
    }
  }

  @Test
  void wrongSettingsAreNamedTogether() throws Exception {
    var wrong =
        Map.of(
            "DAQIAO_STAFF_PORT", "eighty",
            "DAQIAO_REDIS_URI", "http://:pw@h",
            "DAQIAO_CLOCK", "tomorrow");
    var ran = new Product(folder, wrong).run("", "serve");
    assertEquals(1, ran.status());
    assertEquals(1, ran.err().strip().lines().count(), ran.err());
    wrong.keySet().forEach(name -> assertTrue(ran.err().contains(name), ran.err()));
  }
}

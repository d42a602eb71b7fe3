package cn.daqiao.bot.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Where everything must be tested, a missing browser is a fault; elsewhere its tests are left out.
 */
class BrowserThereTest {
  @Test
  @EnabledIfEnvironmentVariable(named = "CI", matches = "true")
  void aBrowserIsThere() {
    assertTrue(
        Files.isExecutable(Path.of("/usr/bin/chromium")),
        "install chromium: without it no page is tested");
  }
}

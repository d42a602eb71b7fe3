package cn.daqiao.bot.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.runtime.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's table of settings says what the code does; {@code -Dreadme.write=true} mends it. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path README = ROOT.resolve("README.md");
  private static final String BEGIN = "by ReadmeTest -->\n";
  private static final String END = "<!-- /settings -->";

  @Test
  void everySettingStandsInTheTable() throws IOException {
    var text = Files.readString(README);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    assertTrue(begin >= BEGIN.length() && end >= begin, "the README has lost its table's marks");
    var wanted = table();
    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(README, text.substring(0, begin) + wanted + text.substring(end));
      return;
    }
    assertEquals(wanted, text.substring(begin, end), "run with -Dreadme.write=true");
  }

  @Test
  void everyDataFolderSaysWhatItHolds() throws IOException {
    try (var folders = Files.list(ROOT.resolve("config").resolve("data"))) {
      for (var folder : folders.filter(Files::isDirectory).toList()) {
        assertTrue(Files.exists(folder.resolve("README.md")), folder + " has no README.md");
        assertTrue(
            Files.readString(README).contains("`" + folder.getFileName() + "/`"),
            folder + " is missing from the README");
      }
    }
  }

  private static String table() {
    return Setting.ALL.stream()
        .map(ReadmeTest::row)
        .collect(Collectors.joining("", "| Variable | Meaning | Default |\n|---|---|---|\n", ""));
  }

  private static String row(Setting setting) {
    var fallback = setting.fallback().isEmpty() ? "unset" : "`" + setting.fallback() + "`";
    return "| `" + setting.variable() + "` | " + setting.meaning() + " | " + fallback + " |\n";
  }
}

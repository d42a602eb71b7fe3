package cn.daqiao.bot.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.StringWrapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every source is formatted; {@code -Dformat.write=true} rewrites what is not. */
class FormatTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void everySourceIsFormatted() throws IOException, FormatterException {
    var formatter = new Formatter(JavaFormatterOptions.defaultOptions());
    var unformatted = new ArrayList<Path>();
    for (var source : sources()) {
      var text = Files.readString(source);
      var wanted = format(formatter, text);
      if (!text.equals(wanted)) {
        unformatted.add(ROOT.relativize(source));
        if (Boolean.getBoolean("format.write")) {
          Files.writeString(source, wanted);
        }
      }
    }
    assertEquals(List.of(), unformatted, "run with -Dformat.write=true");
  }

  private static String format(Formatter formatter, String text) throws FormatterException {
    var tidied =
        ImportOrderer.reorderImports(
            RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.GOOGLE);
    return StringWrapper.wrap(formatter.formatSource(tidied), formatter);
  }

  private static List<Path> sources() throws IOException {
    var found = new ArrayList<Path>();
    for (var module : List.of("matcher", "config", "index", "bot")) {
      if (!Files.isDirectory(ROOT.resolve(module).resolve("src"))) {
        continue;
      }
      try (var files = Files.walk(ROOT.resolve(module).resolve("src"))) {
        files.filter(f -> f.toString().endsWith(".java")).forEach(found::add);
      }
    }
    return found;
  }
}

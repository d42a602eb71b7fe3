package cn.daqiao.bot.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.daqiao.bot.Shipped;
import cn.daqiao.config.PoliciesLoader;
import cn.daqiao.matcher.policy.document.Versions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents of other provinces and of the whole country say themselves where they are in force.
 * Their folders and names tell the truth, and are hidden from the reader. Needs the folder of them:
 * {@code -Dpolicy.beside=DIR}.
 */
class OtherRegionsTest {
  private static final Map<String, String> PROVINCES =
      Map.of(
          "上海地方", "31", "北京地方", "11", "山东地方", "37", "广东地方", "44", "河南地方", "41", "浙江地方", "33",
          "重庆地方", "50");

  @TempDir Path bare;

  @Test
  void regionsComeFromTitleAndText() throws IOException {
    var dir = System.getProperty("policy.beside", "");
    assumeTrue(!dir.isEmpty() && Files.isDirectory(Path.of(dir)), "no -Dpolicy.beside=DIR");
    var words = Shipped.CATALOG.policies().lexicon();
    List<Path> files;
    try (var walk = Files.walk(Path.of(dir))) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    var wrong = new ArrayList<String>();
    int articles = 0;
    for (var file : files) {
      var copy = Files.copy(file, Files.createDirectories(bare.resolve("f")).resolve("x.txt"));
      var read = PoliciesLoader.load(bare, words).documents().getFirst();
      Files.delete(copy);
      articles += read.articles().size();
      var region = read.region() == null ? "" : read.region().stem();
      var wanted = wanted(file.toString());
      if (wanted.isEmpty() ? !region.isEmpty() : !region.startsWith(wanted)) {
        wrong.add(file.getFileName() + " read as " + region + ", is of " + wanted);
      }
    }
    System.out.println(
        "regions right for "
            + (files.size() - wrong.size())
            + " of "
            + files.size()
            + " documents, "
            + articles
            + " articles "
            + wrong);
    assertTrue(!files.isEmpty());
    assertEquals(List.of(), wrong);
  }

  @Test
  void sixThousandPassagesAreIndexedInTenSeconds() throws IOException {
    var dir = System.getProperty("policy.beside", "");
    assumeTrue(!dir.isEmpty() && Files.isDirectory(Path.of(dir)), "no -Dpolicy.beside=DIR");
    var words = Shipped.CATALOG.policies().lexicon();
    long from = System.nanoTime();
    var documents = PoliciesLoader.load(Path.of(dir), words).documents();
    long read = System.nanoTime();
    var standing = Versions.standing(documents);
    // Other work on the machine must not count: the thread's own time does.
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    try (var shelf = Shelf.of(documents)) {
      long built = System.nanoTime();
      long own = threads.getCurrentThreadCpuTime() - before;
      System.out.println(
          "%d passages of %d documents (%d standing): read %d ms, indexed %d ms (%d of its own)"
              .formatted(
                  shelf.index().size(),
                  documents.size(),
                  standing.size(),
                  (read - from) / 1_000_000,
                  (built - read) / 1_000_000,
                  own / 1_000_000));
      assertTrue(own < 10_000_000_000L);
    }
  }

  private static String wanted(String file) {
    return file.contains("guangzhou")
        ? "44"
        : PROVINCES.entrySet().stream()
            .filter(e -> file.contains(e.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
  }
}

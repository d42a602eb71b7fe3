package cn.daqiao.bot.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * What a workbook's reader does not tell, found by unpacking it once without keeping it: whether it
 * is small enough, as the sizes that a file states may be untrue, and which cells are merged over
 * several rows, so that the value on top stands for all of them.
 */
record Merges(Map<String, List<Merge>> bySheet) {
  private static final Pattern SHEET = Pattern.compile("xl/worksheets/[^/]+\\.xml");
  private static final Pattern MERGE =
      Pattern.compile("<mergeCell\\s+ref=\"([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})\"");
  private static final int TAIL = 1 << 19;

  Merges {
    bySheet = Map.copyOf(bySheet);
  }

  /** The first column of merged cells, 0-based, and their rows from 1. */
  record Merge(int column, int from, int to) {}

  /** Those of a sheet by its place in the workbook, 0-based; files are named by it. */
  List<Merge> of(int index) {
    if (bySheet.size() == 1) {
      return bySheet.values().iterator().next();
    }
    return bySheet.getOrDefault("xl/worksheets/sheet" + (index + 1) + ".xml", List.of());
  }

  /**
   * Unpacks once.
   *
   * @throws TooLargeException when more comes out than may
   */
  static Merges of(byte[] content, long most) throws IOException {
    var buffer = new byte[64 * 1024];
    long seen = 0;
    var found = new HashMap<String, List<Merge>>();
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      for (var entry : Collections.list(zip.getEntries())) {
        boolean sheet = SHEET.matcher(entry.getName()).matches();
        var tail = new ByteArrayOutputStream();
        try (var in = zip.getInputStream(entry)) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            seen += n;
            if (seen > most) {
              throw new TooLargeException("这张表展开以后太大，请拆成几个文件");
            }
            if (sheet) {
              keepEnd(tail, buffer, n);
            }
          }
        }
        if (sheet) {
          found.put(entry.getName(), read(tail.toString(StandardCharsets.UTF_8)));
        }
      }
    }
    return new Merges(found);
  }

  /** Merged cells are listed behind all rows. */
  private static void keepEnd(ByteArrayOutputStream tail, byte[] buffer, int length) {
    if (tail.size() > 2 * TAIL) {
      var all = tail.toByteArray();
      tail.reset();
      tail.writeBytes(Arrays.copyOfRange(all, all.length - TAIL, all.length));
    }
    tail.write(buffer, 0, length);
  }

  private static List<Merge> read(String xml) {
    var found = new ArrayList<Merge>();
    var matcher = MERGE.matcher(xml);
    while (matcher.find()) {
      int from = Integer.parseInt(matcher.group(2));
      int to = Integer.parseInt(matcher.group(4));
      if (from < to) {
        found.add(new Merge(column(matcher.group(1)), from, to));
      }
    }
    return found;
  }

  private static int column(String letters) {
    int number = 0;
    for (int i = 0; i < letters.length(); i++) {
      number = number * 26 + letters.charAt(i) - 'A' + 1;
    }
    return number - 1;
  }
}

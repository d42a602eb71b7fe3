package cn.daqiao.index.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An index at rest of every kind of file there is, each file damaged once in each way: the next
 * start has all of it or builds it anew, and takes writes either way.
 */
class DamageTest {
  private static final Schema SCHEMA =
      new Schema(
          "things", 1, new Sort(LongField.newSortField("n", true, SortedNumericSelector.Type.MIN)));
  private static final int LIVE = 297;

  @TempDir Path folder;

  @Test
  void anyDamageOfAnyFileIsAnsweredByARebuild() throws IOException {
    fill();
    var whole = files();
    var kinds = new TreeSet<String>();
    int rebuilt = 0;
    for (var file : whole.entrySet()) {
      kinds.add(file.getKey().replaceFirst(".*\\.", ""));
      for (var damage : damages()) {
        restore(whole);
        var path = folder.resolve(file.getKey());
        var bytes = damage.apply(file.getValue().clone());
        if (bytes == null) {
          Files.delete(path);
        } else {
          Files.write(path, bytes);
        }
        rebuilt += opens(file.getKey());
      }
    }
    assertTrue(kinds.containsAll(List.of("si", "cfs", "cfe", "liv")), kinds::toString);
    assertTrue(rebuilt > 3 * kinds.size(), "most damage is found: " + rebuilt);
  }

  private static List<UnaryOperator<byte[]>> damages() {
    var damages = new ArrayList<UnaryOperator<byte[]>>();
    for (int quarter = 0; quarter <= 4; quarter++) {
      int part = quarter;
      damages.add(bytes -> flip(bytes, Math.max(0, (bytes.length - 1) * part / 4)));
    }
    damages.add(bytes -> Arrays.copyOf(bytes, bytes.length / 2));
    damages.add(bytes -> Arrays.copyOf(bytes, Math.max(0, bytes.length - 1)));
    damages.add(bytes -> Arrays.copyOf(bytes, bytes.length + 7));
    damages.add(bytes -> new byte[0]);
    damages.add(bytes -> new byte[bytes.length]);
    damages.add(bytes -> null);
    return damages;
  }

  private static byte[] flip(byte[] bytes, int at) {
    if (bytes.length > 0) {
      bytes[at] ^= 0x55;
    }
    return bytes;
  }

  /** 1 when it came up empty; kept it must be whole. */
  private int opens(String damaged) {
    var opened = IndexHome.open(folder, SCHEMA);
    try (var home = opened.home()) {
      int size = home.size();
      put(home, 1_000);
      home.refresh();
      home.commit(Map.of("s", "2-0"));
      return switch (opened) {
        case Opened.Kept kept -> {
          assertEquals(LIVE, size, damaged);
          yield 0;
        }
        case Opened.Rebuild rebuild -> {
          assertEquals(0, size, damaged);
          yield 1;
        }
      };
    }
  }

  private void fill() {
    try (var home = IndexHome.open(folder, SCHEMA).home()) {
      for (int i = 0; i < 300; i++) {
        put(home, i);
        if (i % 100 == 99) {
          home.commit(Map.of("s", "1-0"));
        }
      }
      for (int i = 50; i < 53; i++) {
        home.remove(new Term("id", "x" + i));
      }
      home.commit(Map.of("s", "1-0"));
    }
  }

  private static void put(IndexHome home, int i) {
    var document = new Document();
    document.add(new StringField("id", "x" + i, Field.Store.YES));
    document.add(new TextField("text", "one two three " + i, Field.Store.YES));
    document.add(new LongField("n", i, Field.Store.YES));
    home.replace(new Term("id", "x" + i), document);
  }

  private Map<String, byte[]> files() throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private void restore(Map<String, byte[]> whole) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(folder)) {
          Files.delete(path);
        }
      }
    }
    for (var file : whole.entrySet()) {
      var path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }
}

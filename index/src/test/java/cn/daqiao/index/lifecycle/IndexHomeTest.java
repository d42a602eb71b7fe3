package cn.daqiao.index.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexHomeTest {
  private static final Schema SCHEMA = new Schema("things", 1, null);

  @TempDir Path folder;

  @Test
  void keepsWhatWasCommittedAndForgetsTheRest() {
    var first = IndexHome.open(folder, SCHEMA);
    assertInstanceOf(Opened.Rebuild.class, first);
    put(first.home(), "a");
    first.home().commit(Map.of("seekers", "17-0"));
    put(first.home(), "b");
    first.home().close();

    var second = IndexHome.open(folder, SCHEMA);
    assertInstanceOf(Opened.Kept.class, second);
    assertEquals(Map.of("seekers", "17-0"), second.home().positions());
    assertEquals(1, second.home().size());
    second.home().close();
  }

  @Test
  void rebuildsWhatWasNeverCommitted() {
    var first = IndexHome.open(folder, SCHEMA).home();
    put(first, "a");
    first.close();
    var second = assertInstanceOf(Opened.Rebuild.class, IndexHome.open(folder, SCHEMA));
    assertEquals(0, second.home().size());
    second.home().close();
  }

  @Test
  void rebuildsAnotherVersion() {
    committed("a");
    var opened = IndexHome.open(folder, new Schema("things", 2, null));
    var rebuild = assertInstanceOf(Opened.Rebuild.class, opened);
    assertEquals("written as things/1, wanted things/2", rebuild.reason());
    rebuild.home().close();
  }

  @Test
  void surviveADamageOfAnyFile() throws IOException {
    for (UnaryOperator<byte[]> damage :
        List.<UnaryOperator<byte[]>>of(
            IndexHomeTest::flipped, IndexHomeTest::cut, bytes -> new byte[0])) {
      committed("a");
      for (int i = 0; i < files().size(); i++) {
        var file = files().get(i);
        Files.write(file, damage.apply(Files.readAllBytes(file)));
        var opened = IndexHome.open(folder, SCHEMA);
        switch (opened) {
          case Opened.Kept kept -> assertEquals(1, kept.home().size(), file::toString);
          case Opened.Rebuild rebuild -> assertEquals(0, rebuild.home().size());
        }
        opened.home().close();
        committed("a");
      }
    }
  }

  @Test
  void surviveALostFile() throws IOException {
    committed("a");
    for (int i = 0; i < files().size(); i++) {
      Files.delete(files().get(i));
      var opened = IndexHome.open(folder, SCHEMA);
      assertTrue(opened.home().size() <= 1);
      opened.home().close();
      committed("a");
    }
  }

  @Test
  void refusesAFolderInUse() {
    committed("a");
    var opened = IndexHome.open(folder, SCHEMA);
    assertThrows(UncheckedIOException.class, () -> IndexHome.open(folder, SCHEMA));
    assertInstanceOf(Opened.Kept.class, opened);
    opened.home().close();
  }

  @Test
  void swapsWhileASearchIsUnderWay() throws Exception {
    try (var home = IndexHome.open(folder, SCHEMA).home();
        var pool = Executors.newSingleThreadExecutor()) {
      put(home, "old");
      home.refresh();
      var searching = new CountDownLatch(1);
      var swapped = new CountDownLatch(1);
      var seen =
          pool.submit(() ->
              home.search(searcher -> {
                searching.countDown();
                await(swapped);
                return searcher.count(new org.apache.lucene.search.TermQuery(id("old")));
              }));
      searching.await();
      var beside = home.beside();
      put(beside, "new");
      put(beside, "newer");
      assertEquals(1, home.size());
      home.adopt(beside, Map.of("vacancies", "9-1"));
      beside.close();
      assertEquals(2, home.size());
      swapped.countDown();
      assertEquals(1, seen.get());
    }
    var opened = IndexHome.open(folder, SCHEMA);
    assertInstanceOf(Opened.Kept.class, opened);
    assertEquals(Map.of("vacancies", "9-1"), opened.home().positions());
    assertEquals(2, opened.home().size());
    opened.home().close();
    assertEquals(1, generations());
  }

  @Test
  void throwsAnUnfinishedRebuildAway() throws IOException {
    committed("a");
    var home = IndexHome.open(folder, SCHEMA).home();
    var beside = home.beside();
    put(beside, "x");
    assertEquals(2, generations());
    beside.close();
    assertEquals(1, generations());
    assertEquals(1, home.size());
    assertThrows(IllegalArgumentException.class, () -> home.adopt(home, Map.of()));
    home.close();
  }

  @Test
  void goesBackToTheLastCommit() {
    var home = IndexHome.open(folder, SCHEMA).home();
    put(home, "a");
    home.commit(Map.of("s", "1-0"));
    put(home, "b");
    home.reopen();
    assertTrue(home.writable());
    assertEquals(1, home.size());
    assertEquals(Map.of("s", "1-0"), home.positions());
    home.close();
    assertFalse(home.writable());
    home.close();
  }

  @Test
  void leavesNoBytesOfWhatWasPurged() throws IOException {
    var home = IndexHome.open(folder, SCHEMA).home();
    put(home, "secretive-id");
    put(home, "other");
    home.commit(Map.of());
    home.remove(id("secretive-id"));
    home.purge();
    home.commit(Map.of());
    home.close();
    for (var file : files()) {
      var text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
      assertFalse(text.contains("secretive-id"), file::toString);
    }
  }

  private void committed(String id) {
    var home = IndexHome.open(folder, SCHEMA).home();
    put(home, id);
    home.commit(Map.of());
    home.close();
  }

  private static void put(IndexHome home, String id) {
    var document = new Document();
    document.add(new StringField("id", id, Field.Store.YES));
    home.replace(id(id), document);
    home.refresh();
  }

  private static Term id(String id) {
    return new Term("id", id);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private long generations() throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).count();
    }
  }

  private List<Path> files() throws IOException {
    try (var all = Files.walk(folder)) {
      return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
    }
  }

  private static byte[] flipped(byte[] bytes) {
    if (bytes.length > 0) {
      bytes[bytes.length / 2] ^= 0x55;
    }
    return bytes;
  }

  private static byte[] cut(byte[] bytes) {
    return java.util.Arrays.copyOf(bytes, bytes.length / 2);
  }
}

package cn.daqiao.bot.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpFileTest {
  @TempDir Path dir;

  @Test
  void readsWhatWasWritten() throws IOException {
    var file = written();
    var read = new ArrayList<String>();
    long keys =
        DumpReader.read(file, (key, ttl, dump) -> read.add(key + ttl + Arrays.toString(dump)));
    assertEquals(2, keys);
    assertEquals(List.of("{p17}:姓名-1[1, 2, 3]", "b5000[]"), read);
  }

  @Test
  void refusesAFileThatBreaksOffAnywhere() throws IOException {
    var whole = Files.readAllBytes(written());
    for (int length = 0; length < whole.length; length++) {
      var torn = Files.write(dir.resolve("torn"), Arrays.copyOf(whole, length));
      assertThrows(IOException.class, () -> DumpReader.read(torn, (key, ttl, dump) -> {}));
    }
  }

  @Test
  void leavesLeasesAndLoginsOut() {
    assertTrue(Keyspace.isKept("{p01}:person:p01-01J0000000000000000000000A"));
    assertTrue(Keyspace.isKept("{acct}:policies"));
    assertTrue(Keyspace.isKept("{acct}:leading"));
    assertEquals(
        List.of(),
        List.of("{acct}:lead", "{acct}:session:abc", "{acct}:restoring").stream()
            .filter(Keyspace::isKept)
            .toList());
  }

  private Path written() throws IOException {
    var file = dir.resolve("store");
    try (var out = new DumpWriter(file)) {
      out.add("{p17}:姓名", -1, new byte[] {1, 2, 3});
      out.add("b", 5_000, new byte[0]);
      assertEquals(2, out.finish());
    }
    return file;
  }
}

package cn.daqiao.bot.matching.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlocksTest {
  @TempDir Path dir;
  private Path file;

  @BeforeEach
  void name() {
    file = dir.resolve("blocks");
  }

  @Test
  void wholeBlocksComeBackInOrder() throws IOException {
    append("one");
    append("two");
    assertEquals(List.of("0 one", "1 two"), blocks());
  }

  @Test
  void oneThatBrokeOffIsPassedOverAndWrittenAnewWhereverItBrokeOff() throws IOException {
    append("one");
    append("two");
    var whole = Files.readAllBytes(file);
    for (int end = 15; end < whole.length; end++) {
      Files.write(file, Arrays.copyOf(whole, end));
      assertEquals(List.of("0 one"), blocks(), end + " bytes");
      append("new");
      assertEquals(List.of("0 one", "1 new"), blocks(), end + " bytes");
    }
  }

  @Test
  void aDamagedHeadIsNotTakenForTheEnd() throws IOException {
    append("one");
    append("two");
    var whole = Files.readAllBytes(file);
    for (int place = 0; place < 12; place++) {
      for (int bit = 0; bit < 8; bit++) {
        var damaged = whole.clone();
        damaged[place] ^= (byte) (1 << bit);
        Files.write(file, damaged);
        assertThrows(IOException.class, this::blocks);
        assertThrows(IOException.class, () -> append("new"));
        assertEquals(whole.length, Files.size(file), "nothing is cut off");
      }
    }
  }

  @Test
  void filesOfTheFirstShapeAreReadAndGoneOnWith() throws IOException {
    var old = ByteBuffer.allocate(11).putInt(1).putInt(3).put(bytes("old"));
    Files.write(file, old.array(), StandardOpenOption.CREATE);
    append("new");
    assertEquals(List.of("0 old", "1 new"), blocks());
  }

  private void append(String text) throws IOException {
    Blocks.append(file, number -> bytes(text));
  }

  private List<String> blocks() throws IOException {
    var all = new ArrayList<String>();
    Blocks.each(
        file, (number, block) -> all.add(number + " " + new String(block, StandardCharsets.UTF_8)));
    return all;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

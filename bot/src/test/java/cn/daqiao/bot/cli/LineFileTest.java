package cn.daqiao.bot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.http.Http;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFileTest {
  @TempDir Path dir;
  private final StringWriter err = new StringWriter();
  private Path in;
  private Path out;

  @BeforeEach
  void name() {
    in = dir.resolve("in.jsonl");
    out = dir.resolve("out.jsonl");
  }

  @Test
  void writesOneLineForEachInOrder() throws IOException {
    Files.writeString(in, "a\nbad\n\nb");
    run();
    assertEquals(
        List.of(
            "{\"is\":\"a\"}", "{\"error\":\"is bad\"}", "{\"error\":\"is bad\"}", "{\"is\":\"b\"}"),
        Files.readAllLines(out));
    assertEquals(
        List.of("in.jsonl:2: is bad", "in.jsonl:3: is bad", "2 lines rejected"),
        err.toString().lines().toList());
  }

  @Test
  void takesWhatOtherSystemsWrite() throws IOException {
    Files.writeString(in, "\uFEFFa\r\nb\r\n");
    run();
    assertEquals(List.of("{\"is\":\"a\"}", "{\"is\":\"b\"}"), Files.readAllLines(out));
    assertEquals("", err.toString());
    Files.writeString(in, "");
    run();
    assertEquals("", Files.readString(out));
  }

  @Test
  void aHugeOrBinaryLineSpoilsNoOther() throws IOException {
    try (var file = Files.newOutputStream(in)) {
      file.write("a\n".getBytes(StandardCharsets.UTF_8));
      file.write("大".getBytes(Charset.forName("GBK")));
      file.write('\n');
      file.write("x".repeat(6_000_000).getBytes(StandardCharsets.UTF_8));
      file.write("\nboom\nb\n".getBytes(StandardCharsets.UTF_8));
    }
    run();
    var lines = Files.readAllLines(out);
    assertEquals(5, lines.size());
    assertEquals("{\"is\":\"b\"}", lines.getLast());
    assertTrue(lines.get(1).contains("UTF-8"), lines.get(1));
    assertTrue(lines.get(2).contains("4 MB"), lines.get(2));
    assertTrue(err.toString().endsWith("3 lines rejected" + System.lineSeparator()));
    assertFalse(err.toString().contains("boom"), "what a line says is not repeated");
  }

  @Test
  void refusesWhatCannotBeReadOrWritten() throws IOException {
    assertTrue(refusal().contains("there is no file"));
    Files.createDirectory(in);
    assertTrue(refusal().contains("is a folder"));
    Files.delete(in);
    Files.writeString(in, "a\n");
    out = in;
    assertTrue(refusal().contains("cannot be written over"));
    out = dir.resolve("link");
    Files.createSymbolicLink(out, in);
    assertTrue(refusal().contains("cannot be written over"));
    assertEquals("a\n", Files.readString(in));
    out = dir;
    assertTrue(refusal().contains("is a folder"));
    out = dir.resolve("none").resolve("out");
    assertTrue(refusal().contains("there is no folder"));
  }

  private String refusal() {
    return assertThrows(CommandFailedException.class, this::run).sentence();
  }

  private void run() throws IOException {
    new LineFile(in, out, new PrintWriter(err, true)).run(LineFileTest::made);
  }

  private static ObjectNode made(String line) {
    if (line.equals("boom")) {
      throw new IllegalStateException("boom");
    }
    return line.isEmpty() || line.equals("bad")
        ? LineFile.error("is bad")
        : Http.JSON.createObjectNode().put("is", line);
  }
}

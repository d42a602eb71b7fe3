package cn.daqiao.bot.cli;

import cn.daqiao.bot.http.Http;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file of one object a line, worked through to another one: exactly one line out for each in, in
 * order. A bad line gives {@code {"error": reason}}, is reported with its number, and stops
 * nothing.
 */
final class LineFile {
  static final String ERROR = "error";
  private static final int LONGEST = 4 * 1024 * 1024;
  private static final String TOO_LONG = "is longer than 4 MB";
  private static final String NOT_UTF8 = "is not UTF-8";

  private final Path in;
  private final Path out;
  private final PrintWriter err;

  /** From one file to the other; faults are told to the writer, their count last. */
  LineFile(Path in, Path out, PrintWriter err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** An object that stands for a bad line. */
  static ObjectNode error(String reason) {
    return Http.JSON.createObjectNode().put(ERROR, reason);
  }

  /**
   * Works through the file.
   *
   * @param each makes one line of one; an object with {@code error} for a bad one
   */
  void run(Function<String, ObjectNode> each) throws IOException {
    requireApart(out, in);
    int bad = 0;
    try (var lines = new BufferedInputStream(Files.newInputStream(in), 1 << 16);
        var writer = Files.newBufferedWriter(out)) {
      int number = 0;
      for (var line = next(lines); line != null; line = next(lines)) {
        number++;
        var made = made(line, number, each);
        if (made.has(ERROR)) {
          bad++;
          err.println(in.getFileName() + ":" + number + ": " + made.path(ERROR).asText());
        }
        writer.write(made.toString());
        writer.write('\n');
      }
    }
    if (bad > 0) {
      err.println(bad + " lines rejected");
    }
  }

  /**
   * Refuses to write over what is read, and folders in the place of files.
   *
   * @throws CommandFailedException with what to do instead
   */
  static void requireApart(Path out, Path... ins) throws IOException {
    for (var in : List.of(ins)) {
      if (!Files.exists(in)) {
        throw new CommandFailedException("there is no file " + in);
      }
      if (Files.isDirectory(in)) {
        throw new CommandFailedException(in + " is a folder, name a file");
      }
      if (Files.exists(out) && Files.isSameFile(in, out)) {
        throw new CommandFailedException(
            out + " is read and cannot be written over, name another file for --out");
      }
    }
    if (Files.isDirectory(out)) {
      throw new CommandFailedException(out + " is a folder, name a file for --out");
    }
    var folder = out.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new CommandFailedException("there is no folder " + folder + " for --out");
    }
  }

  private static ObjectNode made(byte[] line, int number, Function<String, ObjectNode> each) {
    if (line.length > LONGEST) {
      return error(TOO_LONG);
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      return each.apply(number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return error(NOT_UTF8);
    } catch (RuntimeException e) {
      return error("made a fault in daqiao, please report it: " + e.getClass().getSimpleName());
    }
  }

  /**
   * The bytes of the next line without its end; null behind the last, longer than allowed if so.
   */
  private static byte @Nullable [] next(InputStream lines) throws IOException {
    var line = new ByteArrayOutputStream();
    int one = lines.read();
    if (one < 0) {
      return null;
    }
    for (; one >= 0 && one != '\n'; one = lines.read()) {
      if (line.size() <= LONGEST) {
        line.write(one);
      }
    }
    var bytes = line.toByteArray();
    int length = bytes.length;
    return length > 0 && bytes[length - 1] == '\r' ? Arrays.copyOf(bytes, length - 1) : bytes;
  }
}

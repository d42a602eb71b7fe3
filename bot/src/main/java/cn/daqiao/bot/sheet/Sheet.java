package cn.daqiao.bot.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cn.daqiao.config.Texts;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A file of flat objects. The first row of a table names its columns by the interface's JSON names
 * or their Chinese names; a line that cannot be read is reported and does not stop the others.
 */
public final class Sheet {
  private static final long MOST_INFLATED = 1L << 30;

  private final Headings headings;
  private final Table table;

  /** Knows the Chinese names of columns and of what stands in them. */
  public Sheet(Texts texts) {
    headings = new Headings(texts);
    table = new Table(headings, new Cells(texts));
  }

  /** The columns that are known. */
  public Headings headings() {
    return headings;
  }

  /**
   * One object of the file.
   *
   * @param line 1-based line or row, the heading counted
   * @param node its fields; cells are texts
   */
  public record Row(int line, ObjectNode node) {}

  /** One line that cannot be read. */
  public record Bad(int line, String reason) {}

  /**
   * Reads a whole file.
   *
   * @param file {@code .jsonl}, {@code .csv} (UTF-8 or GB18030) or {@code .xlsx} by its ending
   * @param bad hears of each line that cannot be read
   * @throws IOException when there is no such file or it is none of these, with a sentence that
   *     says what to do
   */
  public List<Row> read(Path file, Consumer<Bad> bad) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("没有这个文件：" + file);
    }
    return read(Files.readAllBytes(file), String.valueOf(file.getFileName()), bad);
  }

  /** Reads a file's bytes; the name's ending tells what it is. */
  public List<Row> read(byte[] content, String name, Consumer<Bad> bad) throws IOException {
    return read(content, name, MOST_INFLATED, bad);
  }

  /**
   * The same for a file of somebody who is not trusted.
   *
   * @param inflated how many bytes a workbook may hold unpacked; a small file can hold gigabytes
   */
  public List<Row> read(byte[] content, String name, long inflated, Consumer<Bad> bad)
      throws IOException {
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".jsonl") || lower.endsWith(".json")) {
      return JsonLines.read(content, bad);
    }
    if (lower.endsWith(".csv")) {
      if (new String(content, 0, Math.min(content.length, 8_000), ISO_8859_1).indexOf(0) >= 0) {
        throw new IOException("这个文件不是文字的 .csv，请用 Excel 或 WPS 另存为 .xlsx");
      }
      return table.rows(CsvTable.read(content, bad));
    }
    if (lower.endsWith(".xlsx")) {
      return table.rows(new XlsxTable(table).read(content, inflated, bad));
    }
    throw new IOException("只能读 .xlsx、.csv 或 .jsonl；旧的 .xls 和 .et 请另存为 .xlsx：" + name);
  }
}

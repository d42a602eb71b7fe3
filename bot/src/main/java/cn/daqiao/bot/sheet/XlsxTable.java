package cn.daqiao.bot.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The first table of a workbook. Cells formatted as dates become dates, formulas their results. */
final class XlsxTable {
  private static final int MOST_ROWS = 200_000;
  private static final Pattern LITERALS = Pattern.compile("\\[[^\\]]*]|\"[^\"]*\"|\\\\.");
  private static final Pattern DATE = Pattern.compile("[yYdD年日]");
  private static final String BROKEN = "这个文件不是完好的 .xlsx，请用 Excel 或 WPS 打开后另存为 .xlsx";
  private final Table table;

  XlsxTable(Table table) {
    this.table = table;
  }

  /** The rows of the first sheet that is a table; others that are tables too are named. */
  List<Line> read(byte[] content, long inflated, Consumer<Sheet.Bad> bad) throws IOException {
    if (content.length > 3 && (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF) {
      throw new IOException("这是旧的 .xls 文件，请用 Excel 或 WPS 打开后另存为 .xlsx");
    }
    var merges = merges(content, inflated);
    List<Line> found = List.of();
    try (var book =
        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false))) {
      for (var sheet : book.getSheets().toList()) {
        if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
          continue;
        }
        var lines = lines(sheet, merges.of(sheet.getIndex()), bad);
        if (!table.readable(found)) {
          found = table.readable(lines) || found.isEmpty() ? lines : found;
        } else if (table.readable(lines)) {
          bad.accept(new Sheet.Bad(1, "工作表“" + sheet.getName() + "”没有读，一个文件只读一张表，请另存为一个文件"));
        }
      }
    } catch (ExcelReaderException | IllegalArgumentException | IOException e) {
      throw new IOException(BROKEN, e);
    }
    return found;
  }

  private static List<Line> lines(
      org.dhatim.fastexcel.reader.Sheet sheet, List<Merges.Merge> merges, Consumer<Sheet.Bad> bad)
      throws IOException {
    var values = new HashMap<Merges.Merge, String>();
    var lines = new ArrayList<Line>();
    try (var stream = sheet.openStream()) {
      for (var row : (Iterable<Row>) stream::iterator) {
        if (row.getRowNum() > MOST_ROWS) {
          bad.accept(new Sheet.Bad(row.getRowNum(), "一张表最多" + MOST_ROWS + "行，请拆成几个文件"));
          break;
        }
        var cells = row.stream().map(XlsxTable::text).toList();
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
          lines.add(new Line(row.getRowNum(), filled(cells, row.getRowNum(), merges, values)));
        }
      }
    }
    return lines;
  }

  private static Merges merges(byte[] content, long inflated) throws IOException {
    try {
      return Merges.of(content, inflated);
    } catch (TooLargeException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(BROKEN, e);
    }
  }

  /** A value merged over several rows stands in the first of them only. */
  private static List<String> filled(
      List<String> cells, int row, List<Merges.Merge> merges, Map<Merges.Merge, String> values) {
    var filled = new ArrayList<>(cells);
    for (var merge : merges) {
      if (row < merge.from() || row > merge.to()) {
        continue;
      }
      while (filled.size() <= merge.column()) {
        filled.add("");
      }
      if (row == merge.from()) {
        values.put(merge, filled.get(merge.column()));
      } else if (filled.get(merge.column()).isBlank()) {
        filled.set(merge.column(), values.getOrDefault(merge, ""));
      }
    }
    return filled;
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
      return number(cell);
    }
    return cell.getText();
  }

  private static String number(Cell cell) {
    var format = cell.getDataFormatString();
    var raw = cell.getRawValue();
    if (format != null && DATE.matcher(LITERALS.matcher(format).replaceAll("")).find()) {
      try {
        return cell.asDate().toLocalDate().toString();
      } catch (RuntimeException e) {
        return raw == null ? "" : raw;
      }
    }
    if (raw == null) {
      return "";
    }
    try {
      return new BigDecimal(raw).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return raw;
    }
  }
}

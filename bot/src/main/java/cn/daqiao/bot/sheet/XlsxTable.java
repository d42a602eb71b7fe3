package cn.daqiao.bot.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. Cells formatted as dates become dates, formulas their results. */
final class XlsxTable {
  private static final int MOST_ROWS = 200_000;
  private static final Pattern LITERALS = Pattern.compile("\\[[^\\]]*]|\"[^\"]*\"|\\\\.");
  private static final Pattern DATE = Pattern.compile("[yYdD年日]");
  private final Headings headings;

  XlsxTable(Headings headings) {
    this.headings = headings;
  }

  List<Sheet.Row> read(byte[] content, Consumer<Sheet.Bad> bad) throws IOException {
    var rows = new ArrayList<Sheet.Row>();
    try (var book =
            new ReadableWorkbook(
                new ByteArrayInputStream(content), new ReadingOptions(true, false));
        var stream = book.getFirstSheet().openStream()) {
      List<String> names = List.of();
      for (var row : (Iterable<Row>) stream::iterator) {
        if (row.getRowNum() > MOST_ROWS) {
          bad.accept(new Sheet.Bad(row.getRowNum(), "一张表最多" + MOST_ROWS + "行，请拆成几个文件"));
          break;
        }
        var cells = row.stream().map(XlsxTable::text).toList();
        if (cells.stream().allMatch(String::isBlank)) {
          continue;
        }
        if (names.isEmpty()) {
          names = headings.names(cells);
        } else {
          rows.add(new Sheet.Row(row.getRowNum(), CsvTable.object(names, cells)));
        }
      }
    } catch (ExcelReaderException | IllegalArgumentException | IOException e) {
      throw new IOException("这个文件不是完好的 .xlsx，请用 Excel 或 WPS 打开后另存为 .xlsx", e);
    }
    return rows;
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

package cn.daqiao.bot.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Comma-separated values as Excel and WPS write them, in UTF-8 or GB18030. */
final class CsvTable {
  private CsvTable() {}

  static List<Line> read(byte[] content, Consumer<Sheet.Bad> bad) {
    var lines = new ArrayList<Line>();
    var text = decode(content).replace("\uFEFF", "");
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord row : reader) {
        lines.add(new Line((int) row.getStartingLineNumber(), row.getFields()));
      }
    } catch (CsvParseException e) {
      bad.accept(new Sheet.Bad(lines.size() + 1, "从这一行起引号没有成对，后面的读不出来"));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return lines;
  }

  /** Tables copied out of a page come with tabs, those of some systems with semicolons. */
  private static char separator(String text) {
    var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    if (first.indexOf(',') >= 0) {
      return ',';
    }
    return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
  }

  /** What is UTF-8 throughout is UTF-8; anything else is what Chinese Excel writes. */
  private static String decode(byte[] content) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(content, Charset.forName("GB18030"));
    }
  }
}

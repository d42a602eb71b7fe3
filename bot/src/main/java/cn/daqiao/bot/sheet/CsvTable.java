package cn.daqiao.bot.sheet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
  private final Headings headings;

  CsvTable(Headings headings) {
    this.headings = headings;
  }

  List<Sheet.Row> read(byte[] content, Consumer<Sheet.Bad> bad) {
    var rows = new ArrayList<Sheet.Row>();
    List<String> names = List.of();
    var text = decode(content).replace("\uFEFF", "");
    try (var reader =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord row : reader) {
        int line = (int) row.getStartingLineNumber();
        if (names.isEmpty()) {
          if (!headings.isTitle(row.getFields())) {
            names = headings.names(row.getFields());
          }
        } else if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
          rows.add(new Sheet.Row(line, object(names, row.getFields())));
        }
      }
    } catch (CsvParseException e) {
      bad.accept(new Sheet.Bad(rows.size() + 2, "从这一行起引号没有成对，后面的读不出来"));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return rows;
  }

  static ObjectNode object(List<String> names, List<String> cells) {
    var node = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
      var cell = cells.get(i).strip();
      if (!cell.isEmpty() && !names.get(i).isEmpty()) {
        node.put(names.get(i), cell);
      }
    }
    return node;
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

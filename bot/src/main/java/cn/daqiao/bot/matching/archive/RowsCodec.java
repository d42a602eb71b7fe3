package cn.daqiao.bot.matching.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Rows as they lie in a block: a JSON object of a stream's fields a line, compressed. */
final class RowsCodec {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RowsCodec() {}

  static byte[] pack(List<Map<String, String>> rows) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      for (var fields : rows) {
        var node = JsonNodeFactory.instance.objectNode();
        fields.forEach(node::put);
        gzip.write((node + "\n").getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory has no disk to fail", e);
    }
    return bytes.toByteArray();
  }

  static List<Map<String, String>> unpack(byte[] packed) throws IOException {
    var rows = new ArrayList<Map<String, String>>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(packed)), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var fields = new LinkedHashMap<String, String>();
        JSON.readTree(line)
            .properties()
            .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        rows.add(fields);
      }
    }
    return rows;
  }
}

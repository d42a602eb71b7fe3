package cn.daqiao.bot.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes a folder a backup: written last, it names every other file with its digest, and
 * carries a digest of itself.
 *
 * @param at when the backup was begun
 * @param keys how many keys of the store it holds
 * @param redis the version of the server that wrote the DUMPs; an older one cannot read them
 * @param dataKey {@code inside}, {@code outside} or {@code none} when there was none yet
 * @param keyPrint tells whether a data key is the one, without telling anything else of it
 * @param files every file but this one, by its path in the folder
 */
record Manifest(
    Instant at,
    long keys,
    String redis,
    String dataKey,
    @Nullable String keyPrint,
    List<Part> files) {
  static final String NAME = "manifest.json";
  static final String STORE = "store.dump.gz";
  static final String KEY = "data.key";
  static final String ARCHIVE = "archive";
  static final String INSIDE = "inside";
  static final String OUTSIDE = "outside";
  static final String NONE = "none";

  private static final int SHAPE = 1;
  private static final String CHECK = "check";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One file. */
  record Part(String name, long bytes, String sha256) {
    static Part of(Path folder, Path file) throws IOException {
      return new Part(
          folder.relativize(file).toString(), Files.size(file), PrivateFiles.sha256(file));
    }
  }

  Manifest {
    files = List.copyOf(files);
  }

  Report report() {
    long bytes = files.stream().mapToLong(Part::bytes).sum();
    int archives = (int) files.stream().filter(f -> f.name().startsWith(ARCHIVE + "/")).count();
    return new Report(at, keys, bytes, archives, dataKey.equals(INSIDE));
  }

  /** Writes and syncs it under another name first, so that it is there whole or not at all. */
  void write(Path folder) throws IOException {
    var node = JSON.createObjectNode();
    node.put("v", SHAPE);
    node.put("at", at.toString());
    node.put("keys", keys);
    node.put("redis", redis);
    node.put("dataKey", dataKey);
    if (keyPrint != null) {
      node.put("keyPrint", keyPrint);
    }
    var list = node.putArray("files");
    for (var file : files) {
      list.addObject()
          .put("name", file.name())
          .put("bytes", file.bytes())
          .put("sha256", file.sha256());
    }
    node.put(CHECK, digest(node));
    var fresh = folder.resolve(NAME + ".new");
    try (var channel = PrivateFiles.create(fresh)) {
      var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
      var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, folder.resolve(NAME));
    PrivateFiles.sync(folder);
  }

  /** The digest of this very backup. */
  static String check(Path folder) throws IOException {
    return JSON.readTree(Files.readString(folder.resolve(NAME))).path(CHECK).asText();
  }

  /**
   * Reads it.
   *
   * @throws IOException with what is wrong
   */
  static Manifest read(Path folder) throws IOException {
    var file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          folder + " has no " + NAME + ": it is no backup, or one that was never finished");
    }
    try {
      if (JSON.readTree(Files.readString(file)) instanceof ObjectNode node) {
        return read(node);
      }
    } catch (JsonProcessingException | DateTimeException | CharacterCodingException e) {
      throw new IOException(NAME + " is damaged", e);
    }
    throw new IOException(NAME + " is damaged");
  }

  private static Manifest read(ObjectNode node) throws IOException {
    int shape = node.path("v").asInt();
    if (shape > SHAPE) {
      throw new IOException(NAME + " has the shape " + shape + ", which a newer version wrote");
    }
    var check = node.remove(CHECK);
    if (check == null || !check.asText().equals(digest(node))) {
      throw new IOException(NAME + " is damaged: it was changed after it was written");
    }
    var files = new ArrayList<Part>();
    for (var file : node.path("files")) {
      files.add(
          new Part(
              file.path("name").asText(),
              file.path("bytes").asLong(),
              file.path("sha256").asText()));
    }
    return new Manifest(
        Instant.parse(node.path("at").asText()),
        node.path("keys").asLong(),
        node.path("redis").asText(),
        node.path("dataKey").asText(),
        node.hasNonNull("keyPrint") ? node.path("keyPrint").asText() : null,
        files);
  }

  private static String digest(ObjectNode node) throws IOException {
    var text = node.toString().getBytes(StandardCharsets.UTF_8);
    return PrivateFiles.sha256(new ByteArrayInputStream(text));
  }
}

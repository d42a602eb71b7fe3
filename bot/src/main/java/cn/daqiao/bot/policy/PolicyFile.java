package cn.daqiao.bot.policy;

import cn.daqiao.config.BadDataException;
import cn.daqiao.config.PoliciesLoader;
import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.policy.PolicyLexicon;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A document that staff brings in.
 *
 * @param name its path in the folder it came from, with {@code /} between
 * @param text its text with front matter, if there is any
 */
record PolicyFile(String name, String text) {
  private static final long MOST_BYTES = 2_000_000;
  private static final Charset[] CHARSETS = {StandardCharsets.UTF_8, Charset.forName("GB18030")};

  /**
   * Reads a file of a folder.
   *
   * @throws IOException with the reason why it is not taken
   */
  static PolicyFile read(Path folder, Path file) throws IOException {
    var name = folder.relativize(file).toString().replace('\\', '/');
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".docx") || lower.endsWith(".doc") || lower.endsWith(".pdf")) {
      throw new IOException("cannot be read yet; save it as .txt or .md");
    }
    if (!name.endsWith(".md") && !name.endsWith(".txt")) {
      throw new IOException("is no .md and no .txt file");
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException("is longer than " + MOST_BYTES + " bytes; cut it into documents");
    }
    return new PolicyFile(name, text(Files.readAllBytes(file)));
  }

  /** Chinese Windows saves text as GB18030. */
  private static String text(byte[] bytes) throws IOException {
    for (var charset : CHARSETS) {
      try {
        var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        if (text.indexOf('\0') < 0) {
          return text;
        }
      } catch (CharacterCodingException e) {
        // The next charset may fit; none is the one fault below.
      }
    }
    throw new IOException("is no text in UTF-8 or GB18030");
  }

  /**
   * The document as the service will read it.
   *
   * @throws IOException with every fault of it
   */
  PolicyDocument document(PolicyLexicon words) throws IOException {
    var folder = Files.createTempDirectory("daqiao-policy");
    var file = folder.resolve(Path.of(name).getFileName());
    try {
      Files.writeString(file, text);
      var documents = PoliciesLoader.load(folder, words).documents();
      if (documents.isEmpty()
          || documents.getFirst().articles().stream().allMatch(a -> a.text().isBlank())) {
        throw new IOException("has no text that could be cited");
      }
      return documents.getFirst();
    } catch (BadDataException e) {
      throw new IOException(faults(e, folder), e);
    } catch (IllegalArgumentException e) {
      throw new IOException("has front matter that cannot be used: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static String faults(BadDataException bad, Path folder) {
    List<String> lines = String.valueOf(bad.getMessage()).lines().skip(1).toList();
    return lines.stream()
        .map(line -> line.replace(folder + "/", ""))
        .collect(Collectors.joining("; "));
  }
}

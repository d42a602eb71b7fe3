package cn.daqiao.bot.policy;

import cn.daqiao.bot.document.DocumentFile;
import cn.daqiao.config.BadDataException;
import cn.daqiao.config.PoliciesLoader;
import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.policy.PolicyLexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A document that staff brings in.
 *
 * @param name its path in the folder it came from, with {@code /} between
 * @param text its text with front matter, if there is any
 */
record PolicyFile(String name, String text) {
  /**
   * Reads a file of a folder. The text of a .docx or .pdf is kept as {@code NAME.docx.txt}.
   *
   * @throws IOException with the reason why it is not taken
   */
  static PolicyFile read(Path folder, Path file) throws IOException {
    var name = folder.relativize(file).toString().replace('\\', '/');
    return new PolicyFile(
        DocumentFile.isPacked(name) ? name + ".txt" : name, DocumentFile.read(file));
  }

  /**
   * The document as the service will read it.
   *
   * @throws IOException with every fault of it
   */
  PolicyDocument document(PolicyLexicon words) throws IOException {
    var folder = Files.createTempDirectory("daqiao-policy");
    var file = folder.resolve(name).normalize();
    try {
      if (!file.startsWith(folder)) {
        throw new IOException("has a name that leads out of the folder");
      }
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text);
      var documents = PoliciesLoader.load(folder, words).documents();
      if (documents.isEmpty()
          || documents.getFirst().articles().stream().allMatch(a -> a.text().isBlank())) {
        throw new IOException("has no text that could be cited");
      }
      if (PolicyDocument.NOWHERE.equals(documents.getFirst().region())) {
        throw new IOException(
            "speaks of its own place and does not name it; write it into the title or the file's"
                + " name");
      }
      return documents.getFirst();
    } catch (BadDataException e) {
      throw new IOException(faults(e, folder), e);
    } catch (IllegalArgumentException e) {
      throw new IOException("has front matter that cannot be used: " + e.getMessage(), e);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private static String faults(BadDataException bad, Path folder) {
    List<String> lines = String.valueOf(bad.getMessage()).lines().skip(1).toList();
    return lines.stream()
        .map(line -> line.replace(folder + "/", ""))
        .collect(Collectors.joining("; "));
  }
}

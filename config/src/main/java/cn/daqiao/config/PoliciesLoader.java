package cn.daqiao.config;

import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.policy.PolicyLexicon;
import cn.daqiao.matcher.policy.PolicyLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder of policy documents with its subfolders: {@code .md} and {@code .txt} with or
 * without front matter, a guide {@code NAME.yaml} beside {@code NAME.md}, and the word lists {@code
 * lexicon.yaml} and {@code places.yaml}.
 */
public final class PoliciesLoader {
  private static final String LEXICON = "lexicon.yaml";
  private static final String PLACES = "places.yaml";
  private static final String README = "README.md";

  private PoliciesLoader() {}

  /**
   * Reads a folder that may stand anywhere.
   *
   * @param dir the documents
   * @param fallback the words to use where the folder has none of its own
   * @throws BadDataException with every fault in one report
   */
  public static PolicyLibrary load(Path dir, PolicyLexicon fallback) {
    var faults = new Faults();
    var library = read(dir, fallback, faults);
    faults.throwIfAny();
    return library;
  }

  static PolicyLibrary load(Path dir, Faults faults) {
    return read(dir, null, faults);
  }

  private static PolicyLibrary read(Path dir, @Nullable PolicyLexicon fallback, Faults faults) {
    var files = files(dir, faults);
    var lexicon = lexicon(dir, files, fallback, faults);
    var documents = new ArrayList<PolicyDocument>();
    for (var file : files) {
      var name = file.getFileName().toString();
      if (!name.equals(README) && (name.endsWith(".md") || name.endsWith(".txt"))) {
        document(file, lexicon, faults).ifPresent(documents::add);
      }
    }
    return new PolicyLibrary(documents, lexicon);
  }

  private static List<Path> files(Path dir, Faults faults) {
    try (var walk = Files.walk(dir)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      faults.add(dir, 0, "cannot be read: " + e.getMessage());
      return List.of();
    }
  }

  private static PolicyLexicon lexicon(
      Path dir, List<Path> files, @Nullable PolicyLexicon fallback, Faults faults) {
    var words = named(files, LEXICON);
    var places = named(files, PLACES);
    if (words.isPresent() && places.isPresent()) {
      return LexiconReader.read(words.get(), places.get(), faults);
    }
    if (fallback == null) {
      faults.add(dir, 0, "needs " + LEXICON + " and " + PLACES);
      return LexiconReader.empty();
    }
    return fallback;
  }

  private static Optional<Path> named(List<Path> files, String name) {
    return files.stream().filter(f -> f.getFileName().toString().equals(name)).findFirst();
  }

  private static Optional<PolicyDocument> document(
      Path file, PolicyLexicon lexicon, Faults faults) {
    try {
      var name = file.getFileName().toString();
      var guide = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".yaml");
      var document =
          new DocumentReader(lexicon.places(), faults).read(file, Files.readString(file));
      return Optional.of(
          Files.exists(guide) ? GuideReader.join(document, guide, faults) : document);
    } catch (IOException e) {
      faults.add(file, 0, "cannot be read as UTF-8 text: " + e.getMessage());
      return Optional.empty();
    }
  }
}

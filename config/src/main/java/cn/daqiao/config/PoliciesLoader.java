package cn.daqiao.config;

import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.policy.PolicyLexicon;
import cn.daqiao.matcher.policy.PolicyLibrary;
import cn.daqiao.matcher.policy.benefit.Benefits;
import cn.daqiao.matcher.policy.document.Whereabouts.Name;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.RegionTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a folder of policy documents with its subfolders: {@code .md} and {@code .txt} with or
 * without front matter, a guide {@code NAME.yaml} beside {@code NAME.md}, and the word lists {@code
 * lexicon.yaml} and {@code places.yaml}, and what can be claimed in {@code benefits.yaml}.
 */
public final class PoliciesLoader {
  private static final String LEXICON = "lexicon.yaml";
  private static final String PLACES = "places.yaml";
  private static final String BENEFITS = "benefits.yaml";
  private static final String README = "README.md";

  private PoliciesLoader() {}

  /** Reads documents that are more than plain text. */
  public interface TextReader {
    /** Whether a file of that name is a document. */
    boolean takes(String name);

    /**
     * Its text.
     *
     * @throws IOException with the reason why it cannot be read, as the end of a sentence
     */
    String read(Path file) throws IOException;
  }

  static final TextReader PLAIN =
      new TextReader() {
        @Override
        public boolean takes(String name) {
          return name.endsWith(".md") || name.endsWith(".txt");
        }

        @Override
        public String read(Path file) throws IOException {
          return Files.readString(file);
        }
      };

  /**
   * Reads a folder that may stand anywhere.
   *
   * @param dir the documents
   * @param fallback the words to use where the folder has none of its own
   * @throws BadDataException with every fault in one report
   */
  public static PolicyLibrary load(Path dir, PolicyLexicon fallback) {
    var faults = new Faults();
    var files = files(dir, faults);
    var lexicon = lexicon(files, fallback.whereabouts().divisions(), faults).orElse(fallback);
    var library = read(dir, files, lexicon, PLAIN, faults);
    faults.throwIfAny();
    return library;
  }

  /**
   * What could be read of a folder.
   *
   * @param faults what is wrong with each file that could not
   */
  public record Taken(PolicyLibrary library, List<String> faults) {
    /** Copies the list. */
    public Taken {
      faults = List.copyOf(faults);
    }
  }

  /**
   * The same for a folder with other files than plain text, in which one that cannot be read spoils
   * no other.
   *
   * @throws BadDataException when the folder or its word lists cannot be read
   */
  public static Taken readable(Path dir, PolicyLexicon fallback, TextReader texts) {
    var faults = new Faults();
    var files = files(dir, faults);
    var lexicon = lexicon(files, fallback.whereabouts().divisions(), faults).orElse(fallback);
    faults.throwIfAny();
    var library = read(dir, files, lexicon, texts, faults);
    return new Taken(library, faults.found());
  }

  static PolicyLibrary load(Path dir, RegionTree regions, TextReader texts, Faults faults) {
    var files = files(dir, faults);
    var divisions =
        regions.all().stream()
            .filter(region -> region.level() != Level.TOWNSHIP)
            .map(region -> new Name(region.name(), region.code()))
            .toList();
    var lexicon = lexicon(files, divisions, faults);
    if (lexicon.isEmpty()) {
      faults.add(dir, 0, "needs " + LEXICON + " and " + PLACES);
    }
    return read(dir, files, lexicon.orElseGet(LexiconReader::empty), texts, faults);
  }

  private static PolicyLibrary read(
      Path dir, List<Path> files, PolicyLexicon lexicon, TextReader texts, Faults faults) {
    var documents = new ArrayList<PolicyDocument>();
    for (var file : files) {
      var name = file.getFileName().toString();
      if (!name.equals(README) && texts.takes(name)) {
        document(dir, file, lexicon, texts, faults).ifPresent(documents::add);
      }
    }
    var benefits =
        named(files, BENEFITS)
            .map(file -> BenefitsReader.read(file, documents, faults))
            .orElseGet(Benefits::none);
    return new PolicyLibrary(documents, lexicon, benefits);
  }

  private static List<Path> files(Path dir, Faults faults) {
    try (var walk = Files.walk(dir)) {
      // What editors leave beside a document while it is open is none.
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().matches("[.~].*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      faults.add(dir, 0, "cannot be read: " + e.getMessage());
      return List.of();
    }
  }

  /** The words of the folder's own lists; empty where it has none. */
  private static Optional<PolicyLexicon> lexicon(
      List<Path> files, List<Name> divisions, Faults faults) {
    var words = named(files, LEXICON);
    var places = named(files, PLACES);
    return words.isPresent() && places.isPresent()
        ? Optional.of(LexiconReader.read(words.get(), places.get(), divisions, faults))
        : Optional.empty();
  }

  private static Optional<Path> named(List<Path> files, String name) {
    return files.stream().filter(f -> f.getFileName().toString().equals(name)).findFirst();
  }

  private static Optional<PolicyDocument> document(
      Path dir, Path file, PolicyLexicon lexicon, TextReader texts, Faults faults) {
    var own = new Faults();
    var read = document(dir, file, lexicon, texts, own, file.getFileName().toString());
    faults.addAll(own);
    return own.found().isEmpty() ? read : Optional.empty();
  }

  private static Optional<PolicyDocument> document(
      Path dir, Path file, PolicyLexicon lexicon, TextReader texts, Faults faults, String name) {
    try {
      var guide = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".yaml");
      var document =
          new DocumentReader(lexicon.whereabouts(), faults).read(dir, file, texts.read(file));
      return Optional.of(
          Files.exists(guide) ? GuideReader.join(document, guide, faults) : document);
    } catch (IOException e) {
      faults.add(file, 0, "cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }
}

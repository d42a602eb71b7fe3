package cn.daqiao.bot.policy;

import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.runtime.Aside;
import cn.daqiao.config.PoliciesLoader;
import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.policy.PolicyLexicon;
import cn.daqiao.matcher.policy.PolicyLibrary;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Documents that staff brings in. The store keeps them, so that every node has them and backups
 * too; each node mirrors them to {@code DATA/policies}, from where they are read at start.
 */
public final class ImportedPolicies {
  private static final Script KEEP = Script.load("policy-keep");
  private static final String FOLDER = "policies";
  private static final String KEY = Keys.account("policies");
  private static final int TRIES = 3;

  private final Redis redis;
  private final Door door;
  private final PolicyLexicon words;
  private final Path mirror;

  /** Documents of this store; the shipped words tell what they are about. */
  public ImportedPolicies(Redis redis, Door door, PolicyLexicon words, Path dataDir) {
    this.redis = redis;
    this.door = door;
    this.words = words;
    this.mirror = dataDir.resolve(FOLDER);
  }

  /**
   * How an import came out.
   *
   * @param count documents taken
   * @param rejected the others
   */
  public record Imported(int count, List<Rejected> rejected) {
    /** Copies the list. */
    public Imported {
      rejected = List.copyOf(rejected);
    }
  }

  /** A file that was not taken; the reason goes on after the file's name. */
  public record Rejected(String file, String reason) {}

  /**
   * The shipped documents and those mirrored to the data folder. An imported one takes the place of
   * a shipped one with the same number, or title where there is none. Blocks.
   */
  public static PolicyLibrary beside(PolicyLibrary shipped, Path dataDir) {
    var folder = dataDir.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return shipped;
    }
    var imported = PoliciesLoader.load(folder, shipped.lexicon()).documents();
    var names = imported.stream().map(PolicyDocument::name).collect(Collectors.toSet());
    var all = new ArrayList<PolicyDocument>();
    shipped.documents().stream().filter(d -> !names.contains(d.name())).forEach(all::add);
    all.addAll(imported);
    return new PolicyLibrary(all, shipped.lexicon(), shipped.benefits());
  }

  /**
   * Takes every .md, .txt, .docx and .pdf file of a folder and its subfolders. A file of the same
   * name replaces the one imported before; a bad one spoils no other.
   */
  public Future<Imported> importFolder(Path folder) {
    return Aside.run("import-policies", () -> take(folder));
  }

  /** Writes what the store has to the data folder; deletes nothing there. */
  public Future<Void> mirror() {
    return Aside.run(
        "mirror-policies",
        () -> {
          for (var file : stored()) {
            write(file);
          }
          return null;
        });
  }

  private Imported take(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("there is no folder " + folder);
    }
    var owners = new HashMap<String, String>();
    for (var file : stored()) {
      owners.put(version(file.document(words)), file.name());
    }
    int count = 0;
    var rejected = new ArrayList<Rejected>();
    for (var path : files(folder)) {
      try {
        var file = PolicyFile.read(folder, path);
        refuseSecond(file, owners);
        keep(file);
        write(file);
        count++;
      } catch (IOException e) {
        rejected.add(new Rejected(folder.relativize(path).toString(), reason(e)));
      }
    }
    return new Imported(count, rejected);
  }

  /** Two files of one document would be cited side by side; another version is kept beside it. */
  private void refuseSecond(PolicyFile file, Map<String, String> owners) throws IOException {
    var document = file.document(words);
    var owner = owners.putIfAbsent(version(document), file.name());
    if (owner != null && !owner.equals(file.name())) {
      throw new IOException(
          "is %s, which was imported as %s; give it that name to replace it"
              .formatted(document.name(), owner));
    }
  }

  private static String version(PolicyDocument document) {
    return document.name() + " of " + document.issued();
  }

  private void keep(PolicyFile file) {
    var args = new Args().add(file.name()).add(file.text());
    for (int i = 0; i < TRIES; i++) {
      if (door.save(KEEP, List.of(KEY), args).await() instanceof Saved.Ok) {
        return;
      }
    }
    throw new IllegalStateException("the store is away; run the import again");
  }

  private List<PolicyFile> stored() {
    return redis.call(c -> c.hgetall(KEY)).await().entrySet().stream()
        .map(e -> new PolicyFile(e.getKey(), new String(e.getValue(), StandardCharsets.UTF_8)))
        .toList();
  }

  private void write(PolicyFile file) throws IOException {
    var target = mirror.resolve(file.name()).normalize();
    var folder = target.getParent();
    if (folder == null || !target.startsWith(mirror)) {
      throw new IOException("has a name that leads out of the folder");
    }
    Files.createDirectories(folder);
    // A reader of the folder passes names over that end in neither .md nor .txt.
    var fresh = target.resolveSibling(target.getFileName() + ".new");
    Files.writeString(fresh, file.text());
    Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().matches("[.~].*"))
          .sorted()
          .toList();
    }
  }

  private static String reason(IOException failure) {
    return failure.getMessage() == null ? "cannot be read" : failure.getMessage();
  }
}

package cn.daqiao.bot.policy;

import cn.daqiao.bot.document.DocumentFile;
import cn.daqiao.config.PoliciesLoader;
import cn.daqiao.matcher.policy.PolicyLexicon;
import java.io.IOException;
import java.nio.file.Path;

/** A folder of documents anywhere, read as the import reads them. */
public final class PolicyFolder {
  /** Reads all kinds of documents that the import takes. */
  public static final PoliciesLoader.TextReader FILES =
      new PoliciesLoader.TextReader() {
        @Override
        public boolean takes(String name) {
          return DocumentFile.takes(name);
        }

        @Override
        public String read(Path file) throws IOException {
          return DocumentFile.read(file);
        }
      };

  private PolicyFolder() {}

  /**
   * Reads every document of the folder and its subfolders; one that cannot be read spoils no other.
   *
   * @param words to use where the folder has none of its own
   */
  public static PoliciesLoader.Taken load(Path folder, PolicyLexicon words) {
    return PoliciesLoader.readable(folder, words, FILES);
  }
}

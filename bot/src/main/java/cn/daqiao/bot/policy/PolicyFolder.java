package cn.daqiao.bot.policy;

import cn.daqiao.bot.document.DocumentFile;
import cn.daqiao.config.PoliciesLoader;
import cn.daqiao.matcher.policy.PolicyLexicon;
import cn.daqiao.matcher.policy.PolicyLibrary;
import java.io.IOException;
import java.nio.file.Path;

/** A folder of documents anywhere, read as the import reads them. */
public final class PolicyFolder {
  private static final PoliciesLoader.TextReader FILES =
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
   * Reads every document of the folder and its subfolders.
   *
   * @param words to use where the folder has none of its own
   * @throws cn.daqiao.config.BadDataException that names every file that cannot be read
   */
  public static PolicyLibrary load(Path folder, PolicyLexicon words) {
    return PoliciesLoader.load(folder, words, FILES);
  }
}

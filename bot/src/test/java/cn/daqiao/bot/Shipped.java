package cn.daqiao.bot;

import cn.daqiao.bot.dialogue.Dialogue;
import cn.daqiao.bot.understanding.Understanding;
import cn.daqiao.config.Catalog;
import java.nio.file.Path;

/** What ships, read once for all tests of a process. */
public final class Shipped {
  public static final Catalog CATALOG = Catalog.load(Path.of("..", "config", "data"));

  private Shipped() {}

  /** The conversation as people meet it. */
  public static Dialogue dialogue() {
    return new Dialogue(
        new Understanding(CATALOG.regions(), CATALOG.skills(), CATALOG.textTables()),
        CATALOG.regions());
  }
}

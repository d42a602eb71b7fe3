package cn.daqiao.bot;

import cn.daqiao.config.Catalog;
import java.nio.file.Path;

/** The data that ship, read once for all tests of a process. */
public final class Shipped {
  public static final Catalog CATALOG = Catalog.load(Path.of("..", "config", "data"));

  private Shipped() {}
}

package cn.daqiao.bot.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Hands the way to open the product to the commands that need it. */
final class Commands implements IFactory {
  private final Service.Opener opener;
  private final IFactory others = CommandLine.defaultFactory();

  Commands(Service.Opener opener) {
    this.opener = opener;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == ServeCommand.class) {
      return type.cast(new ServeCommand(opener));
    }
    if (type == ChatCommand.class) {
      return type.cast(new ChatCommand(opener));
    }
    if (type == AdminCommand.class) {
      return type.cast(new AdminCommand(opener));
    }
    return others.create(type);
  }
}

package cn.daqiao.bot.cli;

import cn.daqiao.bot.policy.PolicyFolder;
import cn.daqiao.bot.runtime.BadSettingsException;
import cn.daqiao.bot.runtime.Home;
import cn.daqiao.bot.runtime.Settings;
import cn.daqiao.config.Catalog;
import java.io.IOException;
import java.time.Clock;

/** What every command finds around it. */
final class Surroundings {
  private Surroundings() {}

  static Catalog catalog() {
    return Catalog.load(Home.find().data(), PolicyFolder.FILES);
  }

  static Settings settings(boolean demo) throws IOException, BadSettingsException {
    return Settings.from(System.getenv(), Home.find().yaml(), demo, Clock.systemUTC());
  }
}

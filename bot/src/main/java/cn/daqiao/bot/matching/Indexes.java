package cn.daqiao.bot.matching;

import cn.daqiao.index.lifecycle.IndexHome;
import cn.daqiao.index.lifecycle.Opened;
import cn.daqiao.index.lifecycle.Schema;
import cn.daqiao.index.matches.MatchIndex;
import cn.daqiao.index.recall.Recall;
import cn.daqiao.index.seekers.SeekerIndex;
import cn.daqiao.index.vacancies.VacancyIndex;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The three indexes of the data folder. What they hold can be built anew from the store at any
 * time; a damaged one comes up empty.
 */
public record Indexes(
    Recall recall, VacancyIndex vacancies, SeekerIndex seekers, MatchIndex matches) {
  private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

  /** Opens them below a folder. Blocks. */
  public static Indexes open(Path folder, Recall recall) {
    return new Indexes(
        recall,
        new VacancyIndex(open(folder, VacancyIndex.SCHEMA), recall),
        new SeekerIndex(open(folder, SeekerIndex.SCHEMA), recall),
        new MatchIndex(open(folder, MatchIndex.SCHEMA)));
  }

  private static IndexHome open(Path folder, Schema schema) {
    return switch (IndexHome.open(folder.resolve(schema.name()), schema)) {
      case Opened.Kept(var home) -> home;
      case Opened.Rebuild(var home, var reason) -> {
        LOG.info("the index {} is built anew: {}", schema.name(), reason);
        yield home;
      }
    };
  }
}

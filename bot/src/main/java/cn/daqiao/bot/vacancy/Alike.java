package cn.daqiao.bot.vacancy;

import cn.daqiao.matcher.vacancy.Vacancy;
import io.vertx.core.Future;
import java.util.List;

/** Knows which postings are of one job. */
public interface Alike {
  /** For who knows of none. */
  Alike NONE = vacancy -> Future.succeededFuture(List.of());

  /** The ids of the other open vacancies that are postings of the same job, oldest first. */
  Future<List<String>> to(Vacancy vacancy);
}

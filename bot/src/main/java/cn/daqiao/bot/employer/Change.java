package cn.daqiao.bot.employer;

import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.json.FieldFaultsException;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.bot.vacancy.VacancyWriter;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;

/**
 * Changes an own vacancy: the fields given replace the old ones, null takes a field away. What an
 * unverified employer changes goes back to review, and so does what staff have refused or
 * suspended, whoever changes it.
 */
public final class Change {
  private final Postings postings;
  private final VacancyJson reader;
  private final InstantSource clock;

  /** Changes postings. */
  public Change(Postings postings, VacancyJson reader, InstantSource clock) {
    this.postings = postings;
    this.reader = reader;
    this.clock = clock;
  }

  Future<Vacancy> apply(Account account, Vacancy vacancy, ObjectNode patch) {
    if (vacancy.status() == Status.CLOSED) {
      throw Problem.of(409, "这个岗位已经关闭，请重新发布一个。");
    }
    if (patch.size() == 1 && patch.path("status").asText().equals("closed")) {
      return postings.change(vacancy.withStatus(Status.CLOSED), "closed");
    }
    var merged = VacancyWriter.write(vacancy);
    merged.remove(List.of("v", "id", "status", "employer"));
    patch
        .properties()
        // A null is kept: it reads as absent, and an unknown field is refused even as null.
        .forEach(field -> merged.set(field.getKey(), field.getValue()));
    var status =
        account.verified() && vacancy.status() == Status.OPEN ? Status.OPEN : Status.PENDING_REVIEW;
    try {
      var read =
          reader.posted(
              merged,
              Postings.shown(account),
              vacancy.id(),
              status,
              clock.instant(),
              vacancy.version() + 1);
      var next = postedWhen(read, vacancy);
      return same(next, vacancy)
          ? Future.succeededFuture(vacancy)
          : postings.change(next, "changed");
    } catch (FieldFaultsException e) {
      throw Problem.of(e);
    }
  }

  private static boolean same(Vacancy next, Vacancy before) {
    var now = VacancyWriter.write(next);
    var then = VacancyWriter.write(before);
    now.remove("status");
    then.remove("status");
    return now.equals(then);
  }

  private static Vacancy postedWhen(Vacancy next, Vacancy before) {
    return new Vacancy(
        next.id(),
        next.kind(),
        next.employer(),
        next.title(),
        next.description(),
        next.site(),
        next.pay(),
        next.demands(),
        next.terms(),
        next.headcount(),
        next.openUntil(),
        before.posted(),
        next.status(),
        next.version());
  }
}

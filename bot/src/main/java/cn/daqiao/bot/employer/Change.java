package cn.daqiao.bot.employer;

import cn.daqiao.bot.account.Account;
import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.json.FieldFaultsException;
import cn.daqiao.bot.vacancy.Decision;
import cn.daqiao.bot.vacancy.LawGate;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.bot.vacancy.VacancyWriter;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes an own vacancy: the fields given replace the old ones, null takes a field away. What an
 * unverified employer changes goes back to review, and so does what staff have refused or
 * suspended, whoever changes it. What the law's gate has sent to review opens when nothing is left
 * to look at; what staff released stays open as long as the gate finds nothing new.
 */
public final class Change {
  private final Postings postings;
  private final VacancyJson reader;
  private final LawGate gate;
  private final InstantSource clock;

  /** Changes postings. */
  public Change(Postings postings, VacancyJson reader, LawGate gate, InstantSource clock) {
    this.postings = postings;
    this.reader = reader;
    this.gate = gate;
    this.clock = clock;
  }

  Future<Vacancy> apply(Account account, Vacancy vacancy, ObjectNode patch) {
    if (vacancy.status() == Status.CLOSED) {
      throw Problem.of(409, "这个岗位已经关闭，请重新发布一个。");
    }
    if (patch.size() == 1 && patch.path("status").asText().equals("closed")) {
      return postings.close(vacancy);
    }
    var merged = VacancyWriter.write(vacancy);
    merged.remove(List.of("v", "id", "status", "employer"));
    patch
        .properties()
        // A null is kept: it reads as absent, and an unknown field is refused even as null.
        .forEach(field -> merged.set(field.getKey(), field.getValue()));
    var next = read(account, merged, vacancy);
    if (same(next, vacancy)) {
      return Future.succeededFuture(vacancy);
    }
    return Future.all(gate.pass(next), gate.pass(vacancy), postings.decisions(vacancy))
        .compose(done -> {
          LawGate.Findings found = done.resultAt(0);
          LawGate.Findings before = done.resultAt(1);
          if (!found.refused().isEmpty()) {
            throw Problem.invalid(found.refused());
          }
          return save(account, vacancy, next, news(found, before), done.resultAt(2));
        });
  }

  private Vacancy read(Account account, ObjectNode merged, Vacancy vacancy) {
    try {
      int version = vacancy.version() + 1;
      return reader
          .posted(merged, account.shown(), vacancy.id(), vacancy.status(), clock.instant(), version)
          .standing(vacancy.status(), vacancy.posted(), version);
    } catch (FieldFaultsException e) {
      throw Problem.of(e);
    }
  }

  /**
   * What the gate says of a change.
   *
   * @param reason all there is to look at, null for nothing
   * @param fresh whether some of it was not there before
   */
  private record News(@Nullable String reason, boolean fresh) {}

  private News news(LawGate.Findings found, LawGate.Findings before) {
    return new News(gate.reason(found.looked()), !before.looked().containsAll(found.looked()));
  }

  private Future<Vacancy> save(
      Account account, Vacancy before, Vacancy read, News news, List<Decision> decisions) {
    var open =
        account.verified(clock.instant())
            && switch (before.status()) {
              case OPEN -> !news.fresh();
              case PENDING_REVIEW -> news.reason() == null && heldByGateOnly(decisions);
              case REFUSED, SUSPENDED, CLOSED -> false;
            };
    var next =
        read.standing(open ? Status.OPEN : Status.PENDING_REVIEW, before.posted(), read.version());
    var last = decisions.isEmpty() ? null : decisions.getLast();
    if (open && before.status() != Status.OPEN) {
      return postings.change(next, decision(next, null));
    }
    var reason = open ? null : news.reason();
    boolean told =
        last != null
            && last.status() == next.status()
            && reason != null
            && reason.equals(last.reason());
    return reason == null || told
        ? postings.change(next, "changed")
        : postings.change(next, decision(next, reason));
  }

  private Decision decision(Vacancy next, @Nullable String reason) {
    return new Decision(next.status(), reason, LawGate.BY, clock.instant(), next.version());
  }

  /** Whether nothing but the gate keeps a vacancy back: no clerk has refused or suspended it. */
  private static boolean heldByGateOnly(List<Decision> decisions) {
    return !decisions.isEmpty()
        && decisions.getLast().by().equals(LawGate.BY)
        && decisions.stream()
            .allMatch(one -> one.by().equals(LawGate.BY) || one.status() == Status.OPEN);
  }

  private static boolean same(Vacancy next, Vacancy before) {
    var now = VacancyWriter.write(next);
    var then = VacancyWriter.write(before);
    now.remove("status");
    then.remove("status");
    return now.equals(then);
  }
}

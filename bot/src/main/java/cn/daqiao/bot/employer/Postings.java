package cn.daqiao.bot.employer;

import cn.daqiao.bot.account.Account;
import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.json.FieldFaultsException;
import cn.daqiao.bot.redis.Args;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Ids;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Saved;
import cn.daqiao.bot.redis.Script;
import cn.daqiao.bot.vacancy.Decision;
import cn.daqiao.bot.vacancy.LawGate;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.bot.vacancy.VacancyWriter;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An employer's own vacancies. The employer's list is written before the vacancy, so that a crash
 * between the two leaves an empty entry and never a vacancy that nobody can close.
 */
public final class Postings {
  private static final Script LIST = Script.load("employer-list");
  private static final Script CLAIM = Script.load("claim");
  private static final Duration ONCE_KEPT = Duration.ofHours(24);

  private final Redis redis;
  private final Door door;
  private final Ids ids;
  private final VacancyStore store;
  private final VacancyJson reader;
  private final LawGate gate;
  private final Repeats repeats;
  private final InstantSource clock;

  /** Posts into that store what passes the gate. */
  public Postings(
      Redis redis,
      Door door,
      Ids ids,
      VacancyStore store,
      VacancyJson reader,
      LawGate gate,
      InstantSource clock) {
    this.redis = redis;
    this.door = door;
    this.ids = ids;
    this.store = store;
    this.reader = reader;
    this.gate = gate;
    this.repeats = new Repeats(door, store, clock);
    this.clock = clock;
  }

  /**
   * What came of a posting.
   *
   * @param stood whether it stood already, word for word or under the same key
   */
  public record Posted(Vacancy vacancy, boolean stood) {}

  /**
   * Posts a vacancy. Without a key, the very same one that stands already is brought instead.
   *
   * @param once the caller's key for this request, absent when it may be repeated
   * @throws FieldFaultsException with every field that cannot be used
   */
  public Future<Posted> post(Account account, ObjectNode body, @Nullable String once)
      throws FieldFaultsException {
    var fresh = ids.mint(Keys.Family.VACANCY);
    var vacancy = read(account, body, fresh);
    return gate.pass(vacancy)
        .compose(found -> {
          if (!found.refused().isEmpty()) {
            return Future.failedFuture(Problem.invalid(found.refused()));
          }
          var id =
              once == null ? repeats.stands(account, vacancy) : claim(account, once, fresh, body);
          return id.compose(under -> {
            if (!under.equals(fresh)) {
              return store
                  .find(under)
                  .compose(before -> again(account, body, under, found, before));
            }
            return save(account, vacancy, found).map(saved -> new Posted(saved, false));
          });
        });
  }

  /** Reads a body; what it says that cannot stand is told together with its other faults. */
  private Vacancy read(Account account, ObjectNode body, String id) throws FieldFaultsException {
    try {
      return reader.posted(body, account.shown(), id, Status.OPEN, clock.instant(), 1);
    } catch (FieldFaultsException e) {
      var all = new ArrayList<>(e.faults());
      gate.said(body).stream()
          .filter(said -> all.stream().noneMatch(one -> one.field().equals(said.field())))
          .toList()
          .forEach(all::add);
      throw new FieldFaultsException(all);
    }
  }

  /** The first request may have been cut off between its claim and its vacancy. */
  private Future<Posted> again(
      Account account,
      ObjectNode body,
      String id,
      LawGate.Findings found,
      Optional<Vacancy> before) {
    if (before.isPresent()) {
      return Future.succeededFuture(new Posted(before.get(), true));
    }
    try {
      return save(account, read(account, body, id), found).map(saved -> new Posted(saved, false));
    } catch (FieldFaultsException e) {
      return Future.failedFuture(Problem.of(e));
    }
  }

  private Future<Vacancy> save(Account account, Vacancy read, LawGate.Findings found) {
    var reason = gate.reason(found.looked());
    var open = account.verified(clock.instant()) && reason == null;
    var vacancy = open ? read : read.standing(Status.PENDING_REVIEW, read.posted(), read.version());
    return enlist(account, vacancy)
        .compose(done ->
            reason == null
                ? store.save(vacancy, "posted", clock.instant())
                : store.save(vacancy, waits(vacancy, reason)))
        .compose(kept ->
            kept instanceof VacancyStore.Kept.Stale
                // A copy of this very request was faster.
                ? store.find(vacancy.id()).map(Optional::orElseThrow)
                : Future.succeededFuture(kept(kept)));
  }

  private Decision waits(Vacancy vacancy, String reason) {
    return new Decision(
        Status.PENDING_REVIEW, reason, LawGate.BY, clock.instant(), vacancy.version());
  }

  /** The id to post under: the one of the first request with the same key. */
  private Future<String> claim(Account account, String once, String fresh, ObjectNode body) {
    var content = Digest.of(body);
    return claim(account, "", once, fresh + " " + content)
        .map(stands -> {
          var parts = stands.split(" ", 2);
          if (!parts[1].equals(content)) {
            throw reused();
          }
          return parts[0];
        });
  }

  /** Binds a key to one file; 409 when it was used for another. */
  Future<Void> claimFile(Account account, String once, byte[] file) {
    var content = Digest.of(file);
    return claim(account, "file:", once, content)
        .map(stands -> {
          if (!stands.equals(content)) {
            throw reused();
          }
          return null;
        });
  }

  /** What stands under the employer's key: the value given, or that of the first request. */
  private Future<String> claim(Account account, String kind, String once, String value) {
    var key = Keys.of(account.id(), "once") + ":" + kind + Digest.of(once);
    return door.save(CLAIM, List.of(key), new Args().add(value).add(ONCE_KEPT.toSeconds()))
        .map(saved ->
            switch (saved) {
              case Saved.Ok(var result) -> result.text(0);
              case Saved.Unknown ignored -> throw busy();
            });
  }

  /** A vacancy as its employer sees it, with what staff last decided about it. */
  Future<ObjectNode> show(Vacancy vacancy) {
    return store
        .decisions(vacancy.id())
        .map(decisions -> {
          var node = VacancyWriter.write(vacancy);
          if (!decisions.isEmpty()) {
            node.set("decision", decisions.getLast().shown());
          }
          return node;
        });
  }

  /** The employer's own, newest first. */
  public Future<List<Vacancy>> of(Account account) {
    return redis
        .call(commands ->
            commands.zrevrangebyscore(list(account), Range.unbounded(), Limit.unlimited()))
        .compose(found ->
            store.findAll(
                found.stream().map(id -> new String(id, StandardCharsets.UTF_8)).toList()));
  }

  /** Closes an own vacancy; one that is closed stays as it is. */
  public Future<Vacancy> close(Vacancy vacancy) {
    return vacancy.status() == Status.CLOSED
        ? Future.succeededFuture(vacancy)
        : change(vacancy.withStatus(Status.CLOSED), "closed");
  }

  /** One of the employer's own; 404 for anybody else's. */
  public Future<Vacancy> own(Account account, String id) {
    return store
        .find(id)
        .map(found ->
            found
                .filter(vacancy -> account.id().equals(vacancy.employer().id()))
                .orElseThrow(() -> Problem.of(404, "没有这个岗位，或者不是您发布的。")));
  }

  /** Saves the next version of an own vacancy, and what the gate decided about it. */
  Future<Vacancy> change(Vacancy next, Decision decision) {
    return store.save(next, decision).map(Postings::kept);
  }

  /** What was decided about a vacancy, earliest first. */
  public Future<List<Decision>> decisions(Vacancy vacancy) {
    return store.decisions(vacancy.id());
  }

  /** Saves the next version of an own vacancy. */
  Future<Vacancy> change(Vacancy next, String change) {
    return store.save(next, change, clock.instant()).map(Postings::kept);
  }

  private Future<Void> enlist(Account account, Vacancy vacancy) {
    var args = new Args().add(clock.instant().toEpochMilli()).add(vacancy.id());
    return door.save(LIST, List.of(list(account)), args)
        .map(saved ->
            switch (saved) {
              case Saved.Ok ignored -> null;
              case Saved.Unknown ignored -> throw busy();
            });
  }

  private static Vacancy kept(VacancyStore.Kept kept) {
    return switch (kept) {
      case VacancyStore.Kept.Ok(var vacancy) -> vacancy;
      case VacancyStore.Kept.Stale() -> throw Problem.of(409, "这个岗位刚刚被别人改过，请重新打开再改。");
      case VacancyStore.Kept.Unknown() -> throw busy();
    };
  }

  private static Problem reused() {
    return Problem.of(409, "这个 Idempotency-Key 已经用于另一份内容，请换一个。");
  }

  static Problem busy() {
    return Problem.of(503, "暂时没能确认是否保存，请稍后用同样的内容再发一次。");
  }

  private static String list(Account account) {
    return Keys.of(account.id(), "vacancies");
  }
}

package cn.daqiao.bot.staff;

import cn.daqiao.bot.account.Account;
import cn.daqiao.bot.account.Accounts;
import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.http.Paging;
import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.http.Query;
import cn.daqiao.bot.json.FieldFault;
import cn.daqiao.bot.vacancy.VacancyStore;
import cn.daqiao.matcher.vacancy.Status;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The region's employers with how long staff vouch for each; vouches for one anew, or no longer.
 */
public final class Employers {
  private static final Logger LOG = LoggerFactory.getLogger(Employers.class);
  private static final String VERIFIED = "verified";

  /** So long before its end a check is to be made again. */
  private static final Duration SOON = Duration.ofDays(30);

  /** Vacancies whose trust follows a new check. */
  private static final Set<Status> ALIVE =
      Set.of(Status.OPEN, Status.PENDING_REVIEW, Status.SUSPENDED);

  private final Accounts accounts;
  private final VacancyStore vacancies;
  private final InstantSource clock;

  /** Where a check stands. */
  private enum Check {
    VERIFIED,
    EXPIRING,
    EXPIRED,
    UNVERIFIED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Map<String, Check> words() {
      return Stream.of(values()).collect(Collectors.toMap(Check::word, Function.identity()));
    }
  }

  /** Shows and checks these accounts, and brings their vacancies up to date. */
  public Employers(Accounts accounts, VacancyStore vacancies, InstantSource clock) {
    this.accounts = accounts;
    this.vacancies = vacancies;
    this.clock = clock;
  }

  /** Those whose check ends first come first, those never checked last. */
  Future<JsonNode> list(Member member, RoutingContext context) {
    var wanted = Query.of(context).choice("check", Check.words());
    return everyone()
        .map(all ->
            Paging.page(
                context,
                all.stream()
                    .filter(account -> member.covers(account.region()))
                    .filter(account -> wanted == null || check(account) == wanted)
                    .sorted(
                        Comparator.comparing(
                                Account::verifiedUntil,
                                Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                            .thenComparing(Account::id))
                    .toList(),
                this::show));
  }

  /** Those on the list, and those of before it who have posted something. */
  private Future<List<Account>> everyone() {
    var listed = accounts.ids();
    var posted = vacancies.everything();
    return Future.all(listed, posted)
        .compose(both -> {
          var ids = new LinkedHashSet<>(listed.result());
          posted.result().stream()
              .map(vacancy -> vacancy.employer().id())
              .filter(Objects::nonNull)
              .forEach(ids::add);
          return Future.all(ids.stream().map(accounts::find).toList());
        })
        .map(found -> found.<Optional<Account>>list().stream().flatMap(Optional::stream).toList());
  }

  Future<JsonNode> vouch(Member member, RoutingContext context) {
    if (!member.role().mayDecide()) {
      throw Problem.of(403, "您的账号只能看，不能改。");
    }
    boolean checked = checked(Http.body(context));
    var now = clock.instant();
    return accounts
        .find(context.pathParam("id"))
        .map(found ->
            found
                .filter(account -> member.covers(account.region()))
                .orElseThrow(() -> Problem.of(404, "没有这个用人单位，或者不在您管的地区。")))
        .compose(account -> accounts.vouch(account.id(), checked, now))
        .map(Optional::orElseThrow)
        .compose(account -> passOn(account, now).map(done -> show(account)));
  }

  private static boolean checked(ObjectNode body) {
    var verified = body.path(VERIFIED);
    if (!verified.isBoolean() || body.size() != 1) {
      throw Problem.invalid(
          List.of(new FieldFault(VERIFIED, "请填 true（今天核实过）或 false（不再认可），不要填别的。")));
    }
    return verified.asBoolean();
  }

  /** One that was changed at the same moment took the account as it stands now. */
  private Future<Void> passOn(Account account, Instant now) {
    return vacancies
        .everything()
        .compose(all -> {
          var works = new ArrayList<Future<?>>();
          for (var vacancy : all) {
            if (account.id().equals(vacancy.employer().id()) && ALIVE.contains(vacancy.status())) {
              works.add(passOn(account, vacancy, now));
            }
          }
          return works.isEmpty() ? Future.succeededFuture() : Future.join(works).mapEmpty();
        });
  }

  private Future<Void> passOn(Account account, Vacancy vacancy, Instant now) {
    return vacancies
        .save(vacancy.verifiedUntil(account.verifiedUntil()), VERIFIED, now)
        .map(kept -> {
          if (!(kept instanceof VacancyStore.Kept.Ok)) {
            LOG.warn("{} keeps its former check until its next change", vacancy.id());
          }
          return null;
        });
  }

  private Check check(Account account) {
    var until = account.verifiedUntil();
    if (until == null) {
      return Check.UNVERIFIED;
    }
    var now = clock.instant();
    if (!account.verified(now)) {
      return Check.EXPIRED;
    }
    return now.isBefore(until.minus(SOON)) ? Check.VERIFIED : Check.EXPIRING;
  }

  private JsonNode show(Account account) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("id", account.id());
    node.put("name", account.name());
    node.put("region", account.region().digits());
    node.put("check", check(account).word());
    if (account.verifiedUntil() != null) {
      node.put("verifiedUntil", account.verifiedUntil().toString());
    }
    return node;
  }
}

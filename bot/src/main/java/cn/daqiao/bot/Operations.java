package cn.daqiao.bot;

import cn.daqiao.bot.backup.Backup;
import cn.daqiao.bot.cli.Operation;
import cn.daqiao.bot.cli.Outcome;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.link.Owner;
import cn.daqiao.bot.matching.replay.Replayed;
import cn.daqiao.bot.policy.Answers;
import cn.daqiao.bot.policy.ImportedPolicies;
import cn.daqiao.bot.policy.Inquiries;
import cn.daqiao.bot.seeker.HeardJson;
import cn.daqiao.bot.seeker.ImportSeekers;
import cn.daqiao.bot.seeker.People;
import cn.daqiao.bot.seeker.Register;
import cn.daqiao.bot.seeker.RegisterReader;
import cn.daqiao.bot.seeker.SeekerJson;
import cn.daqiao.bot.sheet.Sheet;
import cn.daqiao.bot.staff.Member;
import cn.daqiao.bot.staff.Role;
import cn.daqiao.bot.turn.Channel;
import cn.daqiao.bot.turn.Inbound;
import cn.daqiao.bot.turn.Reply;
import cn.daqiao.bot.turn.Stored;
import cn.daqiao.bot.vacancy.Deadline;
import cn.daqiao.matcher.policy.PolicyLibrary;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionCode;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What commands ask of the store, done with the product open in this process. */
final class Operations {
  private final Core core;
  private final Supplier<Future<Void>> reindex;
  private final Function<Boolean, Future<Replayed>> replay;

  Operations(
      Core core, Supplier<Future<Void>> reindex, Function<Boolean, Future<Replayed>> replay) {
    this.core = core;
    this.reindex = reindex;
    this.replay = replay;
  }

  /** Performs one; an expected fault is an outcome, not a failure. */
  Future<Outcome> perform(Operation operation) {
    return switch (operation) {
      case Operation.AddEmployer(var name, var region, var verified) ->
          in(region, code -> addEmployer(name, code, verified));
      case Operation.EmployerCode(var employer) -> employerCode(employer);
      case Operation.AddUser(var name, var role, var region, var password) ->
          in(region, code -> addUser(name, role, code, password));
      case Operation.Ask(var question, var region) -> in(region, code -> ask(question, code));
      case Operation.Say(var as, var text, var explain) -> say(as, text, explain);
      case Operation.Reindex() ->
          reindex
              .get()
              .map(done -> Outcome.done("every index is new"))
              .recover(failure ->
                  Future.succeededFuture(
                      Outcome.failed(
                          "an index could not be built anew and the old one serves on; try again: "
                              + reason(failure))));
      case Operation.Replay(var rebuild) -> replay(rebuild);
      case Operation.Backup(var folder) -> backup(Path.of(folder));
      case Operation.ImportSeekers(var file) -> importSeekers(Path.of(file));
      case Operation.ImportPolicies(var folder) -> importPolicies(Path.of(folder));
    };
  }

  private Future<Outcome> in(String region, Function<RegionCode, Future<Outcome>> task) {
    return core.catalog
        .regions()
        .resolve(region, null)
        .map(Region::code)
        .map(task)
        .orElseGet(() ->
            Future.succeededFuture(
                Outcome.failed(
                    "no region is called " + region + "; use its 6 digits or its full name")));
  }

  private Future<Outcome> addEmployer(String name, RegionCode region, boolean verified) {
    if (name.isBlank() || name.length() > 60) {
      return Future.succeededFuture(Outcome.failed("a name has 1 to 60 characters"));
    }
    return core.accounts
        .add(name.strip(), region, verified, core.settings.clock().instant())
        .map(added ->
            new Outcome(
                0,
                List.of(added.key()),
                List.of(
                    "The account's id is " + added.account().id(),
                    "The key is shown only now. Calls carry it as: Authorization: Bearer KEY")));
  }

  private Future<Outcome> employerCode(String employer) {
    return core.accounts
        .find(employer)
        .compose(found ->
            found.isEmpty()
                ? Future.succeededFuture(Outcome.failed("there is no account with that id"))
                : core.links
                    .issue(new Owner.Employer(employer))
                    .map(code ->
                        new Outcome(
                            0,
                            List.of(code.text()),
                            List.of(
                                "The code counts once, until "
                                    + code.until()
                                    + "; the contact writes in WeChat: 绑定 CODE"))));
  }

  private Future<Outcome> addUser(String name, String word, RegionCode region, String password) {
    var role = Role.of(word);
    if (role.isEmpty()) {
      return Future.succeededFuture(
          Outcome.failed("a role is one of province, city, county, village, auditor"));
    }
    try {
      return core.members
          .put(new Member(name, role.get(), region), password)
          .map(done -> Outcome.done("the account " + name + " can log in"));
    } catch (IllegalArgumentException e) {
      return Future.succeededFuture(Outcome.failed(String.valueOf(e.getMessage())));
    }
  }

  private Future<Outcome> ask(String question, RegionCode region) {
    return core.inquiries
        .ask(new Inquiries.Inquiry(question, List.of(), null, region, "command line"))
        .map(answer -> Outcome.done(answer.answer()));
  }

  private Future<Outcome> say(String as, String text, boolean explain) {
    var event = new Event.Said(core.settings.clock().instant(), text);
    var in = new Inbound(Channel.CHAT, as, core.store.ids().ulid(), event);
    var trace = new Explaining.Trace();
    var turn =
        explain
            ? core.explaining.watch(event, trace, () -> core.turns.take(in))
            : core.turns.take(in);
    return turn.map(reply -> {
      var words =
          switch (reply) {
            case Reply.Said(var parts) -> parts;
            case Reply.Unsaved(var excuse) -> List.of(excuse);
            case Reply.Silent ignored -> List.<String>of();
            case Reply.Late ignored -> List.<String>of();
          };
      return new Outcome(0, words, explain ? explain(text, trace) : List.of());
    });
  }

  private List<String> explain(String text, Explaining.Trace trace) {
    var year = core.settings.clock().instant().atZone(Deadline.ZONE).getYear();
    var heard =
        new HeardJson(core.understanding, core.catalog.regions()).write(text, year, trace.asked());
    var lines = new ArrayList<String>();
    lines.add("  understood: " + heard.path("seeker"));
    lines.add("  from: " + heard.path("evidence"));
    trace.lines().forEach(line -> lines.add("  step: " + line));
    return lines;
  }

  private Future<Outcome> replay(boolean rebuild) {
    return replay
        .apply(rebuild)
        .map(replayed ->
            new Outcome(replayed.whole() ? 0 : 1, replayed.lines(this::region), replayed.faults()))
        .recover(failure -> Future.succeededFuture(Outcome.failed(reason(failure))));
  }

  /** A region's code with its name; what is none as it is. */
  private String region(String value) {
    return value.matches("[1-9]\\d{5}(\\d{3})?")
        ? core.catalog
            .regions()
            .byCode(new RegionCode(value))
            .map(region -> value + " " + region.name())
            .orElse(value)
        : value;
  }

  private Future<Outcome> backup(Path folder) {
    return Backup.write(core.store.redis(), core.settings, folder, core.settings.clock().instant())
        .map(report -> Outcome.done(App.words(report)))
        .recover(failure -> Future.succeededFuture(Outcome.failed(reason(failure))));
  }

  private Future<Outcome> importSeekers(Path file) {
    var catalog = core.catalog;
    var store = core.store;
    var reader =
        new RegisterReader(
            new Sheet(catalog.texts()),
            new SeekerJson(catalog.regions(), catalog.skills(), catalog.texts()),
            catalog.texts(),
            store.ids(),
            core.settings.clock());
    var people = people(core);
    var register = new Register(store.redis(), store.door(), store.seal(), people);
    var importer = new ImportSeekers(reader, register, people);
    return importer
        .run(file)
        .map(imported -> {
          var err = new ArrayList<String>();
          imported.rejected().forEach(bad -> err.add("line " + bad.line() + ": " + bad.reason()));
          if (!imported.rejected().isEmpty()) {
            err.add(imported.rejected().size() + " lines rejected");
          }
          return new Outcome(
              0,
              List.of(
                  imported.added()
                      + " new, "
                      + imported.updated()
                      + " updated, "
                      + imported.unchanged()
                      + " unchanged, "
                      + imported.rejected().size()
                      + " rejected"),
              err);
        })
        .recover(failure -> Future.succeededFuture(Outcome.failed(reason(failure))));
  }

  /** The people of the store, as registers see them. */
  static People people(Core core) {
    var store = core.people;
    return new People(
        core.records::add,
        store::follow,
        core.records::update,
        partition ->
            store
                .ids(partition)
                .compose(ids -> Future.all(ids.stream().map(store::readable).toList()))
                .map(all ->
                    all.<Optional<Stored>>list().stream().flatMap(Optional::stream).toList()));
  }

  private Future<Outcome> importPolicies(Path folder) {
    var imports =
        new ImportedPolicies(
            core.store.redis(),
            core.store.door(),
            core.catalog.policies().lexicon(),
            core.settings.dataDir());
    return imports
        .importFolder(folder)
        .compose(imported ->
            core.lucene
                .run(() -> new Answers(library(core), core.catalog.texts(), core.settings.clock()))
                .map(fresh -> {
                  core.answers.replace(fresh);
                  var err = new ArrayList<String>();
                  imported.rejected().forEach(bad -> err.add(bad.file() + ": " + bad.reason()));
                  if (!imported.rejected().isEmpty()) {
                    err.add(imported.rejected().size() + " files rejected");
                  }
                  return new Outcome(0, List.of(imported.count() + " documents imported"), err);
                }))
        .recover(failure -> Future.succeededFuture(Outcome.failed(reason(failure))));
  }

  /** What ships and what was imported. */
  static PolicyLibrary library(Core core) {
    return ImportedPolicies.beside(core.catalog.policies(), core.settings.dataDir());
  }

  private static String reason(Throwable failure) {
    return Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
  }
}

package cn.daqiao.bot;

import cn.daqiao.bot.account.Account;
import cn.daqiao.bot.cli.Operation;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.json.FieldFaultsException;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.runtime.Home;
import cn.daqiao.bot.seeker.SeekerJson;
import cn.daqiao.bot.sheet.Sheet;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.region.RegionCode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sample data for an empty store, and the keys and logins with which to try it. */
final class Demo {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RegionCode PUCHENG = new RegionCode("350722");
  private static final String CLERK = "demo-clerk";

  private final Core core;
  private final Operations operations;
  private final Path file;

  Demo(Core core, Operations operations) {
    this.core = core;
    this.operations = operations;
    file = core.settings.dataDir().resolve("run").resolve("demo.json");
  }

  /** Loads what is missing and prints how to begin, on standard error. */
  Future<Void> load(String http, String staff) {
    return core.store
        .redis()
        .call(commands -> commands.get(Keys.account("demo")))
        .compose(loaded -> loaded == null ? fillIfEmpty() : Future.succeededFuture())
        .map(done -> {
          print(http, staff);
          return null;
        });
  }

  /** Sample people and jobs never mix with real ones. */
  private Future<Void> fillIfEmpty() {
    var people = new ArrayList<Future<List<String>>>();
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      people.add(core.people.ids(partition));
    }
    return Future.all(Future.all(people), core.vacancies.everything())
        .compose(done -> {
          boolean empty =
              people.stream().allMatch(one -> one.result().isEmpty())
                  && done.<List<Object>>resultAt(1).isEmpty();
          return empty ? mark().compose(marked -> fill()) : Future.succeededFuture();
        });
  }

  /** Noted first: a crash in the middle leaves half a demo, never a second one. */
  private Future<Void> mark() {
    return core.store
        .redis()
        .call(commands -> commands.set(Keys.account("demo"), "1".getBytes(StandardCharsets.UTF_8)))
        .mapEmpty();
  }

  private Future<Void> fill() {
    try {
      var folder = Home.find().data().resolve("demo");
      var sheet = new Sheet(core.catalog.texts());
      var vacancies = rows(sheet, folder.resolve("vacancies.jsonl"));
      var seekers = rows(sheet, folder.resolve("seekers.jsonl"));
      var password = "demo-" + core.store.ids().ulid().substring(18);
      var notes = JSON.createObjectNode();
      notes.put("staffName", CLERK).put("staffPassword", password);
      return people(seekers)
          .compose(done -> employers(vacancies, notes))
          .compose(done ->
              operations.perform(
                  new Operation.AddUser(CLERK, "county", PUCHENG.digits(), password)))
          .compose(done -> {
            save(notes);
            return Future.succeededFuture();
          });
    } catch (IOException e) {
      return Future.failedFuture(e);
    }
  }

  private static List<ObjectNode> rows(Sheet sheet, Path from) throws IOException {
    return sheet
        .read(
            from,
            bad -> {
              throw new IllegalStateException(from + ":" + bad.line() + ": " + bad.reason());
            })
        .stream()
        .map(Sheet.Row::node)
        .toList();
  }

  private Future<Void> people(List<ObjectNode> rows) {
    var catalog = core.catalog;
    var reader = new SeekerJson(catalog.regions(), catalog.skills(), catalog.texts());
    Future<Void> all = Future.succeededFuture();
    for (var row : rows) {
      try {
        var profile = reader.read(row, core.store.ids().mint(Keys.Family.PERSON));
        var person = new Person(profile, true, true);
        all = all.compose(done -> core.records.add(person).mapEmpty());
      } catch (FieldFaultsException e) {
        return Future.failedFuture(e);
      }
    }
    return all;
  }

  private Future<Void> employers(List<ObjectNode> rows, ObjectNode notes) {
    var byEmployer = new LinkedHashMap<String, List<ObjectNode>>();
    for (var row : rows) {
      byEmployer.computeIfAbsent(row.path("employer").asText(), name -> new ArrayList<>()).add(row);
    }
    Future<Void> all = Future.succeededFuture();
    for (var employer : byEmployer.entrySet()) {
      all = all.compose(done -> employer(employer, notes));
    }
    return all;
  }

  private Future<Void> employer(Map.Entry<String, List<ObjectNode>> employer, ObjectNode notes) {
    var region =
        core.catalog
            .regions()
            .resolve(employer.getValue().getFirst().path("region").asText(), null)
            .map(Region::code)
            .orElse(PUCHENG);
    return core.accounts
        .add(employer.getKey(), region, true, core.settings.clock().instant())
        .compose(added -> {
          if (!notes.has("employerKey")) {
            notes.put("employer", employer.getKey()).put("employerKey", added.key());
          }
          Future<Void> all = Future.succeededFuture();
          for (var row : employer.getValue()) {
            all = all.compose(done -> post(added.account(), row));
          }
          return all;
        });
  }

  private Future<Void> post(Account account, ObjectNode row) {
    try {
      return core.postings.post(account, row, null).mapEmpty();
    } catch (FieldFaultsException e) {
      return Future.failedFuture(e);
    }
  }

  private void save(ObjectNode notes) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      JSON.writeValue(file.toFile(), notes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(String http, String staff) {
    System.err.println("simulator       " + http + "/simulator/");
    System.err.println("employers       " + http + "/employer/");
    System.err.println("staff           " + staff + "/");
    if (Files.exists(file)) {
      try {
        var notes = JSON.readTree(file.toFile());
        System.err.println("demo employer   " + notes.path("employer").asText());
        System.err.println("  its key       " + notes.path("employerKey").asText());
        System.err.println("demo staff      " + notes.path("staffName").asText());
        System.err.println("  password      " + notes.path("staffPassword").asText());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

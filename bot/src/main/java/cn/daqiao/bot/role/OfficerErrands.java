package cn.daqiao.bot.role;

import cn.daqiao.bot.dialogue.Consent;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.Report;
import cn.daqiao.bot.dialogue.Seat;
import cn.daqiao.bot.dialogue.Task;
import cn.daqiao.bot.dialogue.Ward;
import cn.daqiao.bot.link.Links;
import cn.daqiao.bot.link.Owner;
import cn.daqiao.bot.link.WardList;
import cn.daqiao.bot.seeker.DeputyRegister;
import cn.daqiao.bot.staff.Member;
import cn.daqiao.bot.staff.Members;
import cn.daqiao.bot.staff.Role;
import cn.daqiao.bot.turn.Destroying;
import cn.daqiao.bot.turn.Merging;
import cn.daqiao.bot.turn.PersonStore;
import cn.daqiao.bot.turn.Stored;
import cn.daqiao.matcher.region.RegionCode;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What village officers and those whom they registered want done. The staff account says each time
 * whether its owner still is an officer, and of which region.
 */
public final class OfficerErrands {
  private static final Logger LOG = LoggerFactory.getLogger(OfficerErrands.class);

  private final Links links;
  private final WardList wards;
  private final Members members;
  private final PersonStore people;
  private final Kept kept;
  private final InstantSource clock;

  /** Where records are kept, how two become one, and how one ends. */
  public record Kept(DeputyRegister register, Merging merging, Destroying destroying) {}

  /** Errands of those members of staff. */
  public OfficerErrands(
      Links links,
      WardList wards,
      Members members,
      PersonStore people,
      Kept kept,
      InstantSource clock) {
    this.links = links;
    this.wards = wards;
    this.members = members;
    this.people = people;
    this.kept = kept;
    this.clock = clock;
  }

  /** Whose officer's code it is; empty where the account is no officer's any more. */
  Future<Optional<Seat>> seat(String name) {
    return officer(name)
        .map(found ->
            found.map(one -> new Seat(Seat.Kind.OFFICER, one.name(), one.name(), one.region())));
  }

  private Future<Optional<Member>> officer(String name) {
    return members.find(name).map(found -> found.filter(one -> one.role() == Role.VILLAGE));
  }

  /** Whose record the code is of; empty for one that has a channel already, and for none. */
  Future<Optional<Ward>> ward(String id) {
    return people
        .find(id)
        .map(found -> found.filter(one -> one.channel() == null).map(one -> shown(id, one)));
  }

  Future<Report> enrol(Person officer, Task.Enrol task) {
    return as(
        officer,
        task.seat(),
        member -> {
          var home = task.draft().seeker().home().finest();
          return home == null || !member.covers(home)
              ? Future.succeededFuture(new Report.Elsewhere())
              : keep(officer, task);
        });
  }

  private Future<Report> keep(Person officer, Task.Enrol task) {
    var name = task.seat().account();
    var consent = new Consent(Consent.DEPUTY, task.agreed(), name);
    return kept.register()
        .keep(officer.id() + " " + task.agreed(), task.draft(), consent)
        .compose(id ->
            id.isEmpty()
                ? Future.succeededFuture(new Report.There())
                : wards
                    .add(new Owner.Officer(name), id.get(), clock.instant())
                    .compose(done -> code(id.get(), name(task.draft().name()), true)));
  }

  private Future<Report> code(String id, String name, boolean fresh) {
    return links
        .issue(new Owner.Ward(id))
        .map(code -> new Report.Enrolled(new Ward(id, name, false), code.text(), fresh));
  }

  Future<Report> list(Person officer, Seat seat) {
    return as(officer, seat, member -> mine(seat, member.region()).map(Report.Wards::new));
  }

  /** Those who still live in the officer's region; whoever was destroyed leaves the list. */
  private Future<List<Ward>> mine(Seat seat, RegionCode region) {
    var owner = new Owner.Officer(seat.account());
    return wards
        .of(owner)
        .compose(ids -> {
          Future<List<Ward>> all = Future.succeededFuture(new ArrayList<>());
          for (var id : ids) {
            all = all.compose(before -> one(owner, id, region, before));
          }
          return all;
        });
  }

  private Future<List<Ward>> one(
      Owner.Officer owner, String id, RegionCode region, List<Ward> before) {
    return people
        .follow(id)
        .compose(found -> {
          if (found.isEmpty()) {
            return wards.drop(owner, id).map(before);
          }
          var home = found.get().person().profile().seeker().home().finest();
          if (home != null && home.stem().startsWith(region.stem())) {
            before.add(shown(id, found.get()));
          }
          return Future.succeededFuture(before);
        });
  }

  Future<Report> wardCode(Person officer, Task.WardCode task) {
    var id = task.ward().person();
    return as(
        officer,
        task.seat(),
        member ->
            mine(task.seat(), member.region())
                .compose(all ->
                    all.stream().anyMatch(one -> one.person().equals(id) && !one.talks())
                        ? code(id, task.ward().name(), false)
                        : Future.succeededFuture(new Report.Wards(all))));
  }

  /** What is known of somebody on the list who has no own WeChat, by number or by name. */
  Future<Report> read(Person officer, Task.ReadWard task) {
    return as(
        officer,
        task.seat(),
        member ->
            mine(task.seat(), member.region())
                .compose(all -> {
                  var meant = all.stream().filter(one -> meant(one, task)).toList();
                  return meant.size() == 1
                      ? known(meant.getFirst(), task.said())
                      : Future.succeededFuture(new Report.Wards(all));
                }));
  }

  private static boolean meant(Ward one, Task.ReadWard task) {
    var ward = task.ward();
    return ward == null
        ? !one.name().isEmpty() && task.said().contains(one.name())
        : one.person().equals(ward.person());
  }

  private Future<Report> known(Ward listed, String said) {
    return people
        .find(listed.person())
        .map(found ->
            found
                .filter(one -> one.channel() == null)
                .<Report>map(one -> new Report.Known(listed, one.person().profile(), said))
                .orElseGet(() -> new Report.TheirOwn(listed)));
  }

  /** Corrects the record of somebody on the list who has no own WeChat. */
  Future<Report> correct(Person officer, Task.Correct task) {
    return as(
        officer,
        task.seat(),
        member -> {
          var home = task.draft().seeker().home().finest();
          return home == null || !member.covers(home)
              ? Future.succeededFuture(new Report.Elsewhere())
              : mine(task.seat(), member.region()).compose(all -> correct(officer, task, all));
        });
  }

  private Future<Report> correct(Person officer, Task.Correct task, List<Ward> all) {
    var id = task.ward().person();
    var listed = all.stream().filter(one -> one.person().equals(id)).findFirst();
    return listed.isEmpty()
        ? Future.succeededFuture(new Report.Wards(all))
        : Future.all(claimed(id), people.find(id))
            .compose(both -> {
              boolean theirs = both.<Boolean>resultAt(0);
              boolean own = listed.get().talks() || both.<Optional<Stored>>resultAt(1).isEmpty();
              if (theirs || own) {
                return Future.succeededFuture(new Report.TheirOwn(listed.get()));
              }
              var consent = new Consent(Consent.DEPUTY, task.agreed(), task.seat().account());
              return kept.register()
                  .correct(id, task.draft(), consent)
                  .map(done -> {
                    LOG.info("the village officer {} corrected the record {}", officer.id(), id);
                    return new Report.Corrected(new Ward(id, name(task.draft().name()), false));
                  });
            });
  }

  /**
   * Destroys the record of somebody who is on the officer's list and has no own WeChat. One that is
   * gone already is the very same one destroyed by an earlier try.
   */
  Future<Report> erase(Person officer, Task.EraseWard task) {
    return as(
        officer,
        task.seat(),
        member ->
            mine(task.seat(), member.region())
                .compose(all -> {
                  var id = task.ward().person();
                  var listed = all.stream().filter(one -> one.person().equals(id)).findFirst();
                  return listed.isPresent()
                      ? erase(officer, task, listed.get())
                      : people
                          .follow(id)
                          .map(there ->
                              there.isEmpty()
                                  ? new Report.Erased(task.ward())
                                  : new Report.Wards(all));
                }));
  }

  private Future<Report> erase(Person officer, Task.EraseWard task, Ward listed) {
    var id = listed.person();
    return Future.all(kept.merging().claimant(id), claimed(id))
        .compose(both ->
            both.<Boolean>resultAt(1) || listed.talks()
                ? Future.succeededFuture(false)
                : kept.destroying().destroy(id, both.<Optional<String>>resultAt(0).orElse("")))
        .compose(destroyed -> {
          if (!destroyed) {
            return Future.succeededFuture(new Report.TheirOwn(listed));
          }
          LOG.info("the village officer {} had the record {} destroyed", officer.id(), id);
          return wards
              .drop(new Owner.Officer(task.seat().account()), id)
              .map(done -> new Report.Erased(listed));
        });
  }

  /** Whether somebody has just taken the record over, which is made one with that one's soon. */
  private Future<Boolean> claimed(String id) {
    return kept.merging()
        .claimant(id)
        .compose(claimant ->
            claimant.isEmpty()
                ? Future.succeededFuture(false)
                : people.find(claimant.get()).map(Optional::isPresent));
  }

  /** Notes that the record is this person's; what this turn saves makes the two one. */
  Future<Report> claim(Person person, Task.Claim task) {
    var other = task.ward().person();
    return links
        .bind(new Owner.Ward(other), task.ticket(), person.id())
        .compose(bound -> bound ? people.follow(other) : Future.succeededFuture(Optional.empty()))
        .compose(found -> {
          if (found.isEmpty()) {
            return Future.succeededFuture(new Report.NoCode());
          }
          var theirs = found.get().person().profile();
          return theirs.seeker().id().equals(other)
              ? note(person.id(), other).map(mine -> claimed(person, mine, found.get()))
              : Future.succeededFuture(
                  claimed(person, theirs.seeker().id().equals(person.id()), found.get()));
        });
  }

  private static Report claimed(Person person, boolean mine, Stored found) {
    return mine
        ? new Report.Claimed(
            found.person().profile().under(person.id()), found.person().consents().sensitive())
        : new Report.NoCode();
  }

  private Future<Boolean> note(String person, String other) {
    return kept.merging()
        .claim(other, person, "")
        .compose(claimant ->
            claimant.equals(person)
                ? kept.merging().note(person, other).map(true)
                : Future.succeededFuture(false));
  }

  private Future<Report> as(Person person, Seat seat, Function<Member, Future<Report>> work) {
    var holds = links.holds(new Owner.Officer(seat.account()), person.id());
    var member = officer(seat.account());
    return Future.all(holds, member)
        .compose(both ->
            holds.result() && member.result().isPresent()
                ? work.apply(member.result().get())
                : Future.succeededFuture(new Report.NotBound(seat)));
  }

  private static Ward shown(String id, Stored one) {
    return new Ward(id, name(one.person().profile().name()), one.channel() != null);
  }

  private static String name(@Nullable String name) {
    return Objects.requireNonNullElse(name, "");
  }
}

package cn.daqiao.bot.dialogue;

import cn.daqiao.matcher.policy.benefit.Checked;
import cn.daqiao.matcher.seeker.Profile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person taken apart, so that one change names just what it changes. Lives within one call. */
final class PersonDraft {
  Profile profile;
  boolean registered;
  boolean alerts;
  boolean reachable;
  Consents consents;
  List<Applied> applied;
  @Nullable Instant foundWork;
  @Nullable Instant willing;
  @Nullable Checked checked;
  List<Seat> seats;

  PersonDraft(Person person) {
    profile = person.profile();
    registered = person.registered();
    alerts = person.alerts();
    reachable = person.reachable();
    consents = person.consents();
    applied = person.applied();
    foundWork = person.foundWork();
    willing = person.willing();
    checked = person.checked();
    seats = person.seats();
  }

  Person build() {
    return new Person(
        profile,
        registered,
        alerts,
        reachable,
        consents,
        applied,
        foundWork,
        willing,
        checked,
        seats);
  }
}

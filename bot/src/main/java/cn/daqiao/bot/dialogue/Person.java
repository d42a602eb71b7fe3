package cn.daqiao.bot.dialogue;

import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's record, kept for ever: profile, agreements, whether offers are pushed.
 *
 * @param registered whether a registration was finished
 * @param alerts whether the person wants offers pushed
 * @param reachable whether the person follows the account; a choice about alerts outlives this
 * @param consent the agreement to be registered; without one nothing personal is in the profile,
 *     unless it came from a register
 * @param applied vacancies the person is interested in, oldest first
 * @param foundWork when the person said that work was found
 */
public record Person(
    Profile profile,
    boolean registered,
    boolean alerts,
    boolean reachable,
    @Nullable Consent consent,
    List<Applied> applied,
    @Nullable Instant foundWork) {

  /** Copies the list. */
  public Person {
    applied = List.copyOf(applied);
  }

  /** Somebody reachable who has agreed to nothing in the conversation. */
  public Person(Profile profile, boolean registered, boolean alerts) {
    this(profile, registered, alerts, true, null, List.of(), null);
  }

  /** Somebody at first contact. */
  public static Person unknown(String id) {
    return new Person(Profile.unknown(id), false, true);
  }

  /** The person's id. */
  public String id() {
    return profile.seeker().id();
  }

  /** Whether an offer may be pushed to this person now. */
  public boolean pushable() {
    return registered && alerts && reachable;
  }

  /** Whether facts that the person states may be kept. */
  public boolean keeps() {
    return registered || consent != null;
  }

  /** The interest in one vacancy, where there is any. */
  public @Nullable Applied appliedTo(String vacancy) {
    return applied.stream().filter(a -> a.job().vacancy().equals(vacancy)).findFirst().orElse(null);
  }

  /** The same person after more statements. */
  public Person with(Iterable<? extends Fact> facts) {
    return with(profile.with(facts));
  }

  /** The same person with another profile. */
  public Person with(Profile next) {
    return new Person(next, registered, alerts, reachable, consent, applied, foundWork);
  }

  /** The same person after agreeing to be registered. */
  public Person agreeing(Consent given) {
    return new Person(profile, registered, alerts, reachable, given, applied, foundWork);
  }

  /** The same person at the end of a registration; who had found work is looking again. */
  public Person enrolled() {
    return new Person(
        profile, true, alerts || foundWork != null, reachable, consent, applied, null);
  }

  /** The same person, offers wanted or not; whoever wants them again is looking again. */
  public Person alerted(boolean wanted) {
    return new Person(
        profile, registered, wanted, reachable, consent, applied, wanted ? null : foundWork);
  }

  /** The same person, following the account or not. */
  public Person following(boolean follows) {
    return new Person(profile, registered, alerts, follows, consent, applied, foundWork);
  }

  /** The same person after finding work: no further offers. */
  public Person employed(Instant since) {
    return new Person(profile, registered, false, reachable, consent, applied, since);
  }

  /** The same person interested in one more vacancy; a later word on the same one replaces. */
  public Person applying(Applied next) {
    var all = new ArrayList<>(applied);
    all.removeIf(a -> a.job().vacancy().equals(next.job().vacancy()));
    all.add(next);
    return new Person(profile, registered, alerts, reachable, consent, all, foundWork);
  }
}

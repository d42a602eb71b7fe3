package cn.daqiao.bot.dialogue;

import cn.daqiao.matcher.policy.benefit.Checked;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.SensitiveFacts;
import cn.daqiao.matcher.vacancy.Fee;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Schedule;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person's record, kept for ever: profile, agreements, whether offers are pushed.
 *
 * @param registered whether a registration was finished
 * @param alerts whether the person wants offers pushed
 * @param reachable whether the person follows the account; a choice about alerts outlives this
 * @param consents what was agreed to; without the one to be registered nothing personal is in the
 *     profile, unless it came from a register
 * @param applied vacancies and courses the person is interested in, oldest first
 * @param foundWork when the person said that work was found
 * @param willing since when the person wants to be taught; absent where nobody knows
 * @param checked what the person can claim, as found when last asked; absent where that was never
 * @param seats for whom the person acts in the conversation
 */
public record Person(
    Profile profile,
    boolean registered,
    boolean alerts,
    boolean reachable,
    Consents consents,
    List<Applied> applied,
    @Nullable Instant foundWork,
    @Nullable Instant willing,
    @Nullable Checked checked,
    List<Seat> seats) {

  /** Copies the lists. */
  public Person {
    applied = List.copyOf(applied);
    seats = List.copyOf(seats);
  }

  /** Somebody of whom nobody knows since when he or she would be taught. */
  public Person(
      Profile profile,
      boolean registered,
      boolean alerts,
      boolean reachable,
      @Nullable Consent consent,
      List<Applied> applied,
      @Nullable Instant foundWork) {
    this(
        profile,
        registered,
        alerts,
        reachable,
        new Consents(consent, null, null, null),
        applied,
        foundWork,
        null,
        null,
        List.of());
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
    return registered || consent() != null;
  }

  /** The agreement to be registered. */
  public @Nullable Consent consent() {
    return consents.registration();
  }

  /** Whether this may be kept as things stand: what is sensitive needs an agreement of its own. */
  public boolean keeps(Fact fact) {
    return !fact.sensitive() || covers(fact) || with(List.of(fact)).equals(this);
  }

  /** The yes to what the registers say of a household is none to a disability, nor the reverse. */
  private boolean covers(Fact fact) {
    var kept = SensitiveFacts.of(profile);
    return consents.sensitive() != null
        && (fact instanceof Fact.Disabled
            ? kept.disability()
            : kept.poor() || !kept.standings().isEmpty());
  }

  /** Where the person acts in this way, if anywhere. */
  public Optional<Seat> seat(Seat.Kind kind) {
    return seats.stream().filter(seat -> seat.kind() == kind).findFirst();
  }

  /** The same person acting there too, and nowhere else in that way. */
  public Person sitting(Seat next) {
    var all = new ArrayList<>(seats);
    all.removeIf(seat -> seat.kind() == next.kind());
    all.add(next);
    return seated(all);
  }

  /** The same person, who acts for that account no longer. */
  public Person leaving(Seat.Kind kind, String account) {
    return seated(
        seats.stream()
            .filter(seat -> seat.kind() != kind || !seat.account().equals(account))
            .toList());
  }

  /** The same person acting just there. */
  public Person seated(List<Seat> next) {
    return changed(draft -> draft.seats = next);
  }

  /** The interest in one vacancy, where there is any. */
  public @Nullable Applied appliedTo(String vacancy) {
    return applied.stream().filter(a -> a.job().vacancy().equals(vacancy)).findFirst().orElse(null);
  }

  /** The free course of that year that the person has had or is enrolled for. */
  public Optional<Applied> courseOf(int year) {
    return applied.stream().filter(a -> a.usesUp(year)).findFirst();
  }

  /** The years whose free course the person has had or is enrolled for. */
  public Set<Integer> courseYears() {
    return applied.stream()
        .map(a -> a.job().year(a.at()))
        .filter(year -> courseOf(year).isPresent())
        .collect(Collectors.toSet());
  }

  /**
   * Whether the person may be told of this posting as far as the one free course a year goes
   * (mandate, aims). What a course costs stands beside it.
   */
  public boolean mayBeTold(Vacancy posting, Instant now) {
    return posting.kind() != Kind.COURSE
        || Fee.of(posting) != null
        || courseOf(Schedule.of(posting).year(now)).isEmpty();
  }

  /** Whether it may be offered unasked: nobody is sent to a course that costs money. */
  public boolean mayBeOffered(Vacancy posting, Instant now) {
    return mayBeTold(posting, now) && Fee.of(posting) == null;
  }

  /** The first course that is over and of which nobody knows whether the person was there. */
  public Optional<Applied> unclearCourse(Instant now) {
    return applied.stream().filter(a -> a.unclear(now)).findFirst();
  }

  /** What can still be called off, oldest first. */
  public List<Applied> revocable(Instant now) {
    return applied.stream().filter(a -> a.revocable(now)).toList();
  }

  /** The same person after more statements. */
  public Person with(Iterable<? extends Fact> facts) {
    return with(profile.with(facts));
  }

  /** The same person with another profile. */
  public Person with(Profile next) {
    return changed(draft -> draft.profile = next);
  }

  /** The same person after it was found what can be claimed. */
  public Person checked(Checked found) {
    return changed(draft -> draft.checked = found);
  }

  /** The same person after agreeing to be registered. */
  public Person agreeing(Consent given) {
    return agreeing(consents.registration(given));
  }

  /** The same person after agreeing that these facts are kept. */
  public Person entrusting(SensitiveFacts facts, Consent given) {
    return agreeing(consents.sensitive(given)).with(facts.facts());
  }

  /** The same person with an agreement that another record of the same person has, if need be. */
  public Person entrusted(@Nullable Consent elsewhere) {
    return consents.sensitive() == null && elsewhere != null && !consents.tookBack(elsewhere)
        ? agreeing(consents.sensitive(elsewhere))
        : this;
  }

  /** The same person without any sensitive fact, nor what was found by them. */
  public Person withoutSensitive(Instant now) {
    return changed(draft -> {
      draft.profile = profile.withoutSensitive();
      draft.consents = consents.withoutSensitive(now);
      draft.checked = null;
    });
  }

  private Person agreeing(Consents next) {
    return changed(draft -> draft.consents = next);
  }

  /** The same person at the end of a registration; who had found work is looking again. */
  public Person enrolled() {
    return changed(draft -> {
      draft.registered = true;
      draft.alerts = alerts || (foundWork != null && consents.alerts() != null);
      draft.foundWork = null;
    });
  }

  /** The same person, who wants offers; whoever wants them again is looking again. */
  public Person alerted(Consent given) {
    return alerted(true, given);
  }

  /** The same person, who wants no offers. */
  public Person unalerted() {
    return alerted(false, null);
  }

  private Person alerted(boolean wanted, @Nullable Consent given) {
    return changed(draft -> {
      draft.alerts = wanted;
      draft.consents = consents.alerts(given);
      draft.foundWork = wanted ? null : foundWork;
    });
  }

  /** The same person, following the account or not. */
  public Person following(boolean follows) {
    return changed(draft -> draft.reachable = follows);
  }

  /** The same person after finding work: no further offers. */
  public Person employed(Instant since) {
    return changed(draft -> {
      draft.alerts = false;
      draft.foundWork = since;
    });
  }

  /** The same person, noting since when a course is wanted, as far as one is. */
  Person notingWish(Instant now) {
    var since = profile.seeker().wish().willing() ? (willing == null ? now : willing) : null;
    return changed(draft -> draft.willing = since);
  }

  /** The same person interested in one more vacancy; a later word on the same one replaces. */
  public Person applying(Applied next) {
    var all = new ArrayList<>(applied);
    all.removeIf(a -> a.job().vacancy().equals(next.job().vacancy()));
    all.add(next);
    return interested(all);
  }

  /** The same person no longer interested in a vacancy. */
  public Person withdrawing(String vacancy) {
    return interested(applied.stream().filter(a -> !a.job().vacancy().equals(vacancy)).toList());
  }

  /** The same person of whom it is known whether he or she was at a course. */
  public Person attending(String course, boolean was) {
    return each(course, a -> a.attended(was));
  }

  /** The same person after being asked that. */
  public Person asked(String course, Instant now) {
    return each(course, a -> a.askedAt(now));
  }

  private Person each(String vacancy, UnaryOperator<Applied> change) {
    return interested(
        applied.stream()
            .map(a -> a.job().vacancy().equals(vacancy) ? change.apply(a) : a)
            .toList());
  }

  private Person interested(List<Applied> next) {
    return changed(draft -> draft.applied = next);
  }

  private Person changed(Consumer<PersonDraft> change) {
    var draft = new PersonDraft(this);
    change.accept(draft);
    return draft.build();
  }
}

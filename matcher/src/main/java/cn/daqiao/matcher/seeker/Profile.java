package cn.daqiao.matcher.seeker;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seeker with the name, phone and note that only the person, staff, and an employer whom the
 * person agreed to may see.
 */
public record Profile(
    Seeker seeker, @Nullable String name, @Nullable String phone, @Nullable String note) {

  /** Somebody of whom nothing is known yet. */
  public static Profile unknown(String id) {
    return new Profile(Seeker.unknown(id), null, null, null);
  }

  /** The profile after one more statement; a later statement wins over an earlier one. */
  public Profile with(Fact fact) {
    return with(List.of(fact));
  }

  /** The profile after several statements, in their order. */
  public Profile with(Iterable<? extends Fact> facts) {
    var draft = new Draft(this);
    facts.forEach(draft::take);
    return draft.build();
  }

  /** The profile without what was said of one thing, so that it can be said anew. */
  public Profile without(Topic topic) {
    var draft = new Draft(this);
    draft.forget(topic);
    return draft.build();
  }

  /**
   * The profile with what is unknown here taken from another record of the same person. What the
   * registers say holds from both.
   */
  public Profile orElse(Profile other) {
    var mine = seeker;
    var theirs = other.seeker;
    var refused = new HashSet<>(mine.refused());
    refused.addAll(theirs.refused());
    var next =
        new Seeker(
            mine.id(),
            mine.about().orElse(theirs.about()),
            mine.home().orElse(theirs.home()),
            mine.wish().orElse(theirs.wish()),
            mine.skills().isEmpty() ? theirs.skills() : mine.skills(),
            mine.lacks().isEmpty() && mine.skills().isEmpty() ? theirs.lacks() : mine.lacks(),
            refused);
    return new Profile(
        next,
        name == null ? other.name : name,
        phone == null ? other.phone : phone,
        note == null ? other.note : note);
  }

  /**
   * The profile after a newer register: where that names any standing, it decides over all that
   * registers decide about.
   */
  public Profile registeredAs(About newer) {
    return about(seeker.about().registeredAs(newer));
  }

  /** The profile with the standings that somebody else tells of: none is taken away. */
  public Profile alsoAs(About told) {
    return about(seeker.about().alsoAs(told));
  }

  /** The profile without all that is kept only by a consent of its own; a no stays. */
  public Profile withoutSensitive() {
    var draft = new Draft(this);
    draft.forgetSensitive();
    return draft.build();
  }

  private Profile about(About next) {
    var s = seeker;
    return new Profile(
        new Seeker(s.id(), next, s.home(), s.wish(), s.skills(), s.lacks(), s.refused()),
        name,
        phone,
        note);
  }

  /** The same record under another id. */
  public Profile under(String id) {
    var s = seeker;
    return new Profile(
        new Seeker(id, s.about(), s.home(), s.wish(), s.skills(), s.lacks(), s.refused()),
        name,
        phone,
        note);
  }

  /** The same person after turning a vacancy down. */
  public Profile refusing(String vacancy) {
    var refused = new HashSet<>(seeker.refused());
    refused.add(vacancy);
    var next =
        new Seeker(
            seeker.id(),
            seeker.about(),
            seeker.home(),
            seeker.wish(),
            seeker.skills(),
            seeker.lacks(),
            refused);
    return new Profile(next, name, phone, note);
  }
}

package cn.daqiao.bot.dialogue;

import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Profile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a {@link Task}. */
public sealed interface Report {
  /**
   * The code is this account's.
   *
   * @param ticket stands for the code
   */
  record Whose(Seat seat, String ticket) implements Report {}

  /** No code that counts. */
  record NoCode() implements Report {}

  /** Too many wrong codes; later again. */
  record TooOften() implements Report {}

  /** The person acts there from now on. */
  record Bound(Seat seat) implements Report {}

  /** The person acts there no longer. */
  record Unbound(Seat seat) implements Report {}

  /**
   * The vacancy stands.
   *
   * @param stood whether the very same stood before
   * @param waiting why staff have to look at it, a sentence each; empty where nobody said why
   */
  record Published(Posted post, boolean stood, List<String> waiting) implements Report {
    /** Copies the list. */
    public Published {
      waiting = List.copyOf(waiting);
    }
  }

  /** The vacancy cannot stand so. */
  record Refused(List<Fault> faults) implements Report {
    /** Copies the list. */
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /**
   * What is wrong.
   *
   * @param field the interface's name
   * @param reason a sentence
   */
  record Fault(String field, String reason) {}

  /**
   * What stands open, newest first.
   *
   * @param closing whether one of them is to be closed
   */
  record Posts(List<Posted> posts, boolean closing) implements Report {
    /** Copies the list. */
    public Posts {
      posts = List.copyOf(posts);
    }
  }

  /** The code is that of somebody whom an officer has registered. */
  record Mine(Ward ward, String ticket) implements Report {}

  /** The record is kept, or has a fresh code. */
  record Enrolled(Ward ward, String code, boolean fresh) implements Report {}

  /** Somebody like this is registered in the conversation already. */
  record There() implements Report {}

  /** The person does not live where the officer works. */
  record Elsewhere() implements Report {}

  /** Whom the officer has registered, the last first. */
  record Wards(List<Ward> wards) implements Report {
    /** Copies the list. */
    public Wards {
      wards = List.copyOf(wards);
    }
  }

  /**
   * What is known of somebody whom the officer has registered.
   *
   * @param said what the officer has said, which is to be corrected by it
   */
  record Known(Ward ward, Profile profile, String said) implements Report {}

  /** The record of somebody whom the officer has registered is as the officer says. */
  record Corrected(Ward ward) implements Report {}

  /** Everything about somebody whom the officer had registered is destroyed. */
  record Erased(Ward ward) implements Report {}

  /** The record is that one's own meanwhile, and nobody else destroys it. */
  record TheirOwn(Ward ward) implements Report {}

  /**
   * What the officer's record says, which is the person's from now on.
   *
   * @param sensitive the agreement that its sensitive facts are kept
   */
  record Claimed(Profile profile, @Nullable Consent sensitive) implements Report {}

  /**
   * How the person's case stands, which is not closed.
   *
   * @param since when a human was called
   * @param taker what the officer who has taken it looks after; absent where nobody has taken it
   * @param county whether it was handed on to the county
   * @param urgent whether the person may be in danger
   */
  record Case(Instant since, @Nullable RegionCode taker, boolean county, boolean urgent)
      implements Report {}

  /** The person has no case that is not closed. */
  record NoCase(boolean greets) implements Report {}

  /** It is closed. */
  record Closed(Posted post) implements Report {}

  /** Staff or the employer have cut the link. */
  record NotBound(Seat seat) implements Report {}

  /** Nobody knows whether it was saved. */
  record Busy() implements Report {}
}

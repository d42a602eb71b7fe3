package cn.daqiao.bot.dialogue;

import cn.daqiao.bot.understanding.Opening;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The question that stands open in a conversation. */
public sealed interface Flow {
  /** None. */
  record Idle() implements Flow {}

  /** Which entry of the menu. */
  record Menu() implements Flow {}

  /** Which of the questions that often come next. */
  record FollowUps(List<String> questions) implements Flow {
    /** Copies the list. */
    public FollowUps {
      questions = List.copyOf(questions);
    }
  }

  /**
   * Whether the person may be registered.
   *
   * @param wanted the job that the person wanted to apply for, to be taken up afterwards
   * @param training whether a course is what the person came for
   * @param told what the person has told already, to be taken up with the agreement
   */
  record Consenting(@Nullable Listed wanted, boolean training, @Nullable Told told)
      implements Flow {
    private static final int MOST = 600;
    private static final Duration KEPT = Duration.ofDays(1);

    /**
     * What was told before the agreement, as it was written; in no record, and let go with the
     * question or after a day.
     */
    public record Told(String text, Instant at) {}

    /** For whoever looks for work. */
    public Consenting(@Nullable Listed wanted) {
      this(wanted, false, null);
    }

    /** After the person told something more. */
    public Consenting telling(String text, Instant at) {
      var before = told(at);
      var all = before.isEmpty() ? text : before + "。" + text;
      var last = all.length() <= MOST ? all : text;
      return new Consenting(wanted, training, last.length() > MOST ? null : new Told(last, at));
    }

    /** What was told of late; empty where nothing was. */
    public String told(Instant now) {
      return told == null || now.isAfter(told.at().plus(KEPT)) ? "" : told.text();
    }
  }

  /**
   * One question of a registration.
   *
   * @param open what is asked
   * @param again whether it is asked for the second time
   * @param progress how far the registration is
   */
  record Registering(Topic open, boolean again, Progress progress) implements Flow {}

  /**
   * Whether the sensitive facts that wait in the state may be kept; {@code back} goes on
   * afterwards.
   */
  record Entrusting(Flow back) implements Flow {}

  /** Whether what was understood is right, at the end of a registration. */
  record Confirming(Progress progress) implements Flow {}

  /**
   * Which of several regions of one name is meant.
   *
   * @param said the name
   * @param choices the regions, as numbered to the person
   * @param back what goes on afterwards
   */
  record Choosing(String said, List<RegionCode> choices, Flow back) implements Flow {
    /** Copies the list. */
    public Choosing {
      choices = List.copyOf(choices);
    }
  }

  /** Which part of the record is to be changed; {@code back} goes on afterwards. */
  record ChangingWhich(Flow back) implements Flow {}

  /** What one part of the record is to be; {@code back} goes on afterwards. */
  record Changing(Topic topic, Flow back) implements Flow {}

  /** Whether new facts are to be taken over from this message. */
  record Updating(String text) implements Flow {}

  /** The number of the job that the person applies for. */
  record ApplyingWhich() implements Flow {}

  /** The phone number, without which no employer can call back. */
  record NeedingPhone(Listed job) implements Flow {}

  /** The name, without which an employer does not know whom to call. */
  record NeedingName(Listed job) implements Flow {}

  /** Whether name and phone may go to the job's employer. */
  record Sharing(Listed job) implements Flow {}

  /** Which job does not suit. */
  record DecliningWhich() implements Flow {}

  /** Why these jobs do not suit. */
  record DecliningWhy(List<Listed> jobs) implements Flow {
    /** Copies the list. */
    public DecliningWhy {
      jobs = List.copyOf(jobs);
    }
  }

  /** Whether the person was at this course, which is over. */
  record Attending(Listed course) implements Flow {}

  /**
   * How things stand with somebody who has written nothing for long.
   *
   * @param working whether work was found before
   */
  record StillLooking(boolean working) implements Flow {}

  /** Which of the applications is called off. */
  record Withdrawing() implements Flow {}

  /** Which code somebody has got to act for an employer. */
  record Binding() implements Flow {}

  /**
   * Whether the person acts for this account.
   *
   * @param ticket stands for the code
   */
  record BindingTo(Seat seat, String ticket) implements Flow {}

  /**
   * One thing that is missing of a vacancy.
   *
   * @param again whether it is asked for the second time
   * @param skipped what was asked and is not known
   * @param next what was told of further vacancies, which come when this one is posted
   */
  record Hiring(
      Opening draft,
      Opening.Slot open,
      boolean again,
      Set<Opening.Slot> skipped,
      List<Opening> next)
      implements Flow {
    /** Copies set and list. */
    public Hiring {
      skipped = Set.copyOf(skipped);
      next = List.copyOf(next);
    }

    /** For the second time. */
    public Hiring repeated() {
      return new Hiring(draft, open, true, skipped, next);
    }
  }

  /**
   * Whether a vacancy is right and is to be posted.
   *
   * @param next what was told of further vacancies, which come when this one is posted
   */
  record Publishing(Opening draft, List<Opening> next) implements Flow {
    /** Copies the list. */
    public Publishing {
      next = List.copyOf(next);
    }
  }

  /** The account's open vacancies, by number; nothing is asked. */
  record Posts(List<Posted> posts) implements Flow {
    /** Copies the list. */
    public Posts {
      posts = List.copyOf(posts);
    }
  }

  /** Which of the open vacancies is to be closed. */
  record ClosingWhich(List<Posted> posts) implements Flow {
    /** Copies the list. */
    public ClosingWhich {
      posts = List.copyOf(posts);
    }
  }

  /** Whether somebody whom a village officer would register agrees to it. */
  record DeputyAgreeing() implements Flow {}

  /**
   * A village officer registers somebody, or corrects somebody registered.
   *
   * @param draft what is known of that one; kept nowhere else yet
   * @param agreed when the officer said that the person agrees
   * @param inner the question that stands open, as if that one were asked
   * @param withheld sensitive facts of that one that nobody has agreed to yet
   * @param ward whose record is corrected; absent for somebody new
   */
  record Deputizing(
      Profile draft, Instant agreed, Flow inner, @Nullable Withheld withheld, @Nullable Ward ward)
      implements Flow {
    /** The id of somebody who is in no record yet. */
    public static final String DRAFT = "draft";

    /** Somebody new. */
    public Deputizing(Profile draft, Instant agreed, Flow inner, @Nullable Withheld withheld) {
      this(draft, agreed, inner, withheld, null);
    }

    /** The same one's, further on. */
    public Deputizing at(Profile next, Flow open, @Nullable Withheld waiting) {
      return new Deputizing(next, agreed, open, waiting, ward);
    }
  }

  /** Whom the officer has registered, by number; nothing is asked. */
  record Wards(List<Ward> wards) implements Flow {
    /** Copies the list. */
    public Wards {
      wards = List.copyOf(wards);
    }
  }

  /**
   * Whether everything about somebody whom the officer has registered is to be destroyed; {@code
   * back} goes on if not.
   */
  record Erasing(Ward ward, Flow back) implements Flow {}

  /**
   * Whether the person is the one whom an officer has registered.
   *
   * @param ticket stands for the code
   */
  record Claiming(Ward ward, String ticket) implements Flow {}

  /**
   * Whether what was half told for somebody else goes on in {@code back}, or is dropped for what
   * was said instead.
   */
  record Parting(String said, Flow back) implements Flow {}

  /** Whether everything is really to be destroyed; {@code back} goes on if not. */
  record Forgetting(Flow back) implements Flow {}

  /**
   * How far a registration is.
   *
   * @param settled what is not asked any more, because it was answered or skipped
   * @param asked how many questions were asked
   * @param unsure whether something contradictory was said, so that the end has to be confirmed
   * @param wanted the job that the person wanted to apply for
   * @param training whether a course is what the person came for: the short way
   */
  record Progress(
      Set<Topic> settled, int asked, boolean unsure, @Nullable Listed wanted, boolean training) {
    /** Copies the set. */
    public Progress {
      settled = Set.copyOf(settled);
    }

    /** At the beginning. */
    public static Progress start(@Nullable Listed wanted) {
      return new Progress(Set.of(), 0, false, wanted, false);
    }

    /** At the beginning of the short way to a course: what only work depends on is not asked. */
    public static Progress toCourse(@Nullable Listed wanted) {
      var later = Set.of(Topic.SKILLS, Topic.WAGE, Topic.REACH, Topic.PHONE);
      return new Progress(later, 0, false, wanted, true);
    }

    /** The same on the way to work. */
    public Progress forWork() {
      return new Progress(settled, asked, unsure, wanted, false);
    }

    /** After one more question. */
    public Progress asking() {
      return new Progress(settled, asked + 1, unsure, wanted, training);
    }

    /** After these were answered or skipped. */
    public Progress settling(Set<Topic> topics) {
      var all = new HashSet<>(settled);
      all.addAll(topics);
      return new Progress(all, asked, unsure, wanted, training);
    }

    /** After something contradictory, or after it was cleared up. */
    public Progress doubting(boolean doubt) {
      return new Progress(settled, asked, doubt, wanted, training);
    }
  }

  /** As it stands at this instant: what was told before an agreement lasts a day. */
  default Flow asOf(Instant now) {
    return switch (this) {
      case Consenting(var wanted, var training, var told)
          when told != null && now.isAfter(told.at().plus(Consenting.KEPT)) ->
          new Consenting(wanted, training, null);
      case Deputizing(var draft, var agreed, Entrusting(var back), var withheld, var ward)
          when withheld != null && withheld.over(now) ->
          new Deputizing(draft, agreed, back, null, ward);
      case Deputizing(var draft, var agreed, var inner, var withheld, var ward)
          when withheld != null && withheld.over(now) ->
          new Deputizing(draft, agreed, inner, null, ward);
      default -> this;
    };
  }

  /** Whether no question stands open that a person would miss. */
  default boolean idle() {
    return switch (this) {
      case Idle _ -> true;
      case Menu _ -> true;
      case FollowUps _ -> true;
      case Posts _ -> true;
      case Wards _ -> true;
      case Consenting _ -> false;
      case Registering _ -> false;
      case Entrusting _ -> false;
      case Confirming _ -> false;
      case Choosing _ -> false;
      case ChangingWhich _ -> false;
      case Changing _ -> false;
      case Updating _ -> false;
      case ApplyingWhich _ -> false;
      case NeedingPhone _ -> false;
      case NeedingName _ -> false;
      case Sharing _ -> false;
      case DecliningWhich _ -> false;
      case DecliningWhy _ -> false;
      case Attending _ -> false;
      case StillLooking _ -> false;
      case Withdrawing _ -> false;
      case DeputyAgreeing _ -> false;
      case Deputizing _ -> false;
      case Erasing _ -> false;
      case Claiming _ -> false;
      case Binding _ -> false;
      case BindingTo _ -> false;
      case Hiring _ -> false;
      case Publishing _ -> false;
      case ClosingWhich _ -> false;
      case Parting _ -> false;
      case Forgetting _ -> false;
    };
  }
}

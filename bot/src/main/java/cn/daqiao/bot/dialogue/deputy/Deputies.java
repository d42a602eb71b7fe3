package cn.daqiao.bot.dialogue.deputy;

import cn.daqiao.bot.dialogue.Consent;
import cn.daqiao.bot.dialogue.Dialogue;
import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Seat;
import cn.daqiao.bot.dialogue.Task;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.handover.Desk;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.privacy.Sensitive;
import cn.daqiao.bot.dialogue.registration.Changes;
import cn.daqiao.bot.dialogue.registration.Interview;
import cn.daqiao.bot.dialogue.registration.Places;
import cn.daqiao.bot.dialogue.registration.Registration;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Profile;
import cn.daqiao.matcher.seeker.SensitiveFacts;
import cn.daqiao.matcher.seeker.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The registration of somebody else: the officer says that the person agrees, the very questions of
 * a registration run for the other one, and nothing is kept before the summary is confirmed.
 */
public final class Deputies {
  private static final String THEY = "(?:本人|他|她|对方|人家)?(?:自己|本人)?(?:都|也|已经)?(?:说)?";
  private static final Pattern AGREES = Pattern.compile(THEY + "(?:答应|同意|愿意|好|可以|行)(?:了|的)?");
  private static final Pattern REFUSES =
      Pattern.compile(THEY + "(?:没有?|还没有?|不)(?:答应|同意|愿意|肯|好|可以|行)");

  private static final int NAME = 12;

  private Deputies() {}

  static Optional<Seat> seat(Turn turn) {
    return turn.person().seat(Seat.Kind.OFFICER);
  }

  /** Asks whether the other one agrees; whoever is no officer hears how else it is done. */
  public static void start(Turn turn) {
    if (seat(turn).isEmpty()) {
      turn.say("deputy.unknown");
      Questions.again(turn);
    } else if (turn.flow() instanceof Flow.Deputizing) {
      turn.say("deputy.going");
      Questions.repeat(turn);
    } else {
      turn.flow(new Flow.DeputyAgreeing());
      Questions.repeat(turn);
    }
  }

  /** Yes or no to whether the other one agrees. */
  public static void agreeing(Turn turn, Message message) {
    var seat = seat(turn);
    if (seat.isEmpty() || message.no() || message.number() == 2 || refuses(message)) {
      turn.flow(new Flow.Idle());
      turn.say("deputy.refused");
    } else if (message.yes() || message.number() == 1 || agrees(message)) {
      begin(turn, seat.get());
    } else if (message.asks()) {
      Policy.ask(turn, message);
    } else {
      Desk.missed(turn);
    }
  }

  private static boolean agrees(Message message) {
    return AGREES.matcher(message.plain()).matches();
  }

  private static boolean refuses(Message message) {
    return REFUSES.matcher(message.plain()).matches();
  }

  private static void begin(Turn turn, Seat seat) {
    var inner = turn.of(Person.unknown(Flow.Deputizing.DRAFT), new Flow.Idle());
    inner.person(inner.person().with(home(turn, seat)));
    Registration.agree(inner, new Flow.Consenting(null));
    turn.say("deputy.thanks");
    if (inner.flow() instanceof Flow.Registering open) {
      // Who has no phone is not asked for one; what is said of one counts all the same.
      var progress = open.progress().settling(Set.of(Topic.PHONE));
      var flow = new Flow.Registering(open.open(), open.again(), progress);
      turn.flow(new Flow.Deputizing(inner.person().profile(), turn.at(), flow, null));
      Questions.repeat(turn);
    }
  }

  /** Where the officer works the other one lives, unless something else is said. */
  private static List<Fact> home(Turn turn, Seat seat) {
    var facts = new ArrayList<Fact>();
    var region = seat.region();
    if (region.level().digits() >= Level.COUNTY.digits()) {
      facts.add(new Fact.LivesIn(region.cutTo(Level.COUNTY)));
    }
    if (region.level() == Level.TOWNSHIP) {
      facts.add(
          new Fact.LivesInTownship(
              region, turn.regions().byCode(region).map(one -> one.name()).orElse("")));
    }
    return facts;
  }

  /** The turn of the other one, as if that one were asked. */
  static Turn inner(Turn turn, Flow.Deputizing flow) {
    var consent = new Consent(Consent.DEPUTY, flow.agreed());
    var person = Person.unknown(Flow.Deputizing.DRAFT).with(flow.draft()).agreeing(consent);
    var told = SensitiveFacts.of(flow.draft());
    if (told.any()) {
      person = person.entrusting(told, new Consent(Consent.SENSITIVE, flow.agreed()));
    }
    var inner = turn.of(person, flow.inner());
    inner.state(inner.state().withholding(flow.withheld()));
    return inner;
  }

  /** Staff may have ended it in the middle. */
  private static boolean ended(Turn turn) {
    boolean ended = seat(turn).isEmpty();
    if (ended) {
      turn.flow(new Flow.Idle());
      turn.say("deputy.unknown");
    }
    return ended;
  }

  /** Free text, yes and no: taken as the other one's. */
  public static void answer(Turn turn, Message message, Flow.Deputizing flow) {
    if (ended(turn)) {
      return;
    }
    var inner = inner(turn, flow);
    Dialogue.answer(inner, message);
    follow(turn, inner, flow);
  }

  /** A place that the officer shares meanwhile is where the other one lives. */
  public static void place(Turn turn, Fact.LivesAt place, Flow.Deputizing flow) {
    var inner = inner(turn, flow);
    inner.person(inner.person().with(List.of(place)));
    inner.say("place.kept");
    follow(turn, inner, flow);
    Questions.again(turn);
  }

  /** Yes or no as a command: an answer to the summary only. */
  public static void decide(Turn turn, Message message, Flow.Deputizing flow) {
    if (ended(turn)) {
      return;
    }
    if (flow.inner() instanceof Flow.Confirming || flow.inner() instanceof Flow.Entrusting) {
      answer(turn, message, flow);
    } else {
      Questions.repeat(turn);
    }
  }

  /** The question is passed over. */
  public static void skip(Turn turn, Flow.Deputizing flow) {
    if (ended(turn)) {
      return;
    }
    var inner = inner(turn, flow);
    if (flow.inner() instanceof Flow.Registering open) {
      Interview.skip(inner, open);
    } else if (flow.inner() instanceof Flow.ChangingWhich(var back)) {
      Changes.leave(inner, back);
    } else if (flow.inner() instanceof Flow.Changing(_, var back)) {
      Changes.leave(inner, back);
    } else if (flow.inner() instanceof Flow.Choosing open) {
      Places.skip(inner, open);
    } else if (flow.inner() instanceof Flow.Entrusting open) {
      Sensitive.refuse(inner, open);
    } else {
      Questions.repeat(inner);
    }
    follow(turn, inner, flow);
  }

  /** What was told of the other one's hard lot is not to be kept. */
  public static void untell(Turn turn, Flow.Deputizing flow) {
    if (ended(turn)) {
      return;
    }
    var inner = inner(turn, flow);
    Sensitive.withdraw(inner);
    follow(turn, inner, flow);
  }

  /** Something of the other one is to be changed. */
  public static void change(Turn turn, Flow.Deputizing flow) {
    if (ended(turn)) {
      return;
    }
    var inner = inner(turn, flow);
    Changes.which(inner);
    follow(turn, inner, flow);
  }

  /** Where the other one's turn has led. */
  private static void follow(Turn turn, Turn inner, Flow.Deputizing before) {
    var open = turn.flow() instanceof Flow.Deputizing flow ? flow.inner() : new Flow.Idle();
    var profile = inner.person().profile();
    var withheld = inner.state().withheld();
    if (inner.person().registered() && open instanceof Flow.Confirming) {
      seat(turn).ifPresent(seat -> turn.perform(keeping(seat, profile, before)));
      return;
    }
    if (inner.person().registered()) {
      Flow last = new Flow.Confirming(Flow.Progress.start(null));
      if (withheld != null && withheld.asks()) {
        last = new Flow.Entrusting(last);
        withheld = withheld.asking();
      }
      turn.flow(before.at(profile, last, withheld));
      Questions.repeat(turn);
      return;
    }
    inner.effects().forEach(turn::effect);
    turn.state(turn.state().missing(inner.state().missed()));
    if (inner.person().consent() == null) {
      // too young: nothing is kept
      turn.flow(new Flow.Idle());
    } else {
      var next = inner.flow().idle() ? open : inner.flow();
      turn.flow(before.at(profile, next, withheld));
    }
  }

  private static Task keeping(Seat seat, Profile profile, Flow.Deputizing flow) {
    var ward = flow.ward();
    return ward == null
        ? new Task.Enrol(seat, profile, flow.agreed())
        : new Task.Correct(seat, ward, profile, flow.agreed());
  }

  /** The open question with whom it is about. */
  public static Line words(Turn turn, Flow.Deputizing flow) {
    var inner = inner(turn, flow);
    Questions.repeat(inner);
    var lines =
        inner.effects().stream()
            .filter(Effect.Say.class::isInstance)
            .map(effect -> ((Effect.Say) effect).line())
            .toList();
    var ward = flow.ward();
    return ward == null
        ? Line.of("deputy.question").with("question", lines)
        : Line.of("ward.question", "name", Lines.clip(ward.name(), NAME)).with("question", lines);
  }
}

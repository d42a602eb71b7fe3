package cn.daqiao.bot.dialogue;

import cn.daqiao.bot.dialogue.deputy.Corrections;
import cn.daqiao.bot.dialogue.handover.Desk;
import cn.daqiao.bot.dialogue.hiring.Hiring;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.dialogue.words.Word;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Nothing that was half told for somebody else is dropped without a word: a command that leads
 * elsewhere is done only after the person has said that the draft may go.
 */
final class Partings {
  private static final int SAID = 14;
  private static final int NAME = 12;
  private static final Pattern ON =
      Pattern.compile("[1一]?(?:我要|我|还是|先)*(?:接着|继续|接下去|往下)(?:登记|说|发|讲|办|填|来|弄|改)?(?:吧|的|啊)?");
  private static final String NO_MORE = "(?:不(?:代?登记?|改|发|办|弄|招|要|说|填|管)|算)(?:了|吧|啦)*";
  private static final Pattern OFF =
      Pattern.compile(
          "[2二]?(?:我|先|都|就)*(?:"
              + NO_MORE
              + "(?:那|就|我|先)*(?:去办?)?(?:吧|了|那个|这个|别的)*|去办?(?:吧|了|那个|这个|别的)+|去办)");

  /** What may stand around the command that was asked about, in an answer that means it. */
  private static final String BEFORE =
      "(?:[2二]|我|要|想|先|就|还是|都|那|去|办|看|做|弄|改|吧|了|好|行|现在|马上|" + NO_MORE + ")*";

  private static final String AFTER = "(?:吧|了|的|啊|去|看看|好了|先|再说)*";
  private static final String NOT = "(?:我|先|还是|暂时|现在|那|就)*(?:不|别)(?:想|要|用|去|办|看|做)*";

  private Partings() {}

  /**
   * Whether a command would lead away from what is half told. All others answer and come back, or
   * are answers; the very word that has begun the draft goes on with it.
   */
  static boolean leads(Turn turn, Word word) {
    var person = turn.person();
    boolean hiring = hiring(turn.flow());
    boolean employs = person.seat(Seat.Kind.EMPLOYER).isPresent();
    return switch (word) {
      case WORK, JOBS, MORE, FOUND, TRAINING, FAIR, UNBIND -> true;
      case APPLY, DECLINE -> !turn.state().listed().isEmpty();
      case WITHDRAW -> !person.revocable(turn.at()).isEmpty();
      case HIRE, CLOSE -> employs && !hiring;
      case DEPUTY -> hiring && person.seat(Seat.Kind.OFFICER).isPresent();
      case BIND -> !employs;
      case AGREE,
          REFUSE,
          CONFIRM,
          CHANGE,
          SKIP,
          CANCEL,
          MINE,
          FORGET,
          UNTELL,
          STOP,
          RESUME,
          HUMAN,
          ROBOT,
          POLICY,
          WARDS,
          ERASE,
          POSTS,
          HELP,
          USEFUL,
          USELESS,
          HELLO ->
          false;
    };
  }

  private static boolean hiring(Flow flow) {
    return flow instanceof Flow.Hiring || flow instanceof Flow.Publishing;
  }

  /**
   * Asks whether to go on or to do what was said instead.
   *
   * @return whether there is anything half told
   */
  static boolean ask(Turn turn, String said) {
    boolean draft = turn.flow() instanceof Flow.Deputizing || hiring(turn.flow());
    if (draft) {
      turn.flow(new Flow.Parting(said, turn.flow()));
      Questions.repeat(turn);
    }
    return draft;
  }

  /** Goes on, or drops the draft; whatever else is said is said to the draft that stands. */
  static void answer(Turn turn, Message message, Flow.Parting flow) {
    var word = message.command().map(Message.Command::word);
    if (message.number() == 2
        || word.filter(Word.CANCEL::equals).isPresent()
        || OFF.matcher(message.plain()).matches()
        || says(BEFORE, message, flow)) {
      turn.flow(new Flow.Idle());
      turn.say("part.dropped");
      Dialogue.commandOrAnswer(turn, Message.of(flow.said()));
    } else if (message.number() == 1
        || message.yes()
        || ON.matcher(message.plain()).matches()
        || says(NOT, message, flow)
        || word.filter(one -> one == Word.SKIP || one == Word.REFUSE).isPresent()
        || message.no()) {
      turn.flow(flow.back());
      turn.say("part.on");
      Questions.repeat(turn);
    } else if (word.isEmpty() && message.code().isEmpty() && message.asks()) {
      Policy.ask(turn, message);
    } else if (word.isPresent() || message.code().isPresent() || tells(turn, message, flow)) {
      turn.flow(flow.back());
      Dialogue.commandOrAnswer(turn, message);
    } else {
      Desk.missed(turn);
    }
  }

  /** Whether the very command is said again, with these words before it. */
  private static boolean says(String before, Message message, Flow.Parting flow) {
    var said = Pattern.quote(Message.of(flow.said()).plain());
    return message.plain().matches(before + said + AFTER);
  }

  /** Whether a message goes on with the draft by itself; no answer to this question is a trade. */
  private static boolean tells(Turn turn, Message message, Flow.Parting flow) {
    return switch (flow.back()) {
      case Flow.Deputizing draft -> Corrections.tells(turn, message, draft);
      case Flow.Hiring _, Flow.Publishing _ -> Hiring.tells(turn, message);
      default -> true;
    };
  }

  /** The question. */
  static Line words(Flow.Parting flow) {
    var key =
        !(flow.back() instanceof Flow.Deputizing deputizing)
            ? "part.hire"
            : deputizing.ward() == null ? "part.deputy" : "part.ward";
    var name = name(flow.back());
    return Line.of(key, "said", Lines.clip(flow.said(), SAID))
        .with(
            "what",
            name == null
                ? List.of()
                : List.of(Line.of("part.name", "name", Lines.clip(name, NAME))));
  }

  private static @Nullable String name(Flow draft) {
    return draft instanceof Flow.Deputizing(var profile, _, _, _, _)
        ? profile.name()
        : draft instanceof Flow.Hiring(var opening, _, _, _, _)
            ? opening.title()
            : draft instanceof Flow.Publishing(var opening, _) ? opening.title() : null;
  }
}

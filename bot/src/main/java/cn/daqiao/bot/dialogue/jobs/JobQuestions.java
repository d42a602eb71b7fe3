package cn.daqiao.bot.dialogue.jobs;

import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Listed;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.vacancy.Shift;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Questions about the vacancies just shown, answered from what is written in them. */
public final class JobQuestions {
  private static final int TITLE = 16;
  private static final int SAID = 30;
  private static final int MOST = 3;
  private static final Pattern WHICH =
      Pattern.compile(
          "第?([1-9一二三四五六七八九])(?:个|家|号|份)(?![月人小钟])|第([1-9一二三四五六七八九])|(?<![0-9])([1-9])(?![0-9点月年天个小号人])");

  private JobQuestions() {}

  /** What is asked, with the words of the question and those that answer it in a description. */
  private enum About {
    WHY(
        "^(?:这是)?(?:为什么|为啥|凭什么|怎么)(?:推荐|给我|发|是|选)?.{0,6}$|(?:为什么|为啥|凭什么|什么理由|啥理由|咋)(?:会|要)?(?:是|推荐|给我|发|推|适合|合适)*(?:给)?(?:我)?[呀啊呢吗的]*$",
        "(?!)"),
    PLACES("名额|还在(?:不在|招)?人?(?:吗|嘛|没|不)|还[招要]人?(?:吗|不|几|多少)|招(?:几|多少)|招满|招够", "(?!)"),
    BOARD("[包管](?:吃|住|饭)|吃住|食宿|宿舍|住宿|有(?:吃|住)", "[包管](?:吃|住|饭|午饭|中饭)|食宿|宿舍"),
    HOURS("几点|几个?小时|上班时间|下班|倒班|夜班|白班|加班|上几天|休息|双休", "点|小时|白班|夜班|两班|倒班|加班|休"),
    START("(?:明天|后天|今天|现在|马上|什么时候|哪天|几号|下周|下个月).{0,4}(?:去|上班|开工|来|报到)|去(?:行不行|可以吗|行吗)", "(?!)"),
    PAY("工资|工钱|多少钱|一个?月多少|一天多少|待遇|底薪|计件", "计件|月结|日结|押"),
    PLACE("在哪|哪里|哪儿|地址|什么地方|远不远|多远|远吗", "(?!)");

    private final Pattern asked;
    private final Pattern written;

    About(String asked, String written) {
      this.asked = Pattern.compile(asked);
      this.written = Pattern.compile(written);
    }
  }

  /** Whether a message asks something of them that their postings may answer. */
  public static boolean asks(Turn turn, Message message) {
    return !turn.state().listed().isEmpty() && about(message).isPresent();
  }

  /** Looks the postings up. Nothing may be said after it in this step. */
  public static void ask(Turn turn, Message message) {
    turn.flow(new Flow.Idle());
    var ids = meant(turn, message).stream().map(Listed::vacancy).limit(MOST).toList();
    turn.effect(new Effect.ReadJobs(message.text(), ids));
  }

  /** Answers from what was read. */
  public static void read(Turn turn, Event.JobsRead read) {
    var about = about(Message.of(read.question()));
    if (about.isEmpty() || read.fits().isEmpty()) {
      turn.say("jobs.ask");
      return;
    }
    var lines = new ArrayList<Line>();
    for (var fit : read.fits()) {
      lines.add(
          Line.of("asked.job", "title", Lines.clip(fit.vacancy().title(), TITLE))
              .with("what", answer(about.get(), fit, turn)));
    }
    turn.say(Line.of("asked").with("lines", Lines.stacked(lines)));
  }

  private static Optional<About> about(Message message) {
    return Arrays.stream(About.values())
        .filter(about -> about.asked.matcher(message.plain()).find())
        .findFirst();
  }

  private static List<Listed> meant(Turn turn, Message message) {
    var listed = turn.state().listed();
    var which = WHICH.matcher(message.plain());
    if (which.find()) {
      var counted =
          Stream.of(which.group(1), which.group(2), which.group(3))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse("");
      int number = Message.of(counted).number();
      if (number >= 1 && number <= listed.size()) {
        return List.of(listed.get(number - 1));
      }
    }
    return listed;
  }

  private static List<Line> answer(About about, Fit fit, Turn turn) {
    var posting = fit.vacancy();
    var lines =
        switch (about) {
          case WHY -> fit.reasons().stream().map(Line::of).toList();
          case PLACES -> places(posting);
          case BOARD -> fields(posting.terms().board(), "term.with.board", "term.without.board");
          case HOURS -> hours(posting);
          case START -> start(posting);
          case PAY -> posting.pay() == null ? List.<Line>of() : List.of(Cards.pay(posting.pay()));
          case PLACE -> List.of(place(fit, turn));
        };
    var all = new ArrayList<>(lines);
    written(about, posting).ifPresent(all::add);
    return all.isEmpty() ? List.of(unknown(posting, turn)) : Lines.listed(all);
  }

  private static List<Line> fields(@Nullable Boolean given, String yes, String no) {
    return given == null ? List.of() : List.of(Line.of(given ? yes : no));
  }

  private static List<Line> places(Vacancy posting) {
    return posting.headcount() == null
        ? List.of()
        : List.of(Line.of("asked.places", "count", String.valueOf(posting.headcount())));
  }

  private static List<Line> hours(Vacancy posting) {
    var lines = new ArrayList<Line>();
    var hours = posting.terms().hours();
    if (hours != null) {
      lines.add(Line.of("asked.said", "said", Lines.clip(hours, SAID)));
    }
    var shift = posting.terms().shift();
    if (shift != null) {
      lines.add(Line.of(shiftKey(shift)));
    }
    return lines;
  }

  private static String shiftKey(Shift shift) {
    return switch (shift) {
      case DAY -> "asked.shift.day";
      case NIGHT -> "asked.shift.night";
      case ROTATING -> "asked.shift.rotating";
    };
  }

  private static List<Line> start(Vacancy posting) {
    var starts = posting.terms().starts();
    return List.of(
        starts == null
            ? Line.of("asked.start.open")
            : Line.of("asked.start", "starts", Lines.clip(starts, SAID)));
  }

  private static Line place(Fit fit, Turn turn) {
    var site = fit.vacancy().site();
    var address = site.address();
    return Line.of(
            "asked.place",
            "place",
            turn.regions().placeName(site.region()),
            "address",
            address == null ? "" : Lines.clip(address, SAID))
        .with("km", Cards.distance(fit));
  }

  /** The part of the description that speaks of it, in the employer's words. */
  private static Optional<Line> written(About about, Vacancy posting) {
    var description = posting.description() == null ? "" : posting.description();
    return Arrays.stream(description.split("[，,。；;、\\n]"))
        .filter(part -> about.written.matcher(part).find())
        .findFirst()
        .map(part -> Line.of("asked.said", "said", Lines.clip(part, SAID)));
  }

  /** Whoever agreed to share the phone hears from the employer, and may call. */
  private static Line unknown(Vacancy posting, Turn turn) {
    var applied = turn.person().appliedTo(posting.id());
    var phone = posting.employer().phone();
    return applied != null && applied.shared() != null && phone != null
        ? Line.of("asked.call", "phone", Lines.clip(phone, SAID))
        : Line.of("asked.open");
  }
}

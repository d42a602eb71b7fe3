package cn.daqiao.bot.dialogue.training;

import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.fit.Reason;
import cn.daqiao.matcher.vacancy.Fee;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Schedule;
import cn.daqiao.matcher.vacancy.Vacancy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbered cards of courses and fairs: what, who, where, when, free, what is taught. */
final class CourseCards {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int TITLE = 16;
  private static final int ORGANISER = 18;
  private static final int TAUGHT = 40;
  private static final int HOURS = 24;

  private CourseCards() {}

  static List<Line> of(List<Fit> fits, Turn turn) {
    var cards = new ArrayList<Line>();
    for (var fit : fits) {
      cards.add(card(cards.size() + 1, fit, turn));
    }
    return cards;
  }

  private static Line card(int number, Fit fit, Turn turn) {
    var posting = fit.vacancy();
    boolean course = posting.kind() == Kind.COURSE;
    return Line.of(
            course ? "card.course" : "card.fair",
            "n",
            String.valueOf(number),
            "title",
            Lines.clip(posting.title(), TITLE),
            "place",
            turn.regions().placeName(posting.site().region()))
        .with("organiser", given("card.employer", "name", posting.employer().name(), ORGANISER))
        .with("address", given("card.address", "address", posting.site().address(), ORGANISER))
        .with("when", when(posting))
        .with("hours", given("card.hours", "hours", posting.terms().hours(), HOURS))
        .with("fee", course ? List.of(fee(Fee.of(posting))) : List.of())
        .with(
            "certificate",
            given("card.certificate", "name", posting.terms().certificate(), ORGANISER))
        .with(
            "taught",
            given(course ? "card.taught" : "card.about", "what", posting.description(), TAUGHT))
        .with(
            "reasons",
            fit.reasons().stream()
                .filter(reason -> reason.key().equals("reason.learn"))
                .map(reason -> Line.of("card.reason").with("why", why(reason)))
                .toList());
  }

  private static Line why(Reason reason) {
    return Line.of(
        new Reason(reason.key(), reason.args().stream().map(a -> Lines.clip(a, 12)).toList()));
  }

  /** What a course costs. */
  static Line fee(@Nullable Fee fee) {
    if (fee == null) {
      return Line.of("fee.free");
    }
    return fee.yuan() == null
        ? Line.of("fee.some")
        : Line.of("fee.yuan", "yuan", fee.yuan().toString());
  }

  private static List<Line> given(String key, String brace, @Nullable String text, int most) {
    return text == null || text.isBlank()
        ? List.of()
        : List.of(Line.of(key, brace, Lines.clip(text, most)));
  }

  /** A day, or what the organiser says instead of one, such as 满20人开班. */
  private static Line when(Vacancy posting) {
    var begins = Schedule.of(posting).begins();
    var said = posting.terms().starts();
    return begins == null && said != null
        ? Line.of("when.said", "said", Lines.clip(said, ORGANISER))
        : when(begins, posting.kind() == Kind.COURSE);
  }

  /** The day on which a course begins or a fair is held. */
  static Line when(@Nullable Instant begins, boolean course) {
    if (begins == null) {
      return Line.of("when.open");
    }
    var day = begins.atZone(CHINA);
    return Line.of(
        course ? "when.course" : "when.fair",
        "month",
        String.valueOf(day.getMonthValue()),
        "day",
        String.valueOf(day.getDayOfMonth()));
  }
}

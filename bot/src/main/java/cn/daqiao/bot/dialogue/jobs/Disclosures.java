package cn.daqiao.bot.dialogue.jobs;

import cn.daqiao.bot.dialogue.Applied;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Lines;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Turn;
import java.util.List;

/** Who has got a person's phone, and who sees what was registered. */
public final class Disclosures {
  private static final int WORDS = 20;

  private Disclosures() {}

  /** Says it, and goes back to what was open. */
  public static void tell(Turn turn) {
    var given = turn.person().applied().stream().filter(one -> one.shared() != null).toList();
    if (!turn.person().keeps() && given.isEmpty()) {
      turn.say("seen.unknown");
    } else {
      turn.say(given.isEmpty() ? Line.of("seen.nobody") : said(given));
      turn.say("seen.staff");
    }
    Questions.again(turn);
  }

  private static Line said(List<Applied> given) {
    return Line.of("seen.given")
        .with(
            "lines",
            Lines.stacked(
                given.stream()
                    .map(one -> one.job())
                    .map(job -> {
                      var name = job.employerName();
                      var title = Lines.clip(job.title(), WORDS);
                      return name == null
                          ? Line.of("seen.job.nameless", "title", title)
                          : Line.of(
                              "seen.job", "title", title, "employer", Lines.clip(name, WORDS));
                    })
                    .toList()));
  }
}

package cn.daqiao.bot.policy;

import cn.daqiao.bot.dialogue.Effect;
import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.turn.Ports;
import cn.daqiao.bot.vacancy.Deadline;
import cn.daqiao.matcher.policy.benefit.Checked;
import cn.daqiao.matcher.policy.benefit.Situation;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.RegionCode;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers people in a conversation, by the rules of the province where they live. What a registered
 * asker can claim, where that was asked, comes along to be kept: without what was told of the
 * household for it, unless the asker agreed that such things are kept.
 */
public final class AnswerPeople implements Ports.PolicyPort {
  private final Inquiries inquiries;
  private final Desk desk;
  private final RegionCode province;

  /**
   * Answers from the desk.
   *
   * @param province whose rules apply to somebody whose home is unknown
   */
  public AnswerPeople(Inquiries inquiries, Desk desk, RegionCode province) {
    this.inquiries = inquiries;
    this.desk = desk;
    this.province = province;
  }

  @Override
  public Future<Event.Answered> answer(Person person, Effect.AskPolicy asked, Instant now) {
    return inquiries
        .reply(inquiry(person, asked.question(), asked.context()))
        .map(reply ->
            new Event.Answered(
                now, reply.answer(), checked(desk.get(), person, reply.told(), now)));
  }

  @Override
  public Future<Event.Judged> judge(Person person, Effect.Judge judged, Instant now) {
    return inquiries
        .judge(
            inquiry(person, judged.question(), judged.context()),
            judged.asked().toString(),
            judged.useful())
        .map(done -> new Event.Judged(now, judged.useful()));
  }

  private Inquiries.Inquiry inquiry(Person person, String question, List<String> context) {
    var seeker = person.profile().seeker();
    var region = seeker.home().region();
    var home = region == null ? province : region.cutTo(Level.PROVINCE);
    return new Inquiries.Inquiry(question, context, seeker, home, person.id(), told(person));
  }

  private static Map<String, Boolean> told(Person person) {
    var checked = person.checked();
    return checked == null ? Map.of() : checked.told();
  }

  private static @Nullable Checked checked(
      Answers answers, Person person, @Nullable Map<String, Boolean> told, Instant now) {
    if (told == null || !person.registered()) {
      return null;
    }
    boolean all = person.consents().sensitive() != null;
    var kept = new HashMap<>(told);
    kept.keySet().removeIf(key -> !all && answers.benefits().question(key).sensitive());
    int year = now.atZone(Deadline.ZONE).getYear();
    var situation = new Situation(person.profile().seeker(), kept, year);
    return Checked.of(answers.benefits(), situation, now);
  }
}

package cn.daqiao.bot.dialogue.registration;

import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Line;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.handover.Desk;
import cn.daqiao.bot.dialogue.policy.Policy;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.understanding.Heard.Doubt;
import cn.daqiao.matcher.region.Region;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.Topic;
import java.util.List;

/** Which of several places of one name is meant. */
public final class Places {
  private Places() {}

  /** The number of the region that was meant. */
  public static void choose(Turn turn, Message message, Flow.Choosing flow) {
    int number = message.number();
    var hearing = Hearing.of(turn, message, Topic.COUNTY);
    if (number >= 1 && number <= flow.choices().size()) {
      var chosen = turn.regions().byCode(flow.choices().get(number - 1));
      settle(turn, chosen.map(region -> List.of(Hearing.livesIn(region))).orElse(List.of()), flow);
    } else if (message.asks() && !message.aboutWork()) {
      Policy.ask(turn, message);
    } else if (hearing.doubt() == null && hearing.answers(Topic.COUNTY)) {
      settle(turn, named(turn, hearing.facts(), flow), flow);
    } else if (message.no() || message.shrugs()) {
      settle(turn, List.of(), flow);
    } else {
      Desk.missed(turn);
    }
  }

  /** The person cannot or will not say which of the regions. */
  public static void skip(Turn turn, Flow.Choosing flow) {
    if (flow.back() instanceof Flow.Registering registering) {
      Interview.skip(turn, new Flow.Registering(Topic.COUNTY, true, registering.progress()));
    } else {
      settle(turn, List.of(), flow);
    }
  }

  /** Asks which, after taking over what is clear. */
  static void ask(Turn turn, List<Fact> facts, Doubt doubt, Flow.Changing flow) {
    var kept = turn.take(facts);
    if (!kept.isEmpty()) {
      turn.say(Line.of("heard").with("facts", Facts.said(kept, turn.regions())));
    }
    turn.flow(
        new Flow.Choosing(doubt.said(), doubt.choices().stream().map(Region::code).toList(), flow));
    Questions.repeat(turn);
  }

  private static void settle(Turn turn, List<Fact> facts, Flow.Choosing flow) {
    if (flow.back() instanceof Flow.Registering registering) {
      Interview.take(turn, facts, null, registering, false);
    } else if (flow.back() instanceof Flow.Changing changing && !facts.isEmpty()) {
      Changes.replace(turn, facts, changing);
    } else {
      Changes.leave(turn, new Flow.Idle());
    }
  }

  /** A county named in answer decides which of the towns is meant. */
  private static List<Fact> named(Turn turn, List<Fact> facts, Flow.Choosing flow) {
    for (var fact : facts) {
      if (fact instanceof Fact.LivesIn(var code)) {
        var inside = flow.choices().stream().filter(c -> c.touches(code)).toList();
        if (inside.size() == 1) {
          var region = turn.regions().byCode(inside.getFirst());
          if (region.isPresent()) {
            return List.of(Hearing.livesIn(region.get()));
          }
        }
      }
    }
    return facts;
  }
}

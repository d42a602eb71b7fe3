package cn.daqiao.bot.dialogue.alerts;

import cn.daqiao.bot.dialogue.Consent;
import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Questions;
import cn.daqiao.bot.dialogue.Turn;
import cn.daqiao.bot.dialogue.handover.Desk;

/** Stopping and resuming offers; each works in every state and leaves the open question alone. */
public final class Alerts {
  private Alerts() {}

  /** No more offers. */
  public static void stop(Turn turn) {
    turn.person(turn.person().unalerted());
    turn.say("alerts.stopped");
    Questions.again(turn);
  }

  /** Offers again. */
  public static void resume(Turn turn) {
    turn.person(turn.person().alerted(new Consent(Consent.ALERTS, turn.at())));
    boolean coming = turn.person().keeps() && !turn.flow().idle();
    turn.say(
        turn.person().registered()
            ? "alerts.resumed"
            : coming ? "alerts.coming" : "alerts.unregistered");
    Questions.again(turn);
  }

  /** Work is found: no more offers, and a question later how it goes. */
  public static void employed(Turn turn) {
    if (turn.person().keeps()) {
      turn.person(turn.person().employed(turn.at()));
    }
    turn.flow(new Flow.Idle());
    turn.say(Desk.named("employed", turn.person()));
  }
}

package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.bot.inbox.Talk;
import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Wakes;
import java.util.List;

/**
 * All that one turn changes; saved together or not at all.
 *
 * @param base what was loaded
 * @param once the message
 * @param reply its answer, kept for the same message coming again
 * @param log rows of the match log, as JSON
 * @param offered vacancies that may never be offered to this person again
 * @param talk what was said last, and the case
 */
record Save(
    Loaded.Somebody base,
    Person person,
    State state,
    String once,
    Reply reply,
    List<Change> changes,
    List<String> log,
    List<OutRow> rows,
    List<SimMessage> simulator,
    List<String> offered,
    Talk talk) {

  boolean recordChanged() {
    return base.version() == 0 || !person.equals(base.person());
  }

  /** Tells those who read what it changed. */
  void wake(Wakes wakes) {
    int partition = Keys.partition(base.id());
    if (!changes.isEmpty()) {
      wakes.wake(Wakes.Topic.PEOPLE, partition);
    }
    if (!rows.isEmpty()) {
      wakes.wake(Wakes.Topic.OUTBOX, partition);
    }
  }

  /** How it came out. */
  sealed interface Outcome {
    /** It is kept. */
    record Kept() implements Outcome {}

    /** The same message was answered before. */
    record Before(Reply reply) implements Outcome {}

    /** Somebody else changed the person meanwhile: load and step again. */
    record Moved() implements Outcome {}

    /** The person was destroyed meanwhile. */
    record Gone() implements Outcome {}

    /** One of the vacancies was offered before. */
    record OfferedBefore() implements Outcome {}

    /** Kept or not: nothing may be said. */
    record Unknown(String reason) implements Outcome {}
  }
}

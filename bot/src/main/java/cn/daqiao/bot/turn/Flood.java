package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.config.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many messages of one address are read in a minute and an hour. What goes beyond is passed
 * over with one notice for each stretch, and nothing of it is kept. Each node counts for itself, in
 * memory: a balancer that spreads one person over nodes loosens the limit, it never tightens it.
 */
final class Flood {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MANY = 10_000;

  /** How many times as much is read of what is urgent. No hand writes that fast. */
  private static final int URGENT = 3;

  private final int perMinute;
  private final int perHour;
  private final Map<String, Sender> senders = new HashMap<>();
  private @Nullable Instant swept;

  /** What becomes of a message. */
  enum Verdict {
    READ,
    /** Not read, and the person is told so. */
    NOTICE,
    /** Not read, and nothing is said about it any more. */
    PASSED_OVER
  }

  /** Somebody's messages of the last hour that were read. */
  private static final class Sender {
    private final Deque<Instant> read = new ArrayDeque<>();
    private final Deque<String> lately = new ArrayDeque<>();
    private @Nullable Instant passedOver;
    private @Nullable String notice;
  }

  Flood(Limits.Talks limits) {
    this(limits.messagesPerMinute(), limits.messagesPerHour());
  }

  private Flood(int perMinute, int perHour) {
    this.perMinute = perMinute;
    this.perHour = perHour;
  }

  /** No limit: for stores in which nobody is flooded. */
  static Flood unlimited() {
    return new Flood(Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /**
   * Judges a message; a copy of one is judged as that one was.
   *
   * @param once what makes it the same message when it comes again
   */
  Verdict judge(Inbound in, String once, Instant now) {
    if (perMinute == Integer.MAX_VALUE || in.channel() == Channel.CHAT || passes(in.event())) {
      return Verdict.READ;
    }
    synchronized (senders) {
      sweep(now);
      boolean urgent = urgent(in.event());
      var whose = in.channel().kind() + " " + in.address();
      var sender = senders.computeIfAbsent(urgent ? "urgent " + whose : whose, key -> new Sender());
      return judge(sender, once, now, urgent ? URGENT : 1);
    }
  }

  /** Forgets who has been quiet; seldom, since everybody waits for it. */
  private void sweep(Instant now) {
    if (senders.size() > MANY && (swept == null || before(swept, now, MINUTE))) {
      swept = now;
      senders.values().removeIf(it -> it.read.isEmpty() || before(it.read.getLast(), now, HOUR));
    }
  }

  /** How many senders are remembered. */
  int remembered() {
    synchronized (senders) {
      return senders.size();
    }
  }

  private Verdict judge(Sender sender, String once, Instant now, int times) {
    if (sender.lately.contains(once)) {
      return Verdict.READ;
    }
    if (once.equals(sender.notice)) {
      return Verdict.NOTICE;
    }
    while (!sender.read.isEmpty() && before(sender.read.getFirst(), now, HOUR)) {
      sender.read.removeFirst();
    }
    long lately = sender.read.stream().filter(at -> !before(at, now, MINUTE)).count();
    if (lately < (long) times * perMinute && sender.read.size() < (long) times * perHour) {
      sender.read.addLast(now);
      sender.lately.addLast(once);
      if (sender.lately.size() > times * perMinute) {
        sender.lately.removeFirst();
      }
      return Verdict.READ;
    }
    var last = sender.passedOver;
    sender.passedOver = now;
    if (last == null || before(last, now, MINUTE)) {
      sender.notice = once;
      return Verdict.NOTICE;
    }
    return Verdict.PASSED_OVER;
  }

  /** Whoever wants to be deleted, left alone or helped is counted apart, and is hardly too fast. */
  private static boolean urgent(Event event) {
    return event instanceof Event.Said(_, var text) && Message.of(text).urgent();
  }

  private static boolean passes(Event event) {
    boolean comesOrGoes = event instanceof Event.Followed || event instanceof Event.Left;
    return comesOrGoes || !event.byPerson();
  }

  private static boolean before(Instant at, Instant now, Duration window) {
    return !at.plus(window).isAfter(now);
  }
}

package cn.daqiao.bot.dialogue;

import cn.daqiao.bot.dialogue.words.Message;
import cn.daqiao.bot.understanding.Heard;
import cn.daqiao.bot.understanding.Opening;
import cn.daqiao.bot.understanding.Understanding;
import cn.daqiao.matcher.fit.Fit;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.region.RegionTree;
import cn.daqiao.matcher.seeker.Fact;
import cn.daqiao.matcher.seeker.SensitiveFacts;
import cn.daqiao.matcher.seeker.Topic;
import cn.daqiao.matcher.vacancy.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One step under way: what is known, and what the topics make of it. Lives within one call. */
public final class Turn {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Understanding understanding;
  private final RegionTree regions;
  private final Instant at;
  private final List<Effect> effects = new ArrayList<>();
  private Person person;
  private State state;

  Turn(Understanding understanding, RegionTree regions, Person person, State state, Instant at) {
    this.understanding = understanding;
    this.regions = regions;
    this.person = person;
    this.state = state;
    this.at = at;
  }

  /** When the event happened. */
  public Instant at() {
    return at;
  }

  /** The year in Asia/Shanghai, for ages. */
  public int year() {
    return at.atZone(CHINA).getYear();
  }

  /** All places. */
  public RegionTree regions() {
    return regions;
  }

  /** The person as far as this step is. */
  public Person person() {
    return person;
  }

  /** Changes the person. */
  public void person(Person next) {
    person = next;
  }

  /**
   * Takes facts over. What is kept only by an agreement of its own waits in the conversation for
   * it.
   *
   * @return what was taken over
   */
  public List<Fact> take(List<Fact> facts) {
    var kept = facts.stream().filter(person::keeps).toList();
    var told = state.withheld() == null ? SensitiveFacts.none() : state.withheld().told();
    var all = told;
    for (var fact : facts) {
      all = fact.sensitive() && kept.contains(fact) ? all : all.with(fact);
    }
    boolean anew =
        state.withheld() != null
            && !state.withheld().asks()
            && facts.stream().anyMatch(fact -> fact.sensitive() && !kept.contains(fact));
    if (anew || !all.equals(told)) {
      state = state.withholding(all.any() ? new Withheld(all, at, 0) : null);
    }
    person = person.with(kept);
    return kept;
  }

  /** The conversation as far as this step is. */
  public State state() {
    return state;
  }

  /** Changes the conversation. */
  public void state(State next) {
    state = next;
  }

  /** The question that stands open. */
  public Flow flow() {
    return state.flow();
  }

  /** Opens a question, or closes the open one by {@link Flow.Idle}. */
  public void flow(Flow next) {
    state = state.with(next);
  }

  /** What a message says. */
  public Heard hear(Message message, @Nullable Topic asked) {
    return understanding.hear(message.text(), year(), asked);
  }

  /** What an employer's message says of the people wanted. */
  public Opening opening(Message message, Opening.@Nullable Slot asked, RegionCode seat) {
    var today = LocalDate.ofInstant(at, CHINA);
    return understanding.opening(message.text(), today, asked, seat);
  }

  /** What an employer's message says of several trades at once; empty for one at most. */
  public List<Opening> openings(Message message, RegionCode seat) {
    return understanding.openings(message.text(), LocalDate.ofInstant(at, CHINA), seat);
  }

  /** Has something done for whom the person acts. Nothing may be said after it in this step. */
  public void perform(Task task) {
    effects.add(new Effect.Perform(task));
  }

  /** Says something. */
  public void say(String key, String... namesAndValues) {
    say(Line.of(key, namesAndValues));
  }

  /** Says something. */
  public void say(Line line) {
    effects.add(new Effect.Say(line));
  }

  /** Asks the shell for anything but words. */
  public void effect(Effect effect) {
    effects.add(effect);
  }

  /**
   * Looks for paid vacancies, apart from those seen and applied for. Nothing may be said after it
   * in this step.
   */
  public void find(List<String> seen, int limit) {
    state = state.listing(state.listed(), seen);
    var known = new HashSet<>(seen);
    person.applied().forEach(one -> known.add(one.job().vacancy()));
    effects.add(new Effect.Find(Set.of(), known, limit, true));
  }

  /** Looks for other postings, such as courses, apart from those seen. */
  public void find(Kind kind, List<String> seen, int limit) {
    state = state.listing(state.listed(), seen);
    effects.add(new Effect.Find(Set.of(kind.word()), Set.copyOf(seen), limit, true));
  }

  /** Notes which vacancies are shown. */
  public void shown(List<Fit> fits) {
    effects.add(new Effect.Shown(List.copyOf(fits)));
  }

  /** Asks a policy question. Nothing may be said after it in this step. */
  public void askPolicy(String question, List<String> context) {
    effects.add(new Effect.AskPolicy(question, context));
  }

  /** A turn of somebody else at the same moment, of which nothing is saved by itself. */
  public Turn of(Person other, Flow open) {
    var theirs = State.fresh().with(open).missing(state.missed());
    return new Turn(understanding, regions, other, theirs, at);
  }

  /** What was said and asked for so far. */
  public List<Effect> effects() {
    return List.copyOf(effects);
  }

  boolean asksPolicy() {
    return effects.stream().anyMatch(Effect.AskPolicy.class::isInstance);
  }

  /** Whether the shell has to find something out, after which nothing may be said in this step. */
  public boolean waits() {
    return effects.stream()
        .anyMatch(effect ->
            switch (effect) {
              case Effect.Find _,
                  Effect.ReadJobs _,
                  Effect.AskPolicy _,
                  Effect.Judge _,
                  Effect.Perform _ ->
                  true;
              case Effect.Say _,
                  Effect.Shown _,
                  Effect.Interest _,
                  Effect.Withdraw _,
                  Effect.Attended _,
                  Effect.Decline _,
                  Effect.Forget _,
                  Effect.CallHuman _,
                  Effect.LeaveHuman _ ->
                  false;
            });
  }

  Step done() {
    person = person.notingWish(at);
    return new Step(person, state, effects);
  }
}

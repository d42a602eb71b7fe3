package cn.daqiao.bot.policy;

import cn.daqiao.config.Texts;
import cn.daqiao.index.text.Chinese;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.policy.PolicyLexicon;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.RegionCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said where no document answers. */
final class Refusals {
  private static final int SHORT = 12;
  private static final String UNCLEAR = "unclear";
  private static final String ABUSE = "abuse";
  private static final String HOTLINE = "12333";
  private static final int NEAREST = 2;

  private final PolicyLexicon lexicon;
  private final Texts texts;

  Refusals(PolicyLexicon lexicon, Texts texts) {
    this.lexicon = lexicon;
    this.texts = texts;
  }

  /** Whether nothing in it can be read as Chinese. */
  Optional<Answer> unreadable(String q) {
    var letters = q.codePoints().filter(Character::isLetterOrDigit).toArray();
    boolean chinese =
        q.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    if (letters.length == 0) {
      return Optional.of(say(q, "policy.refuse.empty", Map.of()));
    }
    if (!chinese) {
      var talk = smallTalk(q, true);
      boolean words = q.codePoints().anyMatch(Character::isLetter);
      return talk.isPresent()
          ? talk
          : Optional.of(say(q, words ? "policy.refuse.foreign" : "policy.refuse.empty", Map.of()));
    }
    return q.codePoints().filter(Character::isLetterOrDigit).limit(2).count() < 2
        ? smallTalk(q, true).or(() -> Optional.of(say(q, "policy.refuse.empty", Map.of())))
        : Optional.empty();
  }

  /**
   * A fitting word where the whole message is small talk.
   *
   * @param alone whether nothing was asked before, so that a bare 怎么办 leans on nothing
   */
  Optional<Answer> smallTalk(String q, boolean alone) {
    var text = Chinese.fold(q).strip();
    for (var talk : lexicon.smallTalk().entrySet()) {
      boolean fits = alone || !talk.getKey().equals(UNCLEAR);
      boolean brief = talk.getKey().equals(ABUSE) || text.length() <= SHORT;
      if (fits && brief && talk.getValue().matcher(text).find()) {
        return Optional.of(say(q, "policy.talk." + talk.getKey(), Map.of()));
      }
    }
    return Optional.empty();
  }

  /**
   * A matter on which the documents are known to be silent.
   *
   * @param meant whether the question is put as a measure is asked for, which only a firm one bears
   */
  Optional<Answer> absent(String q, String text, boolean meant) {
    return lexicon.absent().stream()
        .filter(a -> a.firm() || !meant)
        .filter(a -> a.any().matcher(text).find())
        .filter(a -> a.unless() == null || !a.unless().matcher(text).find())
        .findFirst()
        .map(a -> say(q, "policy.refuse.absent", Map.of("topic", a.name(), "to", a.to())));
  }

  /** Another region's rules. */
  Optional<Answer> elsewhere(String q, String text, RegionCode home) {
    if (lexicon.says("workedThere", text)) {
      return Optional.empty();
    }
    return lexicon.places().stream()
        .filter(p -> p.region() != null && !p.region().touches(home.cutTo(Level.PROVINCE)))
        .filter(p -> p.name().length() > 1 && text.contains(p.name()))
        .findFirst()
        .map(p -> say(q, "policy.refuse.place", Map.of("here", here(home), "there", p.name())));
  }

  private String here(RegionCode home) {
    return lexicon.places().stream()
        .filter(p -> p.region() != null && p.region().touches(home))
        .findFirst()
        .map(PolicyLexicon.Place::name)
        .orElse("");
  }

  /** Nothing was found, or nothing clear enough; the nearest matters are named then. */
  Answer nothing(String q, List<Candidate> near) {
    var headings =
        near.stream()
            .filter(c -> c.score() >= 0.2 && c.entry().article().guide() != null)
            .limit(NEAREST)
            .map(c -> c.entry().article().heading())
            .toList();
    if (headings.isEmpty()) {
      return say(q, "policy.refuse.nothing", Map.of());
    }
    var answer =
        say(
            q,
            "policy.refuse.near",
            Map.of("near", headings.stream().collect(Collectors.joining("；"))));
    return new Answer(q, answer.outcome(), answer.answer(), List.of(), 0, headings);
  }

  /** A sentence of the staff's own; it says where to ask even where they forgot to. */
  Answer taught(String q, String sentence) {
    var where = texts.say("policy.ask", Map.of());
    var said = sentence.contains(HOTLINE) ? sentence : sentence + "\n" + where;
    return new Answer(q, Answer.Outcome.REFUSE, said, List.of(), 0, List.of());
  }

  private Answer say(String q, String key, Map<String, String> args) {
    return new Answer(q, Answer.Outcome.REFUSE, texts.say(key, args), List.of(), 0, List.of());
  }
}

package cn.daqiao.bot.policy.benefit;

import cn.daqiao.bot.policy.benefit.Talk.Asker;
import cn.daqiao.bot.policy.benefit.Talk.Subject;
import cn.daqiao.matcher.policy.benefit.Benefits;
import cn.daqiao.matcher.policy.benefit.Claimant;
import cn.daqiao.matcher.policy.benefit.Claims;
import cn.daqiao.matcher.policy.benefit.Question;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out whether messages ask for all that somebody can get, and what they tell of that one. */
final class Talks {
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern YES = Pattern.compile("是|是的|是啊|对|对的|有|有的|嗯|要|想|想的|参加了|交了");
  private static final Pattern NO = Pattern.compile("不|不是|不是的|没|没有|没得|不要|不想|冇|无|否|没参加|没交");

  private final Benefits benefits;
  private final UnaryOperator<String> fold;
  private final List<String> filler;

  /**
   * Talks over that data.
   *
   * @param fold writes a text as messages are read
   * @param filler words without content, folded
   */
  Talks(Benefits benefits, UnaryOperator<String> fold, List<String> filler) {
    this.benefits = benefits;
    this.fold = fold;
    this.filler =
        filler.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** The talk that the last message belongs to; empty where it is about something else. */
  Optional<Talk> read(List<Saying> sayings, Asker asker) {
    Talk talk = null;
    boolean open = false;
    for (int i = 0; i < sayings.size(); i++) {
      var saying = sayings.get(i);
      var next = open && talk != null ? goesOn(talk, saying, asker) : null;
      if (next == null && wants(saying.text()) && (open || i == 0 || names(saying))) {
        next = about(talk, saying);
      }
      open = next != null;
      talk = next == null ? talk : next;
    }
    return open ? Optional.ofNullable(talk) : Optional.empty();
  }

  /** The same talk after a message that is no full question of its own; absent where it is one. */
  private @Nullable Talk goesOn(Talk talk, Saying saying, Asker asker) {
    var bare = SIGNS.matcher(saying.text()).replaceAll("");
    var answered = answered(saying.text());
    if (benefits.words("rest").matcher(bare).find()) {
      return talk.turnedOver();
    }
    if (answered.isPresent()) {
      return talk.with(new Saying(saying.text(), null, null), told(saying.text(), answered.get()));
    }
    if (YES.matcher(bare).matches() || NO.matcher(bare).matches()) {
      var key = asked(talk, asker);
      return key.isEmpty()
          ? null
          : talk.with(saying, Map.of(key.get(), YES.matcher(bare).matches()));
    }
    return !benefits.words("asks").matcher(bare).find()
            && names(saying)
            && left(saying.text(), true).isEmpty()
        ? added(talk, saying)
        : null;
  }

  /** What is told goes on about the same, unless it names somebody. */
  private Talk added(Talk talk, Saying saying) {
    var text = saying.text();
    boolean other =
        benefits.words("other").matcher(text).find()
            || (hires(text) && talk.claimant() == Claimant.PERSON);
    return other ? about(talk, saying) : talk.with(saying, told(text));
  }

  /** What was asked at the end of the answer before. */
  private Optional<String> asked(Talk talk, Asker asker) {
    return Claims.of(benefits.all(), talk.claimant(), talk.situation(asker))
        .mostSettling(key -> benefits.question(key).askable());
  }

  /** The question that a message answers in the words offered for it, and how. */
  private Optional<Map.Entry<String, Boolean>> answered(String text) {
    for (var question : benefits.questions().entrySet()) {
      if (begins(text, question.getValue().yes())) {
        return Optional.of(Map.entry(question.getKey(), true));
      }
      if (begins(text, question.getValue().no())) {
        return Optional.of(Map.entry(question.getKey(), false));
      }
    }
    return Optional.empty();
  }

  private boolean begins(String text, @Nullable String words) {
    return words != null && text.startsWith(fold.apply(words));
  }

  private Talk about(@Nullable Talk before, Saying saying) {
    var text = saying.text();
    var claimant = hires(text) ? Claimant.EMPLOYER : Claimant.PERSON;
    var told = told(text);
    var answered = answered(text);
    answered.ifPresent(answer -> told.put(answer.getKey(), answer.getValue()));
    var subject = subject(saying, told);
    boolean same =
        before != null
            && before.claimant() == claimant
            && before.subject() == subject
            && (subject == Subject.ASKER
                || saying.gender() == null
                || saying.gender() == before.gender());
    var talk = same && before != null ? before : Talk.begin(claimant, subject);
    return talk.with(saying, told);
  }

  private Subject subject(Saying saying, Map<String, Boolean> told) {
    var text = saying.text();
    if (benefits.words("other").matcher(text).find()) {
      return Subject.ANOTHER;
    }
    boolean nobody = told.isEmpty() && saying.gender() == null && saying.age() == null;
    return nobody || benefits.words("self").matcher(text).find() ? Subject.ASKER : Subject.ANYBODY;
  }

  private boolean hires(String text) {
    return benefits.words("employer").matcher(text).find()
        && !benefits.words("worker").matcher(text).find();
  }

  private Map<String, Boolean> told(String text) {
    var told = new HashMap<String, Boolean>();
    benefits
        .questions()
        .forEach((key, question) -> {
          var said = question.in(text);
          if (said != null) {
            told.put(key, said);
          }
        });
    return told;
  }

  private Map<String, Boolean> told(String text, Map.Entry<String, Boolean> answer) {
    var told = told(text);
    told.put(answer.getKey(), answer.getValue());
    return told;
  }

  /** Whether it asks what there is to get, and nothing else. */
  private boolean wants(String text) {
    return benefits.words("want").matcher(text).find()
        && (!benefits.words("outside").matcher(text).find() || household(text))
        && left(text, answered(text).isPresent()).isEmpty();
  }

  private boolean household(String text) {
    return Set.of("poor", "allowance", "lifted").stream()
        .map(benefits.questions()::get)
        .anyMatch(question -> question != null && question.in(text) != null);
  }

  /** Whether it says of whom it speaks, so that it leans on nothing asked before. */
  private boolean names(Saying saying) {
    var text = saying.text();
    return saying.gender() != null
        || saying.age() != null
        || !told(text).isEmpty()
        || hires(text)
        || benefits.words("other").matcher(text).find()
        || benefits.words("self").matcher(text).find();
  }

  /**
   * What is left without words for asking and for persons.
   *
   * @param facts whether anything that the questions are about is left out too
   */
  private String left(String text, boolean facts) {
    var left = benefits.words("facts").matcher(text).replaceAll(" ");
    if (facts) {
      for (var question : benefits.questions().values()) {
        left = without(left, question);
      }
    }
    for (var name : List.of("want", "other", "employer")) {
      left = benefits.words(name).matcher(left).replaceAll(" ");
    }
    for (var word : filler) {
      left = left.replace(word, " ");
    }
    return SIGNS.matcher(benefits.words("spare").matcher(left).replaceAll("")).replaceAll("");
  }

  private static String without(String text, Question question) {
    var left = question.denied().matcher(text).replaceAll(" ");
    return question.said().matcher(left).replaceAll(" ");
  }
}

package cn.daqiao.bot.policy;

import cn.daqiao.bot.vacancy.Deadline;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What staff taught, before the documents are asked. A lesson holds for its question in the same or
 * near words; one that only names an article also for a question that says a little more or less,
 * where the ranking puts that article first anyway.
 */
final class Teaching {
  private final Sources sources;
  private final Wording wording;
  private final Refusals refusals;
  private final Map<RegionCode, Known> known = new ConcurrentHashMap<>();
  private volatile List<Lesson> lessons = List.of();

  /**
   * A question under way.
   *
   * @param plain what it asks, without anything personal
   * @param found what the ranking says
   * @param after the article spoken of before, where it leans on it
   */
  record Question(
      String q,
      Asked asked,
      Asked plain,
      List<Candidate> found,
      Person person,
      @Nullable Near after) {}

  private record Kept(Lesson lesson, Gist gist) {}

  /** The lessons of one region, newest first, and by their questions. */
  private record Known(List<Lesson> of, List<Kept> all, Map<String, Lesson> same) {}

  Teaching(Sources sources, Wording wording, Refusals refusals) {
    this.sources = sources;
    this.wording = wording;
    this.refusals = refusals;
  }

  void teach(List<Lesson> all) {
    lessons = all.stream().sorted(Comparator.comparing(Lesson::at).reversed()).toList();
  }

  boolean isEmpty() {
    return lessons.isEmpty();
  }

  /** Two questions after the same article with the same key are one. */
  static String key(Gist gist, @Nullable Near after) {
    return after == null ? gist.key() : gist.key() + "@" + after.document() + "#" + after.article();
  }

  /** The answer that was taught for this very question. */
  Optional<Answer> same(
      Question question, RegionCode home, Function<String, Asked> reading, Instant now) {
    return same(question, known(home, reading)).flatMap(lesson -> give(lesson, question, now));
  }

  /**
   * The answer that was taught; empty where none was, or where what it rests on is gone.
   *
   * @param reading how questions of that region are understood
   */
  Optional<Answer> answer(
      Question question, RegionCode home, Function<String, Asked> reading, Instant now) {
    return meant(question, known(home, reading))
        .flatMap(lesson -> give(lesson, question, now).stream())
        .findFirst();
  }

  private static Optional<Lesson> same(Question question, Known known) {
    return Optional.ofNullable(known.same().get(key(Gist.of(question.plain()), question.after())));
  }

  private static Stream<Lesson> meant(Question question, Known known) {
    var gist = Gist.of(question.plain());
    var same = same(question, known).stream();
    if (question.after() != null) {
      return same;
    }
    var near = known.all().stream().filter(kept -> kept.gist().near(gist)).map(Kept::lesson);
    var like =
        known.all().stream()
            .filter(kept -> isFirst(kept.lesson(), question.found()) && kept.gist().like(gist))
            .map(Kept::lesson);
    return Stream.concat(same, Stream.concat(near, like));
  }

  private static boolean isFirst(Lesson lesson, List<Candidate> found) {
    return lesson.taught() instanceof Lesson.Variant(var source)
        && !found.isEmpty()
        && isOf(found.getFirst(), source);
  }

  private static boolean isOf(Candidate candidate, Lesson.Source source) {
    var entry = candidate.entry();
    return entry.document().name().equals(source.document())
        && entry.article().id().equals(source.article());
  }

  private Optional<Answer> give(Lesson lesson, Question question, Instant now) {
    var today = LocalDate.ofInstant(now, Deadline.ZONE);
    return switch (lesson.taught()) {
      case Lesson.Outside(var sentence) -> Optional.of(refusals.taught(question.q(), sentence));
      case Lesson.Told(var text, var source, var quote) ->
          sources
              .entry(lesson, source, now)
              .map(entry -> wording.told(question.q(), text, entry, quote, today));
      case Lesson.Variant(var source) ->
          sources
              .entry(lesson, source, now)
              .map(entry ->
                  wording.answer(
                      question.q(),
                      question.asked(),
                      null,
                      question.person(),
                      Parts.none(first(entry, source, question.found())),
                      today));
    };
  }

  /** The article's piece that fits best, before all that the ranking found. */
  private static List<Candidate> first(Entry entry, Lesson.Source source, List<Candidate> found) {
    var best = found.stream().filter(c -> isOf(c, source)).findFirst();
    var all = new ArrayList<Candidate>();
    all.add(
        new Candidate(
            best.map(Candidate::number).orElse(-1),
            best.map(Candidate::entry).orElse(entry),
            Math.max(1, best.map(Candidate::score).orElse(0.0)),
            1,
            1,
            1,
            1,
            true,
            false));
    found.stream().filter(c -> !best.equals(Optional.of(c))).forEach(all::add);
    return List.copyOf(all);
  }

  private Known known(RegionCode home, Function<String, Asked> reading) {
    var all = lessons;
    var before = known.get(home);
    if (before != null && before.of() == all) {
      return before;
    }
    var read =
        (before == null ? List.<Kept>of() : before.all())
            .stream().collect(Collectors.toMap(Kept::lesson, Kept::gist, (one, two) -> one));
    var kept = new ArrayList<Kept>();
    var same = new HashMap<String, Lesson>();
    for (var lesson : all) {
      if (lesson.home().touches(home)) {
        var gist = read.get(lesson);
        var fresh = gist == null ? Gist.of(reading.apply(Gist.plain(lesson.question()))) : gist;
        same.putIfAbsent(key(fresh, lesson.after()), lesson);
        if (lesson.after() == null) {
          kept.add(new Kept(lesson, fresh));
        }
      }
    }
    var now = new Known(all, List.copyOf(kept), Map.copyOf(same));
    known.put(home, now);
    return now;
  }
}

package cn.daqiao.bot.policy;

import cn.daqiao.bot.policy.benefit.Overview;
import cn.daqiao.bot.policy.benefit.Saying;
import cn.daqiao.bot.vacancy.Deadline;
import cn.daqiao.config.Texts;
import cn.daqiao.index.text.Chinese;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.policy.PolicyLibrary;
import cn.daqiao.matcher.policy.benefit.Benefits;
import cn.daqiao.matcher.policy.document.Versions;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Seeker;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions from the library: the documents of the asker's region first, then national
 * ones, never another region's, and none that was replaced. Safe for many threads.
 */
public final class Answers implements AutoCloseable {
  /** Whose rules apply where nobody says which. */
  public static final RegionCode FUJIAN = new RegionCode("350000");

  private static final int CONTEXT = 5;
  private static final int NEAREST = 3;

  private final PolicyLibrary library;
  private final List<PolicyDocument> standing;
  private final Texts texts;
  private final Refusals refusals;
  private final Wording wording;
  private final Sources sources;
  private final Teaching teaching;
  private final SoundRepair repair;
  private final InstantSource clock;
  private final Reader national;
  private final Map<RegionCode, Reader> homes = new ConcurrentHashMap<>();

  /** What an earlier question of the same talk was about. */
  private record Before(Asked asked, int number, Person person) {}

  /** Indexes the national documents; a region's are indexed with its first question. */
  public Answers(PolicyLibrary library, Texts texts, InstantSource clock) {
    this.library = library;
    this.texts = texts;
    this.standing = Versions.standing(library.documents());
    this.refusals = new Refusals(library.lexicon(), texts);
    this.wording = new Wording(texts);
    this.sources = new Sources(standing);
    this.teaching = new Teaching(sources, wording, refusals);
    this.repair =
        new SoundRepair(
            library.benefits().vocabulary(), Set.of(), library.lexicon().matters("particle"));
    this.clock = clock;
    this.national = reader(document -> document.region() == null);
  }

  /** Loads the dictionaries and the region's documents, so that the first question is quick. */
  public void warmUp(RegionCode home) {
    Chinese.warmUp();
    reader(home);
  }

  /**
   * The answer to one question.
   *
   * @param q as the person wrote it
   * @param context earlier questions of the same talk, oldest first
   * @param seeker what is known of the asker
   * @param home whose rules apply
   */
  public Answer answer(String q, List<String> context, @Nullable Seeker seeker, RegionCode home) {
    return reply(q, context, seeker, home).answer();
  }

  /** The same with what staff need to give a better one next time. */
  public Reply reply(String q, List<String> context, @Nullable Seeker seeker, RegionCode home) {
    return reply(q, context, seeker, Map.of(), home);
  }

  /**
   * The same for who told something of himself or herself before, where it was asked what there is
   * to get.
   *
   * @param told what that was
   */
  public Reply reply(
      String q,
      List<String> context,
      @Nullable Seeker seeker,
      Map<String, Boolean> told,
      RegionCode home) {
    var question = question(q, context, seeker, home);
    UnaryOperator<String> asWritten = UnaryOperator.identity();
    return question
        .flatMap(asked -> teaching.same(asked, home, reader(home)::read, clock.instant()))
        .map(taught -> Reply.settled(taught, home))
        .or(() -> overview(q, context, seeker, told, home, asWritten).map(o -> told(o, home)))
        .or(() ->
            question
                .flatMap(asked -> teaching.answer(asked, home, reader(home)::read, clock.instant()))
                .map(taught -> Reply.settled(taught, home)))
        .or(() -> bySound(q, context, seeker, told, home).map(o -> told(o, home)))
        .orElseGet(() -> one(q, context, seeker, home));
  }

  private static Reply told(Overview.Told found, RegionCode home) {
    return new Reply(found.answer(), false, null, List.of(), home, found.told());
  }

  /** The question as lessons are looked up by; empty where nothing was taught or asked. */
  private Optional<Teaching.Question> question(
      String q, List<String> context, @Nullable Seeker seeker, RegionCode home) {
    if (teaching.isEmpty() || plain(q, context, home).isPresent()) {
      return Optional.empty();
    }
    var reader = reader(home);
    var before = before(reader, context, home);
    var asked = reader.read(q);
    var found = reader.rank(q, before == null ? null : before.number());
    var bare = reader.read(Gist.plain(q));
    var after = after(reader, before, asked, found);
    var person = person(asked, before, seeker);
    return Optional.of(new Teaching.Question(q, asked, bare, found, person, after));
  }

  /** What is said to something that is no question. */
  private Optional<Answer> plain(String q, List<String> context, RegionCode home) {
    return unreadable(q, home).or(() -> refusals.smallTalk(q, context.isEmpty()));
  }

  /** What can be claimed. */
  public Benefits benefits() {
    return library.benefits();
  }

  private Optional<Overview.Told> overview(
      String q,
      List<String> context,
      @Nullable Seeker seeker,
      Map<String, Boolean> told,
      RegionCode home,
      UnaryOperator<String> repair) {
    var reader = reader(home);
    var overview = reader.overview();
    if (overview == null) {
      return Optional.empty();
    }
    var sayings = new ArrayList<Saying>();
    for (var earlier : context.subList(Math.max(0, context.size() - CONTEXT), context.size())) {
      sayings.add(saying(reader, earlier, UnaryOperator.identity()));
    }
    var asked = saying(reader, q, repair);
    sayings.add(asked);
    return refusals.elsewhere(q, asked.text(), home).isPresent()
        ? Optional.empty()
        : overview.answer(q, sayings, seeker, told, today());
  }

  /** The words for asking what there is to get may be misspelt; what is guessed is not kept. */
  private Optional<Overview.Told> bySound(
      String q,
      List<String> context,
      @Nullable Seeker seeker,
      Map<String, Boolean> told,
      RegionCode home) {
    return overview(q, context, seeker, told, home, text -> repair.repair(text).text())
        .map(guessed -> new Overview.Told(guessed.answer(), null));
  }

  private Saying saying(Reader reader, String q, UnaryOperator<String> repair) {
    var text = repair.apply(reader.read(q).text());
    var person = Person.of(text, library.lexicon(), null);
    return new Saying(text, person.sex(), person.age());
  }

  private Reply one(String q, List<String> context, @Nullable Seeker seeker, RegionCode home) {
    var plain = plain(q, context, home);
    if (plain.isPresent()) {
      return Reply.settled(plain.get(), home);
    }
    var reader = reader(home);
    var before = before(reader, context, home);
    var asked = reader.read(q);
    var found = reader.rank(q, before == null ? null : before.number());
    var after = after(reader, before, asked, found);
    var answer =
        answer(q, before, asked, found, seeker, home).orElseGet(() -> refusals.nothing(q, found));
    var near = found.stream().limit(NEAREST).map(c -> Near.of(c.entry())).toList();
    return new Reply(answer, answer.outcome() != Answer.Outcome.ANSWER, after, near, home, null);
  }

  /** From now on these are given before the documents are asked. */
  public void teach(List<Lesson> lessons) {
    teaching.teach(lessons);
  }

  /** What may be cited. */
  public Sources sources() {
    return sources;
  }

  /** What a question has in common with all that are put in other figures, signs or fillers. */
  public String sameness(String q, @Nullable Near after, RegionCode home) {
    return Teaching.key(Gist.of(reader(home).read(Gist.plain(q))), after);
  }

  private static @Nullable Near after(
      Reader reader, @Nullable Before before, Asked asked, List<Candidate> found) {
    boolean leans = found.isEmpty() ? asked.leans() : found.getFirst().carried();
    return before == null || !leans ? null : Near.of(reader.shelf().entry(before.number()));
  }

  private Optional<Answer> answer(
      String q,
      @Nullable Before before,
      Asked asked,
      List<Candidate> found,
      @Nullable Seeker seeker,
      RegionCode home) {
    var reader = reader(home);
    var office = reader.offices().askedFor(asked);
    if (office.isPresent() && refusals.elsewhere(q, asked.text(), home).isEmpty()) {
      return Optional.of(office(q, asked, reader.shelf(), office.get(), found));
    }
    var refusal = refusal(q, asked, found, home);
    if (refusal.isEmpty() && !found.isEmpty() && found.getFirst().isClear()) {
      var carried = before != null && found.getFirst().number() == before.number();
      var parts = Parts.of(reader.shelf(), asked.text(), found, reader::read);
      return Optional.of(
          wording.answer(
              q,
              asked,
              carried && before != null ? before.asked() : null,
              person(asked, before, seeker),
              parts,
              today()));
    }
    return law(q).or(() -> refusal);
  }

  /** What an office does, its measures that the question also speaks of first. */
  private Answer office(
      String q, Asked asked, Shelf shelf, Offices.Office office, List<Candidate> found) {
    var cued = found.stream().filter(Candidate::cued).map(Candidate::number).toList();
    var ordered = new ArrayList<>(office.entries());
    ordered.sort(Comparator.comparing(number -> !cued.contains(number)));
    return wording.office(
        q, asked, office.name(), ordered.stream().map(shelf::entry).toList(), today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Deadline.ZONE);
  }

  /** Matters that the documents leave out, unless the question is put as they are asked for. */
  private Optional<Answer> refusal(String q, Asked asked, List<Candidate> found, RegionCode home) {
    var elsewhere = refusals.elsewhere(q, asked.text(), home);
    boolean meant = !found.isEmpty() && found.getFirst().cued();
    return elsewhere.or(() -> refusals.absent(q, asked.text(), meant));
  }

  /** A question spelled in pinyin is readable when it spells terms. */
  private Optional<Answer> unreadable(String q, RegionCode home) {
    var unreadable = refusals.unreadable(q);
    return unreadable.isPresent() && !reader(home).read(q).repaired().isEmpty()
        ? Optional.empty()
        : unreadable;
  }

  /** National documents answer where the region's own are silent. */
  private Optional<Answer> law(String q) {
    if (national.shelf().isEmpty()) {
      return Optional.empty();
    }
    var asked = national.read(q);
    var found = national.rank(q, null);
    return found.isEmpty() || !found.getFirst().isClear()
        ? Optional.empty()
        : Optional.of(
            wording.answer(
                q,
                asked,
                null,
                Person.of(asked.text(), library.lexicon(), null),
                Parts.none(found),
                today()));
  }

  private @Nullable Before before(Reader reader, List<String> context, RegionCode home) {
    Before last = null;
    for (var q : context.subList(Math.max(0, context.size() - CONTEXT), context.size())) {
      if (refusals.unreadable(q).isPresent() || refusals.smallTalk(q, false).isPresent()) {
        continue;
      }
      var asked = reader.read(q);
      var found = reader.rank(q, last == null ? null : last.number());
      if (refusal(q, asked, found, home).isEmpty()
          && !found.isEmpty()
          && found.getFirst().isClear()) {
        last =
            new Before(
                asked, found.getFirst().number(), Person.of(asked.text(), library.lexicon(), null));
      }
    }
    return last;
  }

  private Person person(Asked asked, @Nullable Before before, @Nullable Seeker seeker) {
    var said = Person.of(asked.text(), library.lexicon(), seeker);
    return before == null ? said : said.or(before.person());
  }

  private Reader reader(RegionCode home) {
    return homes.computeIfAbsent(
        home, h -> reader(document -> document.region() != null && document.appliesTo(h)));
  }

  private Reader reader(Predicate<PolicyDocument> wanted) {
    var documents = standing.stream().filter(wanted).toList();
    var lexicon = library.lexicon();
    var overview =
        documents.stream()
            .filter(document -> document.name().equals(library.benefits().document()))
            .findFirst()
            .map(document ->
                new Overview(
                    library.benefits(),
                    document,
                    texts,
                    Chinese::fold,
                    lexicon.filler().stream().map(Chinese::fold).toList()))
            .orElse(null);
    return new Reader(Shelf.of(documents), lexicon, overview);
  }

  @Override
  public void close() {
    national.shelf().close();
    homes.values().forEach(reader -> reader.shelf().close());
  }
}

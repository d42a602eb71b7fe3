package cn.daqiao.bot.policy;

import cn.daqiao.bot.runtime.LucenePool;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Seeker;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Questions that people really ask: answered, and noted where the answer was not all of it. */
public final class Inquiries {
  private static final Logger LOG = LoggerFactory.getLogger(Inquiries.class);

  private final LucenePool lucene;
  private final Desk desk;
  private final Notes notes;

  /** What is kept of questions. */
  public interface Notes {
    /** A question without anything personal. */
    String masked(String q);

    /**
     * Notes a question that was not fully answered.
     *
     * @param sameness the same for questions that are one
     */
    Future<Void> open(Reply reply, String masked, String sameness, String asker);

    /**
     * Notes once how an answer was judged.
     *
     * @param answer tells it from every other answer that the asker got
     */
    Future<Void> judged(Reply reply, String masked, String asker, String answer, boolean useful);
  }

  /**
   * A question.
   *
   * @param context earlier ones of the same talk, oldest first
   * @param home whose rules apply
   * @param asker tells one asker from another; never kept as it is
   * @param told what the asker told of himself or herself before
   */
  public record Inquiry(
      String q,
      List<String> context,
      @Nullable Seeker seeker,
      RegionCode home,
      String asker,
      Map<String, Boolean> told) {

    /** Of somebody who has told nothing. */
    public Inquiry(
        String q, List<String> context, @Nullable Seeker seeker, RegionCode home, String asker) {
      this(q, context, seeker, home, asker, Map.of());
    }

    /** Copies the collections. */
    public Inquiry {
      context = List.copyOf(context);
      told = Map.copyOf(told);
    }
  }

  /** A reply, and how its question is noted. */
  private record Worked(Reply reply, String masked, String sameness) {}

  /** Answers with whatever library stands at that moment. */
  public Inquiries(LucenePool lucene, Desk desk, Notes notes) {
    this.lucene = lucene;
    this.desk = desk;
    this.notes = notes;
  }

  /** The answer; whether its question could be noted changes nothing of it. */
  public Future<Answer> ask(Inquiry inquiry) {
    return reply(inquiry).map(Reply::answer);
  }

  /** The same with all that was found beside it. */
  public Future<Reply> reply(Inquiry inquiry) {
    return lucene
        .run(() -> work(inquiry, false))
        .map(worked -> {
          if (worked.reply().open()) {
            note(worked, inquiry.asker());
          }
          return worked.reply();
        });
  }

  /** Nobody waits for it. */
  private void note(Worked worked, String asker) {
    var _ =
        Future.succeededFuture()
            .compose(now -> notes.open(worked.reply(), worked.masked(), worked.sameness(), asker))
            .onFailure(e -> LOG.warn("an open question was not noted", e));
  }

  /** Notes how the answer to a question was judged. */
  public Future<Void> judge(Inquiry inquiry, String answer, boolean useful) {
    return lucene
        .run(() -> work(inquiry, true))
        .compose(worked ->
            notes.judged(worked.reply(), worked.masked(), inquiry.asker(), answer, useful));
  }

  private Worked work(Inquiry inquiry, boolean judged) {
    var answers = desk.get();
    var reply =
        answers.reply(
            inquiry.q(), inquiry.context(), inquiry.seeker(), inquiry.told(), inquiry.home());
    if (!reply.open() && !judged) {
      return new Worked(reply, "", "");
    }
    var masked = notes.masked(inquiry.q());
    return new Worked(reply, masked, answers.sameness(masked, reply.after(), inquiry.home()));
  }
}

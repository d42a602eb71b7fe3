package cn.daqiao.bot.policy.benefit;

import cn.daqiao.bot.policy.benefit.Talk.Asker;
import cn.daqiao.config.Texts;
import cn.daqiao.matcher.policy.Answer;
import cn.daqiao.matcher.policy.PolicyDocument;
import cn.daqiao.matcher.policy.benefit.Benefits;
import cn.daqiao.matcher.policy.benefit.Claims;
import cn.daqiao.matcher.seeker.Seeker;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Answers who asks for everything that there is to get, with the reason for each. */
public final class Overview {
  private final Benefits benefits;
  private final Talks talks;
  private final Listing listing;

  /**
   * An answer to who asks.
   *
   * @param answer what is read
   * @param told what the asker told of himself or herself; absent where the talk is of others
   */
  public record Told(Answer answer, @Nullable Map<String, Boolean> told) {}

  /**
   * Answers from that data.
   *
   * @param document the one that grants it all
   * @param fold writes a text as messages are read
   * @param filler words without content, folded
   */
  public Overview(
      Benefits benefits,
      PolicyDocument document,
      Texts texts,
      UnaryOperator<String> fold,
      List<String> filler) {
    this.benefits = benefits;
    this.talks = new Talks(benefits, fold, filler);
    this.listing = new Listing(benefits, document, texts);
  }

  /**
   * The answer; empty where the last message asks for something else.
   *
   * @param q as the person wrote it
   * @param sayings the messages of the talk, the question last
   * @param seeker what is known of the asker
   * @param before what the asker has told before
   */
  public Optional<Told> answer(
      String q,
      List<Saying> sayings,
      @Nullable Seeker seeker,
      Map<String, Boolean> before,
      LocalDate today) {
    var asker = new Asker(seeker, before, today.getYear());
    return talks
        .read(sayings, asker)
        .map(talk -> {
          var situation = talk.situation(asker);
          var claims = Claims.of(benefits.all(), talk.claimant(), situation);
          return new Told(
              listing.answer(q, claims, talk, today), talk.asksForSelf() ? situation.told() : null);
        });
  }
}

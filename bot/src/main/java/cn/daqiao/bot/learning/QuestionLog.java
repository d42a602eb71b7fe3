package cn.daqiao.bot.learning;

import cn.daqiao.bot.policy.Inquiries;
import cn.daqiao.bot.policy.Near;
import cn.daqiao.bot.policy.Reply;
import cn.daqiao.bot.redis.Door;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.redis.Seal;
import cn.daqiao.matcher.region.Level;
import cn.daqiao.matcher.region.RegionCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Questions that were not fully answered, without anything that names a person, with the nearest
 * articles and how many asked; and how answers were judged by those who got them.
 */
public final class QuestionLog implements Inquiries.Notes {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ASKED = "asked";

  private final Counts open;
  private final Counts judged;
  private final Mask mask;

  /** Keeps questions in that store, within the bounds. */
  public QuestionLog(
      Redis redis, Door door, Seal seal, InstantSource clock, Mask mask, Bounds bounds) {
    var base = new Counts.Base(redis, door, seal, clock);
    open = new Counts(base, "questions", bounds);
    judged = new Counts(base, "judged", bounds);
    this.mask = mask;
  }

  /**
   * A question as it is kept.
   *
   * @param question masked
   * @param after the article that it leans on
   * @param outcome partial or refuse
   * @param asked by how many, a person once a day
   */
  public record Question(
      String id,
      String question,
      @Nullable Near after,
      RegionCode home,
      String outcome,
      List<Near> near,
      long asked,
      Instant first,
      Instant last) {

    /** Copies the list. */
    public Question {
      near = List.copyOf(near);
    }
  }

  /**
   * How the answer to a question was judged.
   *
   * @param about the article it cited; absent where it cited none
   * @param home whose rules applied
   */
  public record Judged(
      String question,
      @Nullable Near about,
      RegionCode home,
      long useful,
      long useless,
      Instant last) {}

  @Override
  public String masked(String q) {
    return mask.of(q);
  }

  @Override
  public Future<Void> open(Reply reply, String masked, String sameness, String asker) {
    var home = reply.home().cutTo(Level.PROVINCE);
    var node = JsonNodeFactory.instance.objectNode().put("v", 1).put("question", masked);
    if (reply.after() != null) {
      node.set("after", LessonJson.near(reply.after()));
    }
    node.put("home", home.digits());
    node.put("outcome", reply.answer().outcome().name().toLowerCase(Locale.ROOT));
    var near = node.putArray("near");
    reply.near().forEach(one -> near.add(LessonJson.near(one)));
    var id = open.id(home.digits() + " " + sameness);
    return open.count(id, node.toString(), ASKED, asker, id);
  }

  @Override
  public Future<Void> judged(
      Reply reply, String masked, String asker, String answer, boolean useful) {
    var home = reply.home().cutTo(Level.PROVINCE);
    var node = JsonNodeFactory.instance.objectNode().put("v", 1).put("question", masked);
    node.put("home", home.digits());
    var about = reply.answer().citations().stream().findFirst();
    about.ifPresent(first ->
        node.set(
            "about",
            LessonJson.near(new Near(first.document(), first.article(), first.heading()))));
    var cited = about.map(c -> c.document() + "#" + c.article()).orElse("");
    var id = judged.id(home.digits() + " " + masked + " " + cited);
    return judged.count(id, node.toString(), useful ? "useful" : "useless", asker, answer);
  }

  /** All open questions, asked last first. */
  public Future<List<Question>> all() {
    return open.all(QuestionLog::question);
  }

  /** One of them. */
  public Future<Optional<Question>> find(String id) {
    return open.find(id, QuestionLog::question);
  }

  /** All judgements, newest first. */
  public Future<List<Judged>> judgements() {
    return judged.all(QuestionLog::judged);
  }

  private static Question question(Counts.Row row) throws JsonProcessingException {
    var node = JSON.readTree(row.json());
    var near = new ArrayList<Near>();
    for (var one : node.path("near")) {
      var read = LessonJson.readNear(one);
      if (read != null) {
        near.add(read);
      }
    }
    return new Question(
        row.id(),
        node.path("question").asText(),
        LessonJson.readNear(node.path("after")),
        new RegionCode(node.path("home").asText()),
        node.path("outcome").asText(),
        near,
        row.count(ASKED),
        row.first(),
        row.last());
  }

  private static Judged judged(Counts.Row row) throws JsonProcessingException {
    var node = JSON.readTree(row.json());
    return new Judged(
        node.path("question").asText(),
        LessonJson.readNear(node.path("about")),
        new RegionCode(node.path("home").asText()),
        row.count("useful"),
        row.count("useless"),
        row.last());
  }
}

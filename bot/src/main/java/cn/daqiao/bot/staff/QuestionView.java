package cn.daqiao.bot.staff;

import cn.daqiao.bot.learning.Decided;
import cn.daqiao.bot.learning.LessonJson;
import cn.daqiao.bot.learning.QuestionLog;
import cn.daqiao.bot.learning.QuestionLog.Question;
import cn.daqiao.bot.policy.Lesson;
import cn.daqiao.bot.policy.Near;
import cn.daqiao.bot.policy.Sources;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Open questions, lessons and judgements as staff see them. */
final class QuestionView {
  /** How a question stands, by the words of the interface. */
  static final Map<String, State> STATES =
      Arrays.stream(State.values())
          .collect(Collectors.toMap(State::word, state -> state, (a, b) -> a, LinkedHashMap::new));

  private final Supplier<Sources> sources;
  private final InstantSource clock;

  /** How a question stands. */
  enum State {
    OPEN,
    TAUGHT,
    OUTSIDE,
    STALE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  QuestionView(Supplier<Sources> sources, InstantSource clock) {
    this.sources = sources;
    this.clock = clock;
  }

  State state(@Nullable Decided decided) {
    var lesson = decided == null ? null : decided.lesson().orElse(null);
    if (lesson == null) {
      return State.OPEN;
    }
    if (!sources.get().stands(lesson, clock.instant())) {
      return State.STALE;
    }
    return lesson.taught() instanceof Lesson.Outside ? State.OUTSIDE : State.TAUGHT;
  }

  JsonNode question(Question question, @Nullable Decided decided) {
    var node = head(question.id(), question.question(), question.after());
    node.put("state", state(decided).word());
    node.put("region", question.home().digits());
    node.put("outcome", question.outcome());
    node.put("askers", question.asked());
    node.put("first", question.first().toString());
    node.put("last", question.last().toString());
    var near = node.putArray("near");
    question.near().forEach(one -> near.add(LessonJson.near(one)));
    decisions(node, decided);
    return node;
  }

  JsonNode lesson(Decided decided) {
    var node = head(decided.id(), decided.question(), decided.after());
    node.put("state", state(decided).word());
    node.put("region", decided.home().digits());
    decisions(node, decided);
    return node;
  }

  private static ObjectNode head(String id, String question, @Nullable Near after) {
    var node = JsonNodeFactory.instance.objectNode().put("id", id).put("question", question);
    if (after != null) {
      node.set("after", LessonJson.near(after));
    }
    return node;
  }

  private static void decisions(ObjectNode node, @Nullable Decided decided) {
    node.put("version", decided == null ? 0 : decided.version());
    var steps = node.putArray("decisions");
    if (decided != null) {
      decided.steps().forEach(step -> steps.add(LessonJson.step(step)));
    }
  }

  static JsonNode judged(QuestionLog.Judged judged) {
    var node = JsonNodeFactory.instance.objectNode().put("question", judged.question());
    if (judged.about() != null) {
      node.set("about", LessonJson.near(judged.about()));
    }
    return node.put("region", judged.home().digits())
        .put("useful", judged.useful())
        .put("useless", judged.useless())
        .put("last", judged.last().toString());
  }
}

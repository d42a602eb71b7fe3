package cn.daqiao.bot.policy;

import cn.daqiao.bot.json.FieldFaultsException;
import cn.daqiao.bot.seeker.SeekerJson;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Seeker;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers lines of questions: one object in, one out; a bad line gives {@code {"error": reason}}.
 */
public final class AskFile {
  private static final JsonMapper JSON = new JsonMapper();

  private final Answers answers;
  private final SeekerJson seekers;
  private final RegionCode home;

  /** Answers by the rules of one region. */
  public AskFile(Answers answers, SeekerJson seekers, RegionCode home) {
    this.answers = answers;
    this.seekers = seekers;
    this.home = home;
  }

  /** The answer to one line; an object with {@code error} for a bad one. */
  public ObjectNode answer(String line) {
    try {
      if (!(JSON.readTree(line) instanceof ObjectNode asked)) {
        return error("is no JSON object");
      }
      if (!asked.path("q").isTextual()) {
        return error("q is missing or no text");
      }
      return AnswerJson.write(
          answers.answer(
              asked.path("q").asText(), context(asked.path("context")), seeker(asked), home));
    } catch (JsonProcessingException e) {
      return error("is no JSON: " + e.getOriginalMessage());
    } catch (FieldFaultsException e) {
      return error("seeker: " + e.getMessage());
    }
  }

  private static List<String> context(JsonNode node) {
    var context = new ArrayList<String>();
    node.forEach(q -> context.add(q.asText()));
    return context;
  }

  private @Nullable Seeker seeker(ObjectNode asked) throws FieldFaultsException {
    return asked.get("seeker") instanceof ObjectNode seeker
        ? seekers.read(seeker, "asker").seeker()
        : null;
  }

  private static ObjectNode error(String reason) {
    return JSON.createObjectNode().put("error", reason);
  }
}

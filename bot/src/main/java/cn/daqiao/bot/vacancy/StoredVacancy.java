package cn.daqiao.bot.vacancy;

import cn.daqiao.bot.json.FieldFaultsException;
import cn.daqiao.matcher.vacancy.Employer;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The stored JSON of a vacancy: the interface's shape and what only the service knows. */
final class StoredVacancy {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration CHECK_LASTS = Duration.ofDays(180);

  private final VacancyJson reader;

  StoredVacancy(VacancyJson reader) {
    this.reader = reader;
  }

  byte[] write(Vacancy vacancy) {
    var node = VacancyWriter.write(vacancy);
    node.put("version", vacancy.version());
    node.put("employerId", vacancy.employer().id());
    node.put("verified", vacancy.employer().verified());
    if (vacancy.employer().verifiedUntil() != null) {
      node.put("verifiedUntil", vacancy.employer().verifiedUntil().toString());
    }
    if (vacancy.posted() != null) {
      node.put("posted", vacancy.posted().toString());
    }
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The vacancy; what was once saved is always readable, or the shape's reader has a fault. */
  Vacancy read(byte[] stored) {
    try {
      var node = (ObjectNode) JSON.readTree(new String(stored, StandardCharsets.UTF_8));
      var read = reader.fromFile(node, "");
      var posted = node.has("posted") ? Instant.parse(node.get("posted").asText()) : null;
      var employer =
          new Employer(
              node.path("employerId").asText(null),
              read.employer().name(),
              read.employer().contact(),
              read.employer().phone(),
              node.path("verified").asBoolean(),
              verifiedUntil(node, posted));
      return new Vacancy(
          read.id(),
          read.kind(),
          employer,
          read.title(),
          read.description(),
          read.site(),
          read.pay(),
          read.demands(),
          read.terms(),
          read.headcount(),
          read.openUntil(),
          posted,
          Objects.requireNonNull(VacancyJson.status(node.path("status").asText())),
          node.path("version").asInt(1));
    } catch (JsonProcessingException | FieldFaultsException e) {
      throw new IllegalStateException("a stored vacancy cannot be read", e);
    }
  }

  /** Of before this was stored, a check is taken to have been made when the vacancy was posted. */
  private static @Nullable Instant verifiedUntil(ObjectNode node, @Nullable Instant posted) {
    if (node.has("verifiedUntil")) {
      return Instant.parse(node.get("verifiedUntil").asText());
    }
    return posted == null || !node.path("verified").asBoolean() ? null : posted.plus(CHECK_LASTS);
  }
}

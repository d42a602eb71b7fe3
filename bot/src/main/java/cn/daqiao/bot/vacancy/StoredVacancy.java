package cn.daqiao.bot.vacancy;

import cn.daqiao.bot.json.FieldFaultsException;
import cn.daqiao.matcher.vacancy.Employer;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;

/** The stored JSON of a vacancy: the interface's shape and what only the service knows. */
final class StoredVacancy {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final VacancyJson reader;

  StoredVacancy(VacancyJson reader) {
    this.reader = reader;
  }

  byte[] write(Vacancy vacancy) {
    var node = VacancyWriter.write(vacancy);
    node.put("version", vacancy.version());
    node.put("employerId", vacancy.employer().id());
    node.put("verified", vacancy.employer().verified());
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
      var employer =
          new Employer(
              node.path("employerId").asText(null),
              read.employer().name(),
              read.employer().contact(),
              read.employer().phone(),
              node.path("verified").asBoolean());
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
          node.has("posted") ? Instant.parse(node.get("posted").asText()) : null,
          Objects.requireNonNull(VacancyJson.status(node.path("status").asText())),
          node.path("version").asInt(1));
    } catch (JsonProcessingException | FieldFaultsException e) {
      throw new IllegalStateException("a stored vacancy cannot be read", e);
    }
  }
}

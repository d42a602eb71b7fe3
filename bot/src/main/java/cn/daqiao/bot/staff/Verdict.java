package cn.daqiao.bot.staff;

import cn.daqiao.bot.http.Problem;
import cn.daqiao.bot.json.FieldFault;
import cn.daqiao.matcher.vacancy.Status;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk sends to decide about a vacancy.
 *
 * @param reason absent where none was given; who refuses or suspends has to give one
 * @param version that the clerk looked at, absent where any will do
 */
record Verdict(Status status, @Nullable String reason, @Nullable Integer version) {
  private static final Map<String, Status> STATUSES =
      Map.of("open", Status.OPEN, "refused", Status.REFUSED, "suspended", Status.SUSPENDED);
  private static final Pattern MATCH = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");
  private static final int LONGEST = 500;

  /**
   * Reads a body and the {@code If-Match} header; 422 names every field that cannot be used.
   *
   * @param match a version, with or without quotes
   */
  static Verdict of(ObjectNode body, @Nullable String match) {
    var faults = new ArrayList<FieldFault>();
    var status =
        body.path("status").isTextual() ? STATUSES.get(body.path("status").asText()) : null;
    if (status == null) {
      faults.add(new FieldFault("status", "只能是 open、refused 或 suspended。"));
    }
    var reason = body.path("reason");
    if (!reason.isTextual() && !reason.isMissingNode() && !reason.isNull()) {
      faults.add(new FieldFault("reason", "请填一段文字。"));
    } else if (reason.asText("").length() > LONGEST) {
      faults.add(new FieldFault("reason", "太长了，最多" + LONGEST + "个字。"));
    }
    if (status != null && status != Status.OPEN && reason.asText("").isBlank()) {
      faults.add(new FieldFault("reason", "请写明理由，用人单位会看到，照着改。"));
    }
    var version = body.path("version");
    if (!version.isMissingNode()
        && !version.isNull()
        && !(version.isInt() && version.asInt() > 0)) {
      faults.add(new FieldFault("version", "请填您看到的版本号，是一个整数。"));
    }
    for (var field : body.properties()) {
      if (!field.getKey().matches("status|reason|version")) {
        faults.add(new FieldFault(field.getKey(), "没有这个字段，请删掉或改名。"));
      }
    }
    if (status == null || !faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return new Verdict(
        status, text(reason), version.isInt() ? Integer.valueOf(version.asInt()) : matched(match));
  }

  private static @Nullable Integer matched(@Nullable String header) {
    if (header == null || header.isBlank() || header.strip().equals("*")) {
      return null;
    }
    var matcher = MATCH.matcher(header.strip());
    if (!matcher.matches()) {
      throw Problem.of(400, "If-Match 里要写您看到的版本号，例如 If-Match: \"3\"。");
    }
    return Integer.valueOf(matcher.group(1));
  }

  private static @Nullable String text(JsonNode node) {
    var text = node.isTextual() ? node.asText().strip() : "";
    return text.isEmpty() ? null : text;
  }
}

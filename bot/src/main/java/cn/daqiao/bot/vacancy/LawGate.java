package cn.daqiao.bot.vacancy;

import cn.daqiao.bot.json.FieldFault;
import cn.daqiao.config.Texts;
import cn.daqiao.matcher.posting.Finding;
import cn.daqiao.matcher.posting.Gates;
import cn.daqiao.matcher.vacancy.Kind;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what employers send against the law's gates, and says it in words. */
public final class LawGate {
  /** Who decided where a gate did. */
  public static final String BY = "(rules)";

  private static final int LONGEST = 5_000;

  private final Gates gates;
  private final CountyTiers tiers;
  private final Texts texts;
  private final InstantSource clock;

  /** Judges by these gates and the tiers that staff set. */
  public LawGate(Gates gates, CountyTiers tiers, Texts texts, InstantSource clock) {
    this.gates = gates;
    this.tiers = tiers;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * What the gates say of a vacancy.
   *
   * @param refused why it cannot stand, by field
   * @param looked what staff have to look at
   */
  public record Findings(List<FieldFault> refused, List<Finding> looked) {}

  /** Everything found in a vacancy, by today's figures. */
  public Future<Findings> pass(Vacancy vacancy) {
    var today = LocalDate.ofInstant(clock.instant(), Deadline.ZONE);
    return tiers
        .all()
        .map(set -> {
          var byCounty =
              set.entrySet().stream()
                  .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().tier()));
          var found = gates.findings(vacancy, byCounty, today);
          return new Findings(
              found.stream().filter(Finding::refused).map(this::fault).toList(),
              found.stream().filter(one -> !one.refused()).toList());
        });
  }

  /** What a body says that cannot stand, though it is no vacancy yet; so all is told at once. */
  public List<FieldFault> said(ObjectNode body) {
    var said = new LinkedHashMap<String, String>();
    for (var field : List.of("title", "description")) {
      var text = body.path(field);
      if (text.isTextual() && text.asText().length() <= LONGEST) {
        said.put(field, text.asText());
      }
    }
    return gates.words().findings(said, kind(body)).stream()
        .filter(Finding::refused)
        .map(this::fault)
        .toList();
  }

  private static Kind kind(ObjectNode body) {
    for (var kind : Kind.values()) {
      if (kind.word().equals(body.path("kind").asText())) {
        return kind;
      }
    }
    return Kind.JOB;
  }

  /** Why a vacancy waits for staff; null where it need not. */
  public @Nullable String reason(List<Finding> looked) {
    return looked.isEmpty()
        ? null
        : looked.stream().map(this::words).distinct().collect(Collectors.joining("\n"));
  }

  private FieldFault fault(Finding finding) {
    return new FieldFault(finding.field(), words(finding));
  }

  private String words(Finding finding) {
    return texts.say("posting." + finding.rule(), finding.args());
  }
}

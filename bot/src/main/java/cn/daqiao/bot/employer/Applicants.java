package cn.daqiao.bot.employer;

import cn.daqiao.bot.http.Paging;
import cn.daqiao.bot.vacancy.Interests;
import cn.daqiao.matcher.vacancy.Vacancy;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who is interested in a vacancy. Name and phone are read from the person's own record at that
 * moment, and only where the person agreed to this employer by name (PIPL art. 23), so that a
 * deletion or withdrawal takes them away here too.
 */
public final class Applicants {
  private final Interests interests;
  private final Function<Shared, Future<Optional<Named>>> people;

  /** What an employer may see of a person; neither without the person's agreement. */
  public record Named(@Nullable String name, @Nullable String phone) {
    @Override
    public String toString() {
      return "Named";
    }
  }

  /** Whose name is asked for, and by which employer. */
  public record Shared(String person, String employer) {}

  /**
   * Reads interests.
   *
   * @param people brings what that employer may see; empty for somebody who was deleted
   */
  public Applicants(Interests interests, Function<Shared, Future<Optional<Named>>> people) {
    this.interests = interests;
    this.people = people;
  }

  Future<JsonNode> of(Vacancy vacancy, RoutingContext context) {
    var employer = String.valueOf(vacancy.employer().id());
    return interests
        .of(vacancy.id())
        .compose(all -> {
          var rows = all.stream().map(one -> row(one, employer)).toList();
          return Future.all(rows)
              .map(done ->
                  Paging.page(
                      context,
                      rows.stream().flatMap(row -> row.result().stream()).toList(),
                      row -> row));
        });
  }

  private Future<Optional<ObjectNode>> row(Interests.Interested one, String employer) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("seeker", one.person());
    node.put("at", one.at().toString());
    return people
        .apply(new Shared(one.person(), employer))
        .map(found ->
            found.map(seen -> {
              if (one.share() && seen.phone() != null) {
                if (seen.name() != null) {
                  node.put("name", seen.name());
                }
                node.put("phone", seen.phone());
              }
              return node;
            }));
  }
}

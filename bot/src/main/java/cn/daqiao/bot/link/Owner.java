package cn.daqiao.bot.link;

import cn.daqiao.bot.redis.Keys;
import java.util.Optional;

/** Whom somebody acts for. */
public sealed interface Owner {
  /** Its id. */
  String id();

  /** An employer's account. */
  record Employer(String id) implements Owner {}

  /** A village officer, by the name of the staff account. */
  record Officer(String id) implements Owner {}

  /** Somebody whom a village officer has registered, for whom nobody but that one acts. */
  record Ward(String id) implements Owner {}

  /** The key of that name in the owner's slot. */
  default String key(String name) {
    return switch (this) {
      case Employer(var id) -> Keys.of(id, name);
      case Officer(var id) -> Keys.account(name) + ":" + id;
      case Ward(var id) -> Keys.of(id, name);
    };
  }

  /** The owner as a look-up keeps it. */
  default String word() {
    return switch (this) {
      case Employer(var id) -> "employer " + id;
      case Officer(var id) -> "officer " + id;
      case Ward(var id) -> "ward " + id;
    };
  }

  /** Reads what {@link #word} wrote; empty for what a newer version wrote. */
  static Optional<Owner> of(String word) {
    var parts = word.split(" ", 2);
    return switch (parts[0]) {
      case "employer" -> Optional.of(new Employer(parts[1]));
      case "officer" -> Optional.of(new Officer(parts[1]));
      case "ward" -> Optional.of(new Ward(parts[1]));
      default -> Optional.empty();
    };
  }
}

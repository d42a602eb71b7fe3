package cn.daqiao.bot.turn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person's turn tells the rest of the service, through the stream of the partition. */
public sealed interface Change {
  /** Whose. */
  String person();

  /** The record is new or different. */
  record Updated(String person, long version) implements Change {}

  /**
   * Everything of the person is destroyed.
   *
   * @param vacancies in which the person was interested
   * @param offered what the person was ever offered, as far as it is known
   * @param seats where the person acted: the kind of seat, a blank, the account
   */
  record Deleted(String person, List<String> vacancies, List<String> offered, List<String> seats)
      implements Change {
    /** Copies the lists. */
    public Deleted {
      seats = List.copyOf(seats);
      vacancies = List.copyOf(vacancies);
      offered = List.copyOf(offered);
    }
  }

  /**
   * Interest in a vacancy.
   *
   * @param share whether the employer may have name and phone
   * @param version of the person at that time
   */
  record Interested(String person, String vacancy, boolean share, long version) implements Change {}

  /** A vacancy was turned down. */
  record Declined(String person, String vacancy, String reason, long version) implements Change {}

  /**
   * An offer was not sent because something in it had closed meanwhile.
   *
   * @param vacancies that are still open
   */
  record Withdrawn(String person, List<String> vacancies) implements Change {
    /** Copies the list. */
    public Withdrawn {
      vacancies = List.copyOf(vacancies);
    }
  }

  /** Interest in a vacancy, or the place in a course, is called off. */
  record CalledOff(String person, String vacancy, long version) implements Change {}

  /** Somebody who had enrolled for a course was there or not. */
  record Attended(String person, String course, boolean was, long version) implements Change {}

  /** The fields of the stream's entry; absent ones are left out. */
  default Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("v", "1");
    switch (this) {
      case Updated(var person, var version) -> {
        fields.put("t", "updated");
        fields.put("n", Long.toString(version));
      }
      case Deleted(var person, var vacancies, var offered, var seats) -> {
        fields.put("t", "deleted");
        if (!seats.isEmpty()) {
          fields.put("seats", String.join("\n", seats));
        }
        if (!vacancies.isEmpty()) {
          fields.put("vacancies", String.join(",", vacancies));
        }
        if (!offered.isEmpty()) {
          fields.put("offered", String.join(",", offered));
        }
      }
      case Interested(var person, var vacancy, var share, var version) -> {
        fields.put("t", "interested");
        fields.put("vacancy", vacancy);
        fields.put("share", share ? "1" : "0");
        fields.put("n", Long.toString(version));
      }
      case Declined(var person, var vacancy, var reason, var version) -> {
        fields.put("t", "declined");
        fields.put("vacancy", vacancy);
        fields.put("reason", reason);
        fields.put("n", Long.toString(version));
      }
      case Withdrawn(var person, var vacancies) -> {
        fields.put("t", "withdrawn");
        fields.put("vacancies", String.join(",", vacancies));
      }
      case CalledOff(var person, var vacancy, var version) -> {
        fields.put("t", "calledOff");
        fields.put("vacancy", vacancy);
        fields.put("n", Long.toString(version));
      }
      case Attended(var person, var course, var was, var version) -> {
        fields.put("t", "attended");
        fields.put("vacancy", course);
        fields.put("was", was ? "1" : "0");
        fields.put("n", Long.toString(version));
      }
    }
    fields.put("p", person());
    return fields;
  }

  /** Reads an entry; empty for one that a newer version wrote. */
  static Optional<Change> read(Map<String, String> fields) {
    var person = fields.getOrDefault("p", "");
    var vacancy = fields.getOrDefault("vacancy", "");
    var reason = fields.getOrDefault("reason", "");
    long version = Long.parseLong(fields.getOrDefault("n", "0"));
    return switch (fields.getOrDefault("t", "")) {
      case "updated" -> Optional.of(new Updated(person, version));
      case "deleted" ->
          Optional.of(
              new Deleted(
                  person,
                  ids(fields.getOrDefault("vacancies", "")),
                  ids(fields.getOrDefault("offered", "")),
                  fields.getOrDefault("seats", "").lines().toList()));
      case "interested" ->
          Optional.of(new Interested(person, vacancy, "1".equals(fields.get("share")), version));
      case "declined" -> Optional.of(new Declined(person, vacancy, reason, version));
      case "withdrawn" ->
          Optional.of(new Withdrawn(person, ids(fields.getOrDefault("vacancies", ""))));
      case "calledOff" -> Optional.of(new CalledOff(person, vacancy, version));
      case "attended" ->
          Optional.of(new Attended(person, vacancy, "1".equals(fields.get("was")), version));
      default -> Optional.empty();
    };
  }

  private static List<String> ids(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(","));
  }
}

package cn.daqiao.bot.cli;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a command asks of the store: performed in the running service, or here when none runs. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Operation.AddEmployer.class, name = "add-employer"),
  @JsonSubTypes.Type(value = Operation.EmployerCode.class, name = "employer-code"),
  @JsonSubTypes.Type(value = Operation.AddUser.class, name = "add-user"),
  @JsonSubTypes.Type(value = Operation.ImportSeekers.class, name = "import-seekers"),
  @JsonSubTypes.Type(value = Operation.ImportPolicies.class, name = "import-policies"),
  @JsonSubTypes.Type(value = Operation.Reindex.class, name = "reindex"),
  @JsonSubTypes.Type(value = Operation.Replay.class, name = "replay"),
  @JsonSubTypes.Type(value = Operation.Backup.class, name = "backup"),
  @JsonSubTypes.Type(value = Operation.Ask.class, name = "ask"),
  @JsonSubTypes.Type(value = Operation.Say.class, name = "say")
})
public sealed interface Operation {
  /** A new employer's account; prints its key. */
  record AddEmployer(String name, String region, boolean verified) implements Operation {}

  /** A code by which somebody comes to post for an employer in the conversation; prints it. */
  record EmployerCode(String employer) implements Operation {}

  /** A new staff account. */
  record AddUser(String name, String role, String region, String password) implements Operation {
    @Override
    public String toString() {
      return "AddUser[" + role + "]";
    }
  }

  /** The poverty register, from a file that the service can read. */
  record ImportSeekers(String file) implements Operation {}

  /** Further policy documents, from a folder that the service can read. */
  record ImportPolicies(String folder) implements Operation {}

  /** Every index anew, beside the old ones. */
  record Reindex() implements Operation {}

  /** The match log counted anew and held against its index, which may be built anew first. */
  record Replay(boolean rebuild) implements Operation {}

  /** A copy of all data in a new folder. */
  record Backup(String folder) implements Operation {}

  /** A policy question. */
  record Ask(String question, String region) implements Operation {}

  /** One message of a conversation in the terminal. */
  record Say(String as, String text, boolean explain) implements Operation {}
}

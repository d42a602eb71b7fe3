package cn.daqiao.bot.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the person in charge of the installation does. */
@Command(
    name = "admin",
    mixinStandardHelpOptions = true,
    description = "Accounts, imports, indexes, backups.")
final class AdminCommand implements Runnable {
  private final Performer performer;
  private final Service.Opener opener;

  @Spec private CommandSpec spec = CommandSpec.create();

  AdminCommand(Service.Opener opener) {
    this.opener = opener;
    this.performer = new Performer(opener);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a command.");
  }

  @Command(name = "add-employer", description = "Opens an employer's account, prints its key once.")
  int addEmployer(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--region", required = true, paramLabel = "R") String region,
      @Option(names = "--verified", description = "its vacancies are open at once")
          boolean verified)
      throws Exception {
    return perform(new Operation.AddEmployer(name, region, verified));
  }

  @Command(
      name = "employer-code",
      description = "Prints a code by which somebody posts for an employer in the conversation.")
  int employerCode(@Parameters(paramLabel = "ID") String employer) throws Exception {
    return perform(new Operation.EmployerCode(employer));
  }

  @Command(name = "add-user", description = "Opens a staff account; password on standard input.")
  int addUser(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--role", required = true, paramLabel = "ROLE") String role,
      @Option(names = "--region", required = true, paramLabel = "R") String region)
      throws Exception {
    return perform(new Operation.AddUser(name, role, region, password()));
  }

  @Command(name = "import-seekers", description = "Imports the poverty register (.xlsx, .csv).")
  int importSeekers(@Parameters(paramLabel = "FILE") Path file) throws Exception {
    return perform(new Operation.ImportSeekers(absolute(file)));
  }

  @Command(
      name = "import-policies",
      description = "Imports policy documents (.md, .txt, .docx, .pdf).")
  int importPolicies(@Parameters(paramLabel = "DIR") Path folder) throws Exception {
    return perform(new Operation.ImportPolicies(absolute(folder)));
  }

  @Command(name = "reindex", description = "Builds every index anew beside the old one.")
  int reindex() throws Exception {
    return perform(new Operation.Reindex());
  }

  @Command(
      name = "replay",
      description = "Counts the match log anew; ends with 1 where its index counts otherwise.")
  int replay(
      @Option(names = "--rebuild", description = "builds the log's index from its files first")
          boolean rebuild)
      throws Exception {
    return perform(new Operation.Replay(rebuild));
  }

  @Command(name = "backup", description = "Copies all data into a new folder.")
  int backup(@Parameters(paramLabel = "DIR") Path folder) throws Exception {
    return perform(new Operation.Backup(absolute(folder)));
  }

  @Command(name = "restore", description = "Brings a backup back into an empty data folder.")
  int restore(@Parameters(paramLabel = "DIR") Path folder) throws Exception {
    return print(opener.restore(Surroundings.settings(false), folder.toAbsolutePath()));
  }

  @Command(name = "check", description = "Proves that a backup is whole.")
  int check(@Parameters(paramLabel = "DIR") Path folder) throws Exception {
    return print(opener.check(Surroundings.settings(false), folder.toAbsolutePath()));
  }

  private int perform(Operation operation) throws Exception {
    return print(performer.perform(Surroundings.settings(false), operation));
  }

  private int print(Outcome outcome) {
    CommandLine line = spec.commandLine();
    return Performer.print(outcome, line.getOut(), line.getErr());
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  private static String password() throws IOException {
    if (Terminal.watched()) {
      return Terminal.secret("Password: ");
    }
    var line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return line == null ? "" : line;
  }
}

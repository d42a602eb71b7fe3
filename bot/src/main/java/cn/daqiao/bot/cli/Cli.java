package cn.daqiao.bot.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The words of the command line. Exit status: 0 done, 2 wrong words, 1 anything else. */
@Command(
    name = "daqiao",
    description = "Answers policy questions and finds work.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ServeCommand.class,
      AskCommand.class,
      UnderstandCommand.class,
      MatchCommand.class,
      EvaluateCommand.class,
      ChatCommand.class,
      AdminCommand.class
    })
public final class Cli implements Runnable {
  @Spec private CommandSpec spec;

  private Cli() {
    this.spec = CommandSpec.create();
  }

  /** Runs one command with a way to open the product, and returns its exit status. */
  public static int run(Service.Opener opener, String... words) {
    var line = new CommandLine(new Cli(), new Commands(opener));
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      command.getErr().println(Failures.sentence(failure));
      return 1;
    });
    return line.execute(words);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a command.");
  }
}

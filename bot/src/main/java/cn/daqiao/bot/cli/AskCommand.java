package cn.daqiao.bot.cli;

import cn.daqiao.bot.policy.Answers;
import cn.daqiao.bot.policy.AskFile;
import cn.daqiao.bot.policy.ImportedPolicies;
import cn.daqiao.bot.policy.PolicyFolder;
import cn.daqiao.bot.runtime.Settings;
import cn.daqiao.bot.seeker.SeekerJson;
import cn.daqiao.config.Catalog;
import cn.daqiao.matcher.policy.PolicyLibrary;
import cn.daqiao.matcher.region.RegionCode;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Policy questions in the terminal or in a file. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = "Answers a policy question, or a file of them.")
final class AskCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "QUESTION")
  private @Nullable String question;

  @Option(names = "--file", paramLabel = "IN.jsonl")
  private @Nullable Path file;

  @Option(names = "--out", paramLabel = "OUT.jsonl")
  private @Nullable Path out;

  @Option(
      names = "--policies",
      paramLabel = "DIR",
      description = "read instead of config/data/policies")
  private @Nullable Path policies;

  @Option(
      names = "--region",
      paramLabel = "R",
      description = "whose rules apply; Fujian by default")
  private String region = Answers.FUJIAN.digits();

  /** Documents that could not be read. */
  private int rejected;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if ((question == null) == (file == null)) {
      throw new ParameterException(spec.commandLine(), "Give either QUESTION or --file.");
    }
    if ((file == null) != (out == null)) {
      throw new ParameterException(spec.commandLine(), "--file and --out go together.");
    }
    if (file != null && out != null) {
      LineFile.requireApart(out, file);
    }
    var settings = Surroundings.settings(false);
    if (question != null && policies == null) {
      var answered = inService(settings, question);
      if (answered.isPresent()) {
        return answered.get();
      }
    }
    var catalog = Surroundings.catalog();
    var home = home(catalog);
    try (var answers = new Answers(library(settings, catalog), catalog.texts(), settings.clock())) {
      if (question != null) {
        var answer = answers.answer(question, List.of(), null, home);
        spec.commandLine().getOut().println(answer.answer());
      } else if (file != null && out != null) {
        var seekers = new SeekerJson(catalog.regions(), catalog.skills(), catalog.texts());
        new LineFile(file, out, spec.commandLine().getErr())
            .run(new AskFile(answers, seekers, home)::answer);
      }
    }
    if (rejected > 0) {
      spec.commandLine().getErr().println(rejected + " files rejected");
    }
    return 0;
  }

  /** In the running service the question counts as asked; empty where none runs. */
  private Optional<Integer> inService(Settings settings, String asked)
      throws IOException, InterruptedException {
    var control = ControlFile.read(settings.dataDir());
    if (control.isEmpty()) {
      return Optional.empty();
    }
    try {
      var outcome = new ControlClient(control.get()).perform(new Operation.Ask(asked, region));
      var line = spec.commandLine();
      return Optional.of(Performer.print(outcome, line.getOut(), line.getErr()));
    } catch (ConnectException e) {
      return Optional.empty();
    }
  }

  private PolicyLibrary library(Settings settings, Catalog catalog) {
    if (policies == null) {
      return ImportedPolicies.beside(catalog.policies(), settings.dataDir());
    }
    if (!Files.isDirectory(policies)) {
      throw new CommandFailedException("there is no folder " + policies);
    }
    var read = PolicyFolder.load(policies, catalog.policies().lexicon());
    read.faults().forEach(spec.commandLine().getErr()::println);
    rejected = read.faults().size();
    return read.library();
  }

  private RegionCode home(Catalog catalog) {
    return catalog
        .regions()
        .resolve(region, null)
        .map(found -> found.code())
        .orElseThrow(() -> new CommandFailedException("no region is called " + region));
  }
}

package cn.daqiao.bot.cli;

import cn.daqiao.bot.policy.Evaluation;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How well the policy search finds the right documents of any corpus. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Prints retrieval figures for a corpus, queries and judgements.")
final class EvaluateCommand implements Callable<Integer> {
  @Option(names = "--corpus", required = true, paramLabel = "FILE")
  private Path corpus = Path.of("");

  @Option(names = "--queries", required = true, paramLabel = "FILE")
  private Path queries = Path.of("");

  @Option(names = "--qrels", required = true, paramLabel = "FILE")
  private Path qrels = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    spec.commandLine().getOut().println(Evaluation.run(corpus, queries, qrels));
    return 0;
  }
}

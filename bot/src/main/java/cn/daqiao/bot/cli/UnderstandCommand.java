package cn.daqiao.bot.cli;

import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.seeker.HeardJson;
import cn.daqiao.bot.understanding.Understanding;
import cn.daqiao.matcher.text.TextTables;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What messages say: one object a line in, one out. */
@Command(
    name = "understand",
    mixinStandardHelpOptions = true,
    description = "Reads {\"text\"} a line, writes what each message says.")
final class UnderstandCommand implements Callable<Integer> {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Option(names = "--file", required = true, paramLabel = "IN.jsonl")
  private Path file = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "OUT.jsonl")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    LineFile.requireApart(out, file);
    var catalog = Surroundings.catalog();
    int year = Surroundings.settings(false).clock().instant().atZone(ZONE).getYear();
    TextTables tables = catalog.textTables();
    var understanding = new Understanding(catalog.regions(), catalog.skills(), tables);
    var heard = new HeardJson(understanding, catalog.regions());
    new LineFile(file, out, spec.commandLine().getErr()).run(line -> understand(heard, line, year));
    return 0;
  }

  private static ObjectNode understand(HeardJson heard, String line, int year) {
    try {
      if (Http.JSON.readTree(line) instanceof ObjectNode asked && asked.path("text").isTextual()) {
        return heard.write(asked.path("text").asText(), year);
      }
      return LineFile.error("is no JSON object with a text");
    } catch (JsonProcessingException e) {
      return LineFile.error("is no JSON");
    }
  }
}

package cn.daqiao.bot.cli;

import cn.daqiao.bot.http.Http;
import cn.daqiao.bot.json.FieldFaultsException;
import cn.daqiao.bot.matching.BatchMatch;
import cn.daqiao.bot.matching.MatchRow;
import cn.daqiao.bot.seeker.SeekerJson;
import cn.daqiao.bot.sheet.Sheet;
import cn.daqiao.bot.vacancy.VacancyJson;
import cn.daqiao.matcher.fit.Matcher;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Batch matching of two files, with no server, for a job fair or a check. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description = "Matches a file of seekers with a file of vacancies (.jsonl, .csv, .xlsx).")
final class MatchCommand implements Callable<Integer> {
  @Option(names = "--seekers", required = true, paramLabel = "FILE")
  private Path seekers = Path.of("");

  @Option(names = "--vacancies", required = true, paramLabel = "FILE")
  private Path vacancies = Path.of("");

  @Option(names = "--top", required = true, paramLabel = "K", description = "rows a seeker")
  private int top = 1;

  @Option(names = "--out", required = true, paramLabel = "FILE")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();
  private int rejected;

  @Override
  public Integer call() throws Exception {
    if (top < 1) {
      throw new ParameterException(spec.commandLine(), "--top must be 1 or more.");
    }
    LineFile.requireApart(out, seekers, vacancies);
    var catalog = Surroundings.catalog();
    var clock = Surroundings.settings(false).clock();
    var sheet = new Sheet(catalog.texts());
    var people = new SeekerJson(catalog.regions(), catalog.skills(), catalog.texts());
    var postings = new VacancyJson(catalog.regions(), catalog.texts());
    var allPeople =
        read(sheet, seekers, (node, line) -> people.read(node, "line-" + line).seeker());
    var allPostings =
        read(sheet, vacancies, (node, line) -> postings.fromFile(node, "line-" + line));
    var matcher = new Matcher(catalog.regions(), catalog.skills(), catalog.rules());
    try (var writer = Files.newBufferedWriter(out);
        var bar = progress(allPeople.size())) {
      new BatchMatch(matcher, catalog.texts(), Runtime.getRuntime().availableProcessors())
          .run(
              allPeople,
              allPostings,
              top,
              clock.instant(),
              rows -> {
                rows.forEach(row -> write(writer, row));
                bar.step();
              });
    }
    if (rejected > 0) {
      err().println(rejected + " lines rejected");
    }
    return 0;
  }

  private interface Reader<T> {
    T read(ObjectNode node, int line) throws FieldFaultsException;
  }

  private <T> List<T> read(Sheet sheet, Path file, Reader<T> reader) throws IOException {
    var found = new ArrayList<T>();
    for (var row : sheet.read(file, bad -> reject(file, bad.line(), bad.reason()))) {
      try {
        found.add(reader.read(row.node(), row.line()));
      } catch (FieldFaultsException e) {
        e.faults().forEach(f -> reportField(file, row.line(), f.field(), f.reason()));
        rejected++;
      }
    }
    return found;
  }

  private void reject(Path file, int line, String reason) {
    err().println(file.getFileName() + ":" + line + ": " + reason);
    rejected++;
  }

  private void reportField(Path file, int line, String field, String reason) {
    err().println(file.getFileName() + ":" + line + ": " + field + ": " + reason);
  }

  private static void write(BufferedWriter writer, MatchRow row) {
    try {
      writer.write(json(row).toString());
      writer.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode json(MatchRow row) {
    var node = Http.JSON.createObjectNode();
    node.put("seeker", row.seeker());
    node.put("vacancy", row.vacancy());
    node.put("rank", row.rank());
    node.put("score", rounded(row.score()));
    var reasons = node.putArray("reasons");
    row.reasons().forEach(reasons::add);
    var parts = node.putObject("parts");
    row.parts().forEach((name, value) -> parts.put(name, rounded(value)));
    if (row.distanceKm() != null) {
      node.put("distanceKm", Math.round(row.distanceKm() * 10) / 10.0);
    }
    return node;
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  /** A bar where somebody watches, nothing in a pipe. */
  private Progress progress(int people) {
    if (!Terminal.watched()) {
      return new Progress(null);
    }
    return new Progress(
        new ProgressBarBuilder().setTaskName("match").setInitialMax(people).build());
  }

  private record Progress(@Nullable ProgressBar bar) implements AutoCloseable {
    void step() {
      if (bar != null) {
        bar.step();
      }
    }

    @Override
    public void close() {
      if (bar != null) {
        bar.close();
      }
    }
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}

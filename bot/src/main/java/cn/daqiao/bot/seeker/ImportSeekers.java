package cn.daqiao.bot.seeker;

import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.runtime.Aside;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Takes people from a register into the store: without a channel and not registered, as nobody has
 * asked them yet; what the register says of them is kept.
 */
public final class ImportSeekers {
  private static final int TOGETHER = 100;
  private final RegisterReader reader;
  private final Register register;

  /** Reads with the one and keeps with the other. */
  public ImportSeekers(RegisterReader reader, Register register) {
    this.reader = reader;
    this.register = register;
  }

  /**
   * How an import came out; every line of the file is in one of the three, in order.
   *
   * @param added how many people are new
   * @param known lines with somebody who is there already, or stands further up in the file
   * @param rejected lines that were not taken
   */
  public record Imported(int added, List<Integer> known, List<Rejected> rejected) {
    /** Copies the lists. */
    public Imported {
      known = List.copyOf(known);
      rejected = List.copyOf(rejected);
    }
  }

  /**
   * A line that was not taken.
   *
   * @param line 1-based, the heading counted
   * @param reason in Chinese, without anything personal
   */
  public record Rejected(int line, String reason) {}

  /**
   * Imports a file. A bad line never stops the rest; the same file may be imported again.
   *
   * @param file {@code .xlsx}, {@code .csv} or {@code .jsonl}
   * @return fails when the file is none of these, or the store is away for long
   */
  public Future<Imported> run(Path file) {
    return Aside.run("import-seekers", () -> take(file));
  }

  private Imported take(Path file) throws IOException {
    var rejected = new ArrayList<Rejected>();
    var known = new ArrayList<Integer>();
    int added = 0;
    var rows = unlike(reader.read(file, rejected::add), known);
    for (int from = 0; from < rows.size(); from += TOGETHER) {
      var some = rows.subList(from, Math.min(from + TOGETHER, rows.size()));
      var kept = some.stream().map(this::keep).toList();
      for (int i = 0; i < some.size(); i++) {
        switch (kept.get(i).await()) {
          case ADDED -> added++;
          case KNOWN -> known.add(some.get(i).line());
          case DELETED ->
              rejected.add(new Rejected(some.get(i).line(), reader.say("import.deleted")));
        }
      }
    }
    known.sort(Comparator.naturalOrder());
    rejected.sort(Comparator.comparingInt(Rejected::line));
    return new Imported(added, known, rejected);
  }

  /** Rows that are kept side by side have no likeness in common. */
  private static List<RegisterRow> unlike(List<RegisterRow> rows, List<Integer> known) {
    var seen = new HashSet<String>();
    var unlike = new ArrayList<RegisterRow>();
    for (var row : rows) {
      boolean fresh = row.likenesses().stream().noneMatch(seen::contains);
      seen.addAll(row.likenesses());
      if (fresh) {
        unlike.add(row);
      } else {
        known.add(row.line());
      }
    }
    return unlike;
  }

  private Future<Register.Kept> keep(RegisterRow row) {
    return register.keep(new Person(row.profile(), false, true), row.likenesses());
  }
}

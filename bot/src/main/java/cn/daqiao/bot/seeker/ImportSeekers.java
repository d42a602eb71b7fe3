package cn.daqiao.bot.seeker;

import cn.daqiao.bot.redis.Keys;
import cn.daqiao.bot.redis.Redis;
import cn.daqiao.bot.runtime.Aside;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes people from a register into the store: without a channel and not registered, as nobody has
 * asked them yet; what the register says of them is kept. Who is there already, from an earlier
 * register or by registering in the conversation, is brought up to date.
 */
public final class ImportSeekers {
  private static final int TOGETHER = 100;
  private static final int TRIES = 5;
  private static final String SEVERAL = "several";
  private final RegisterReader reader;
  private final Register register;
  private final People people;

  /** Reads with the one and keeps with the other. */
  public ImportSeekers(RegisterReader reader, Register register, People people) {
    this.reader = reader;
    this.register = register;
    this.people = people;
  }

  /**
   * How an import came out; every line of the file is in one of the four.
   *
   * @param added how many people are new
   * @param updated how many were there and got something new
   * @param unchanged how many were there as they stand in the file
   * @param rejected lines that were not taken, in order
   */
  public record Imported(int added, int updated, int unchanged, List<Rejected> rejected) {
    /** Copies the list. */
    public Imported {
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
    var rows = unlike(reader.read(file, rejected::add), rejected);
    var chatting = rows.isEmpty() ? Map.<String, String>of() : chatting();
    int added = 0;
    int updated = 0;
    int unchanged = 0;
    for (int from = 0; from < rows.size(); from += TOGETHER) {
      var some = rows.subList(from, Math.min(from + TOGETHER, rows.size()));
      var kept = some.stream().map(row -> keep(row, among(chatting, row), 1)).toList();
      for (int i = 0; i < some.size(); i++) {
        switch (kept.get(i).await()) {
          case ADDED -> added++;
          case UPDATED -> updated++;
          case UNCHANGED -> unchanged++;
          case DELETED ->
              rejected.add(new Rejected(some.get(i).line(), reader.say("import.deleted")));
        }
      }
    }
    rejected.sort(Comparator.comparingInt(Rejected::line));
    return new Imported(added, updated, unchanged, rejected);
  }

  /** A store under load may not answer in time; what is done twice is done once. */
  private Future<Register.Kept> keep(RegisterRow row, Optional<String> chatting, int tries) {
    return register
        .keep(row, chatting)
        .recover(failure ->
            tries < TRIES && Redis.isAway(failure)
                ? keep(row, chatting, tries + 1)
                : Future.failedFuture(failure));
  }

  /** Rows that are kept side by side have no likeness in common. */
  private List<RegisterRow> unlike(List<RegisterRow> rows, List<Rejected> rejected) {
    var seen = new HashMap<String, Integer>();
    var unlike = new ArrayList<RegisterRow>();
    for (var row : rows) {
      var same = row.likenesses().stream().map(seen::get).filter(Objects::nonNull).findFirst();
      row.likenesses().forEach(one -> seen.putIfAbsent(one, row.line()));
      if (same.isEmpty()) {
        unlike.add(row);
      } else {
        rejected.add(new Rejected(row.line(), reader.sameAs(same.get())));
      }
    }
    return unlike;
  }

  /**
   * Who registered in the conversation, by hashed likenesses. Read from the records each time: a
   * look-up of their own would have to be kept in step with what they change and delete.
   */
  private Map<String, String> chatting() {
    var byLikeness = new HashMap<String, String>();
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      for (var one : people.partition().apply(partition).await()) {
        if (one.person().keeps()) {
          Likeness.of(one.person().profile(), reader.year())
              .forEach(like ->
                  byLikeness.merge(register.hash(like), one.person().id(), (a, b) -> SEVERAL));
        }
      }
    }
    return byLikeness;
  }

  private Optional<String> among(Map<String, String> chatting, RegisterRow row) {
    return row.likenesses().stream()
        .map(like -> chatting.get(register.hash(like)))
        .filter(Objects::nonNull)
        .filter(id -> !id.equals(SEVERAL))
        .findFirst();
  }
}

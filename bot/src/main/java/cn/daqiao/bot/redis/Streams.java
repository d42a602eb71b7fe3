package cn.daqiao.bot.redis;

import io.lettuce.core.StreamMessage;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stream of one name in each partition of a family. */
public final class Streams {
  /** Where a stream begins. */
  public static final String START = "0-0";

  private static final Script TRIM = Script.load("trim");
  private static final Script CUT = Script.load("stream-cut");
  private static final Script MARK = Script.load("stream-mark");

  /** How many entries {@link #after} gives at most. */
  static final int PAGE = 500;

  private final Redis redis;
  private final Keys.Family family;
  private final String name;

  /**
   * One entry.
   *
   * @param id the stream's own id, which orders entries of a partition
   */
  public record Entry(String id, Map<String, String> fields) {}

  /** Streams such as {@code {p17}:changes}. */
  public Streams(Redis redis, Keys.Family family, String name) {
    this.redis = redis;
    this.family = family;
    this.name = name;
  }

  /**
   * Where a partition's stream stands.
   *
   * @param end the id of the last entry it ever had, {@link #START} where there was none
   * @param trimmed entries before this id are gone
   */
  public record Mark(String end, String trimmed) {
    /**
     * Whether a reader behind this position cannot go on from it: entries that it has not seen may
     * be gone, or this is not the stream that it has read.
     */
    public boolean lost(String position) {
      return before(position, trimmed) || before(end, position);
    }
  }

  /** Where the stream of each partition stands. */
  public Future<List<Mark>> marks() {
    var marks = new ArrayList<Future<Mark>>();
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      marks.add(
          redis
              .eval(MARK, List.of(key(partition), trimmedKey(partition)), new Args())
              .map(said -> new Mark(said.text(0), said.text(1))));
    }
    return Future.all(marks).map(all -> all.<Mark>list());
  }

  /** The id of the last entry of each partition, {@link #START} where there is none. */
  public Future<List<String>> ends() {
    return marks().map(marks -> marks.stream().map(Mark::end).toList());
  }

  /** The next entries after an id, at most 500, in order. */
  public Future<List<Entry>> after(int partition, String id) {
    var offset = StreamOffset.from(key(partition), id);
    return redis
        .call(c -> c.xread(XReadArgs.Builder.count(PAGE), array(offset)))
        .map(messages -> messages.stream().map(Streams::entry).toList());
  }

  /**
   * Removes what is older than the window before the last entry and was reacted to, and notes how
   * far, so that a reader can tell that it fell behind.
   */
  public Future<Void> trim(Duration window) {
    var trims = new ArrayList<Future<Result>>();
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      trims.add(
          redis.eval(
              TRIM,
              List.of(key(partition), trimmedKey(partition), cursor(partition)),
              new Args().add(window.toMillis())));
    }
    return Future.all(trims).mapEmpty();
  }

  /**
   * Removes what lies before an entry, which stays: a stream is never emptied, so that its end
   * tells how far it went.
   *
   * @param lead the number under which this node leads; a slot that knows a higher one refuses
   * @return how many entries were removed; fails when refused or not surely saved
   */
  public Future<Long> cut(Door door, int partition, String firstKept, long lead) {
    if (lead == 0) {
      return Future.failedFuture(new StoreAwayException("this node no longer leads"));
    }
    var keys = List.of(key(partition), trimmedKey(partition), Keys.of(family, partition, "fence"));
    return door.save(CUT, keys, new Args().add(lead).add(firstKept))
        .compose(saved ->
            saved instanceof Saved.Ok(var result) && result.text(0).equals("OK")
                ? Future.succeededFuture(result.number(1))
                : Future.failedFuture(new StoreAwayException("a stream was not cut")));
  }

  /** How far a partition was trimmed: entries before this id are gone. */
  public Future<Optional<String>> trimmed(int partition) {
    return redis
        .call(c -> c.get(trimmedKey(partition)))
        .map(bytes -> Optional.ofNullable(bytes).map(b -> new String(b, StandardCharsets.UTF_8)));
  }

  /** Whether the first id comes before the second in a stream. */
  public static boolean before(String first, String second) {
    long ms = Long.compare(part(first, 0), part(second, 0));
    return ms < 0 || (ms == 0 && part(first, 1) < part(second, 1));
  }

  private static long part(String id, int which) {
    var parts = id.split("-", 2);
    return which < parts.length ? Long.parseLong(parts[which]) : 0;
  }

  /** Whose streams. */
  Keys.Family family() {
    return family;
  }

  /** The key of a partition's stream. */
  String key(int partition) {
    return Keys.of(family, partition, name);
  }

  /** Where the node that reacts to a partition's entries keeps how far it has come. */
  public String cursor(int partition) {
    return Keys.of(family, partition, "cursor");
  }

  private String trimmedKey(int partition) {
    return Keys.of(family, partition, name) + ":trimmed";
  }

  private static Entry entry(StreamMessage<String, byte[]> message) {
    var fields = new LinkedHashMap<String, String>();
    message
        .getBody()
        .forEach((field, value) -> fields.put(field, new String(value, StandardCharsets.UTF_8)));
    return new Entry(message.getId(), fields);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static StreamOffset<String>[] array(StreamOffset<String> offset) {
    return new StreamOffset[] {offset};
  }
}

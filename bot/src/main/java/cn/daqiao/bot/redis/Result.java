package cn.daqiao.bot.redis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a script returned: numbers, bytes, lists of these, or nothing in a place. */
public final class Result {
  private final List<@Nullable Object> items;

  Result(@Nullable List<?> items) {
    this.items = items == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(items));
  }

  /** How many places there are. */
  public int size() {
    return items.size();
  }

  /** Whether nothing stands in a place. */
  public boolean isAbsent(int place) {
    return place >= items.size() || items.get(place) == null;
  }

  /** The number in a place. */
  public long number(int place) {
    return items.get(place) instanceof Long number ? number : Long.parseLong(text(place));
  }

  /** The bytes in a place, null where nothing stands. */
  public byte @Nullable [] bytes(int place) {
    return isAbsent(place) ? null : (byte[]) items.get(place);
  }

  /** The text in a place, empty where nothing stands. */
  public String text(int place) {
    var bytes = bytes(place);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  /** The list in a place, empty where nothing stands. */
  public Result list(int place) {
    return new Result(isAbsent(place) ? null : (List<?>) items.get(place));
  }
}

package cn.daqiao.index.recall;

import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Whom to let pass before anybody is judged.
 *
 * @param wanted lets pass only what it finds, absent for all
 * @param barred leaves out what it finds, absent for none
 */
public record Screen(@Nullable Query wanted, @Nullable Query barred) {
  /** Lets everybody pass. */
  public static final Screen OPEN = new Screen(null, null);
}

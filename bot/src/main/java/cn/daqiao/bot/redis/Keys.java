package cn.daqiao.bot.redis;

import java.util.regex.Pattern;

/**
 * Every key's spelling, and which slot it lies in. The partition is part of a person's, vacancy's
 * or employer's id and never changes; all keys of one lie in its slot, so that one script can save
 * them together.
 */
public final class Keys {
  /** How many partitions each family has; part of every id ever given, hence fixed. */
  public static final int PARTITIONS = 64;

  private static final Pattern ID = Pattern.compile("[pve][0-6]\\d-[0-9A-HJKMNP-TV-Z]{26}");

  /** Whose keys. */
  public enum Family {
    PERSON('p'),
    VACANCY('v'),
    EMPLOYER('e'),
    OPENID('o'),
    API_KEY('k');

    private final char letter;

    Family(char letter) {
      this.letter = letter;
    }

    /** The letter that begins ids and slot tags. */
    public char letter() {
      return letter;
    }
  }

  private Keys() {}

  /** Whether the text is an id that this family could have been given. */
  public static boolean isId(Family family, String text) {
    return !text.isEmpty()
        && text.charAt(0) == family.letter
        && ID.matcher(text).matches()
        && Integer.parseInt(text, 1, 3, 10) < PARTITIONS;
  }

  /** The partition of an id such as {@code p17-01J…}. */
  public static int partition(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not an id of ours");
    }
    return Integer.parseInt(id, 1, 3, 10);
  }

  /** {@code {p17}:name}: a key of the whole partition. */
  public static String of(Family family, int partition, String name) {
    return "{%c%02d}:%s".formatted(family.letter, partition, name);
  }

  /** {@code {p17}:name:p17-01J…}: a key of one person, vacancy or employer, in its slot. */
  public static String of(String id, String name) {
    partition(id);
    return "{" + id.substring(0, 3) + "}:" + name + ":" + id;
  }

  /** {@code {p17}:name}: a key of the partition in which this id lies. */
  public static String beside(String id, String name) {
    partition(id);
    return "{" + id.substring(0, 3) + "}:" + name;
  }

  /** {@code {o05}:name:hash}: a look-up by a keyed hash, which also chooses the slot. */
  public static String lookup(Family family, String name, String hash) {
    return of(family, Math.floorMod(hash.hashCode(), PARTITIONS), name) + ":" + hash;
  }

  /** {@code {acct}:name}: what the account has once. */
  public static String account(String name) {
    return "{acct}:" + name;
  }
}

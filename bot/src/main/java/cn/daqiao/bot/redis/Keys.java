package cn.daqiao.bot.redis;

/**
 * Every key's spelling, and which slot it lies in. The partition is part of a person's, vacancy's
 * or employer's id and never changes; all keys of one lie in its slot, so that one script can save
 * them together.
 */
public final class Keys {
  /** How many partitions each family has; part of every id ever given, hence fixed. */
  public static final int PARTITIONS = 64;

  /** The name of the account's key that tells one store from another; backups leave it out. */
  public static final String IDENTITY = "store";

  private static final int ID_LENGTH = 30;
  private static final String ULID = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

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
    return isId(text) && text.charAt(0) == family.letter && partitionIn(text) < PARTITIONS;
  }

  /** By hand: every key of every call passes here, and a pattern costs ten times as much. */
  private static boolean isId(String text) {
    if (text.length() != ID_LENGTH
        || "pve".indexOf(text.charAt(0)) < 0
        || "0123456".indexOf(text.charAt(1)) < 0
        || "0123456789".indexOf(text.charAt(2)) < 0
        || text.charAt(3) != '-') {
      return false;
    }
    for (int i = 4; i < ID_LENGTH; i++) {
      if (ULID.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int partitionIn(String id) {
    return (id.charAt(1) - '0') * 10 + id.charAt(2) - '0';
  }

  /** {@code 7} as {@code 07}. */
  static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** The partition of an id such as {@code p17-01J…}. */
  public static int partition(String id) {
    if (!isId(id)) {
      throw new IllegalArgumentException("not an id of ours");
    }
    return partitionIn(id);
  }

  /** {@code {p17}:name}: a key of the whole partition. */
  public static String of(Family family, int partition, String name) {
    return "{" + family.letter + twoDigits(partition) + "}:" + name;
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

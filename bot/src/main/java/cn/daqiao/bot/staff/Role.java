package cn.daqiao.bot.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member of staff is there for. */
public enum Role {
  PROVINCE,
  CITY,
  COUNTY,
  VILLAGE,
  AUDITOR;

  /** The word of the interface. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this role may change anything; an auditor only reads. */
  boolean mayDecide() {
    return this == PROVINCE || this == CITY || this == COUNTY;
  }

  /** Whether this role may answer people; an auditor does not even read what they wrote. */
  boolean mayAnswer() {
    return this != AUDITOR;
  }

  /** Whether this role may read the match log, which tells rows by county only. */
  boolean mayReadMatches() {
    return this != VILLAGE;
  }

  /** The role with that word. */
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}

package cn.daqiao.matcher.seeker;

import cn.daqiao.matcher.region.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far from home a person would go. */
public enum Scope {
  TOWNSHIP(Level.TOWNSHIP),
  COUNTY(Level.COUNTY),
  CITY(Level.CITY),
  PROVINCE(Level.PROVINCE),
  OUTSIDE(null);

  private final @Nullable Level level;

  Scope(@Nullable Level level) {
    this.level = level;
  }

  /** The level of the home's area that work has to lie in; empty for no limit. */
  public Optional<Level> level() {
    return Optional.ofNullable(level);
  }
}

package cn.daqiao.matcher.region;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One administrative division.
 *
 * @param code its code
 * @param name its full official name, such as 浦城县 or 富岭镇
 * @param point its seat, absent where none was written down
 * @param aliases other names in use: short (浦城), former (建阳市), spoken (榕城)
 */
public record Region(RegionCode code, String name, @Nullable Point point, List<String> aliases) {

  /** Copies the aliases. */
  public Region {
    aliases = List.copyOf(aliases);
  }

  /** A region whose short name, if it has one of two characters or more, joins the aliases. */
  public static Region withShortName(
      RegionCode code, String name, @Nullable Point point, List<String> others) {
    var aliases = new LinkedHashSet<String>();
    ShortNames.of(name, code.level()).ifPresent(aliases::add);
    aliases.addAll(others);
    aliases.remove(name);
    return new Region(code, name, point, List.copyOf(aliases));
  }

  /** The level of {@link #code()}. */
  public Level level() {
    return code.level();
  }
}

package cn.daqiao.matcher.region;

import java.util.List;
import java.util.Optional;

/** The name of a division without the word for its level: 浦城 of 浦城县, 富岭 of 富岭镇. */
final class ShortNames {
  private ShortNames() {}

  /** The short name where at least two characters remain: no 东 of 东镇. */
  static Optional<String> of(String name, Level level) {
    return endings(level).stream()
        .filter(name::endsWith)
        .findFirst()
        .map(ending -> name.substring(0, name.length() - ending.length()))
        .filter(rest -> rest.length() >= 2);
  }

  private static List<String> endings(Level level) {
    return switch (level) {
      case PROVINCE -> List.of("省", "市");
      case CITY -> List.of("地区", "市", "盟");
      case COUNTY -> List.of("县", "区", "市");
      case TOWNSHIP -> List.of("街道", "畲族乡", "回族乡", "镇", "乡");
    };
  }
}

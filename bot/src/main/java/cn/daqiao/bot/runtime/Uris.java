package cn.daqiao.bot.runtime;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with an address, in words that never repeat it: it may hold a password. */
final class Uris {
  private static final String SENTINEL = "redis-sentinel://";

  private Uris() {}

  /** What keeps a store's address from being used. */
  static Optional<String> redisFault(String text) {
    if (text.startsWith(SENTINEL)) {
      return sentinelFault(text.substring(SENTINEL.length()));
    }
    var nodes = List.of(text.split(",", -1));
    if (nodes.stream().map(Uris::redisScheme).distinct().count() > 1) {
      return Optional.of("must name all nodes of a cluster with the same scheme");
    }
    return nodes.stream()
        .map(node -> nodeFault(node.strip()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static String redisScheme(String node) {
    return node.strip().replaceFirst("://.*", "");
  }

  private static Optional<String> nodeFault(String node) {
    if (!node.startsWith("redis://") && !node.startsWith("rediss://")) {
      return Optional.of(
          "must begin with redis://, rediss:// or redis-sentinel://, each node behind a comma too");
    }
    var uri = parse(node);
    if (uri == null || uri.getHost() == null || badPort(uri)) {
      return Optional.of(
          "must name a host, and perhaps a port from 1 to 65535: redis://:PASSWORD@HOST:PORT, with"
              + " % codes for letters of the password that have a meaning in addresses");
    }
    return Optional.empty();
  }

  private static Optional<String> sentinelFault(String rest) {
    int hash = rest.indexOf('#');
    if (hash < 0 || rest.substring(hash + 1).isBlank()) {
      return Optional.of(
          "must name the master that Sentinel watches: redis-sentinel://HOST:26379/0#MASTER");
    }
    var hosts = rest.substring(rest.lastIndexOf('@', hash) + 1, hash).replaceFirst("/.*", "");
    for (var host : hosts.split(",", -1)) {
      var uri = parse("redis://" + host.strip());
      if (uri == null || uri.getHost() == null || badPort(uri)) {
        return Optional.of("must name at least one host of Sentinel, with commas between several");
      }
    }
    return Optional.empty();
  }

  /** Whether this is where web pages are reached: http or https, a host, perhaps a path. */
  static boolean isWeb(String text) {
    var uri = parse(text);
    return uri != null
        && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
        && uri.getHost() != null
        && !badPort(uri)
        && uri.getRawUserInfo() == null
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null;
  }

  private static boolean badPort(URI uri) {
    return uri.getPort() == 0 || uri.getPort() > 65_535;
  }

  private static @Nullable URI parse(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}

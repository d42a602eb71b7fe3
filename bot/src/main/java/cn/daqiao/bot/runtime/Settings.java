package cn.daqiao.bot.runtime;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set, checked at once.
 *
 * @param http where the public port listens
 * @param staff where the staff port listens
 * @param dataDir store, indexes, run files
 * @param redisUri absent for the embedded store
 * @param redisWait replicas that must hold a save
 * @param dataKeyFile absent for one made in the data folder
 * @param wechat the official account
 * @param quietHours absent when pushes may go out at any hour
 * @param clock the service's time
 * @param publicUrl how the outside reaches us, absent when unset
 */
public record Settings(
    Listen http,
    Listen staff,
    Path dataDir,
    @Nullable String redisUri,
    int redisWait,
    @Nullable Path dataKeyFile,
    Wechat wechat,
    @Nullable QuietHours quietHours,
    SteerableClock clock,
    @Nullable String publicUrl) {

  /** Where the data key lies, or is to be made. */
  public Path keyFile() {
    return dataKeyFile == null ? dataDir.resolve("data.key") : dataKeyFile;
  }

  /** A host and a port; port 0 takes a free one. */
  public record Listen(String host, int port) {}

  /**
   * Reads and checks every setting.
   *
   * @param environment variables, which win
   * @param yaml {@code application.yaml}, flat, names with dots
   * @param demo whether sample data are wanted, which turns quiet hours off unless they are set
   * @param wall the machine's clock
   * @throws BadSettingsException naming every fault
   */
  public static Settings from(
      Map<String, String> environment, Map<String, String> yaml, boolean demo, InstantSource wall)
      throws BadSettingsException {
    var reader = new Reader(environment, yaml);
    var uri = reader.redisUri();
    var dataDir = reader.path(Setting.DATA_DIR, reader.text(Setting.DATA_DIR));
    var keyFile = reader.optional(Setting.DATA_KEY_FILE);
    var settings =
        new Settings(
            reader.listen(Setting.HTTP_HOST, Setting.HTTP_PORT),
            reader.listen(Setting.STAFF_HOST, Setting.STAFF_PORT),
            dataDir,
            uri,
            reader.wait(uri),
            keyFile == null ? null : reader.path(Setting.DATA_KEY_FILE, keyFile),
            reader.wechat(),
            reader.quietHours(demo),
            reader.clock(wall),
            reader.publicUrl());
    reader.refuseSamePort(settings.http, settings.staff);
    reader.fault(Setting.DATA_DIR, Folders.folderFault(dataDir));
    if (keyFile != null || Files.exists(settings.keyFile())) {
      reader.fault(Setting.DATA_KEY_FILE, Folders.keyFault(settings.keyFile()));
    }
    reader.refuseNotYet();
    if (!reader.faults.isEmpty()) {
      throw new BadSettingsException(reader.faults);
    }
    return settings;
  }

  /** How the outside reaches the public port: as it was set, else as it is seen from here. */
  public String outside(String here) {
    return publicUrl == null ? here : publicUrl;
  }

  /** The same on free loopback ports, for a service that nobody calls from outside. */
  public Settings onFreePorts() {
    return new Settings(
        new Listen("127.0.0.1", 0),
        new Listen("127.0.0.1", 0),
        dataDir,
        redisUri,
        redisWait,
        dataKeyFile,
        wechat,
        quietHours,
        clock,
        publicUrl);
  }

  private static final class Reader {
    private final Map<String, String> environment;
    private final Map<String, String> yaml;
    private final List<String> faults = new ArrayList<>();

    Reader(Map<String, String> environment, Map<String, String> yaml) {
      this.environment = environment;
      this.yaml = yaml;
      var known = Setting.ALL.stream().map(Setting::yamlName).toList();
      yaml.keySet().stream()
          .filter(name -> !known.contains(name))
          .sorted()
          .forEach(name -> faults.add("application.yaml has no setting " + name));
    }

    String text(Setting setting) {
      var set = environment.get(setting.variable());
      if (set == null || set.isBlank()) {
        set = yaml.get(setting.yamlName());
      }
      return set == null || set.isBlank() ? setting.fallback() : set.strip();
    }

    @Nullable String optional(Setting setting) {
      var text = text(setting);
      return text.isEmpty() ? null : text;
    }

    boolean isSet(Setting setting) {
      var variable = environment.getOrDefault(setting.variable(), "");
      return !variable.isBlank() || !yaml.getOrDefault(setting.yamlName(), "").isBlank();
    }

    void fault(Setting setting, Optional<String> fault) {
      fault.ifPresent(reason -> faults.add(setting.variable() + ": " + reason));
    }

    Listen listen(Setting hostSetting, Setting portSetting) {
      var host = text(hostSetting);
      if (!host.matches("[A-Za-z0-9._:-]+") || host.matches(".*[^:]:[0-9]+")) {
        faults.add(hostSetting.variable() + " must be a host's name or address and nothing else");
      }
      return new Listen(host, whole(portSetting, 0, 65_535, text(portSetting)));
    }

    void refuseSamePort(Listen http, Listen staff) {
      boolean meet =
          http.host().equals(staff.host()) || anywhere(http.host()) || anywhere(staff.host());
      if (http.port() != 0 && http.port() == staff.port() && meet) {
        faults.add("DAQIAO_HTTP_PORT and DAQIAO_STAFF_PORT must differ, or be 0");
      }
    }

    private static boolean anywhere(String host) {
      return host.equals("0.0.0.0") || host.equals("::");
    }

    Path path(Setting setting, String text) {
      try {
        return Path.of(text).toAbsolutePath().normalize();
      } catch (InvalidPathException e) {
        faults.add(setting.variable() + " is no path that this system can have");
        return Path.of("data").toAbsolutePath();
      }
    }

    @Nullable String redisUri() {
      var uri = optional(Setting.REDIS_URI);
      if (uri != null) {
        Uris.redisFault(uri)
            .ifPresent(reason -> faults.add(Setting.REDIS_URI.variable() + " " + reason));
      }
      return uri;
    }

    @Nullable String publicUrl() {
      var url = optional(Setting.PUBLIC_URL);
      if (url != null && !Uris.isWeb(url)) {
        faults.add(
            "DAQIAO_PUBLIC_URL must be http:// or https:// with a host and perhaps a path, without"
                + " ? or #");
      }
      return url == null ? null : url.replaceFirst("/+$", "");
    }

    int wait(@Nullable String uri) {
      var text = optional(Setting.REDIS_WAIT);
      if (text == null) {
        boolean alone = uri == null || (!uri.startsWith("redis-sentinel") && uri.indexOf(',') < 0);
        return alone ? 0 : 1;
      }
      int wanted = whole(Setting.REDIS_WAIT, 0, 5, text);
      if (wanted > 0 && uri == null) {
        faults.add("DAQIAO_REDIS_WAIT needs DAQIAO_REDIS_URI: the embedded store has no replicas");
      }
      return wanted;
    }

    private int whole(Setting setting, int least, int most, String text) {
      try {
        int value = Integer.parseInt(text);
        if (value >= least && value <= most) {
          return value;
        }
      } catch (NumberFormatException e) {
        // Falls through to the one fault for both cases.
      }
      faults.add(setting.variable() + " must be a whole number from " + least + " to " + most);
      return least;
    }

    Wechat wechat() {
      var token = optional(Setting.WECHAT_TOKEN);
      var appId = optional(Setting.WECHAT_APP_ID);
      var secret = optional(Setting.WECHAT_APP_SECRET);
      if (appId != null && token == null) {
        faults.add("DAQIAO_WECHAT_APP_ID needs DAQIAO_WECHAT_TOKEN, which signs the callbacks");
      }
      if (appId != null && secret == null) {
        faults.add("DAQIAO_WECHAT_APP_ID needs DAQIAO_WECHAT_APP_SECRET to fetch access tokens");
      }
      if (appId == null && secret != null) {
        faults.add("DAQIAO_WECHAT_APP_SECRET needs DAQIAO_WECHAT_APP_ID");
      }
      var base = text(Setting.WECHAT_API_BASE);
      if (!Uris.isWeb(base)) {
        faults.add(
            "DAQIAO_WECHAT_API_BASE must be http:// or https:// with a host, without ? or #");
      }
      if (optional(Setting.WECHAT_AES_KEY) == null
          && optional(Setting.WECHAT_AES_KEY_PREVIOUS) != null) {
        faults.add("DAQIAO_WECHAT_AES_KEY_PREVIOUS needs DAQIAO_WECHAT_AES_KEY, which follows it");
      }
      return new Wechat(
          token,
          appId,
          secret,
          aesKey(Setting.WECHAT_AES_KEY, appId),
          aesKey(Setting.WECHAT_AES_KEY_PREVIOUS, appId),
          base.replaceFirst("/+$", ""));
    }

    private @Nullable String aesKey(Setting setting, @Nullable String appId) {
      var key = optional(setting);
      if (key != null && !key.matches("[A-Za-z0-9]{43}")) {
        faults.add(setting.variable() + " must be the 43 letters and digits of the console");
      }
      if (key != null && appId == null) {
        faults.add(setting.variable() + " needs DAQIAO_WECHAT_APP_ID");
      }
      return key;
    }

    @Nullable QuietHours quietHours(boolean demo) {
      var text = demo && !isSet(Setting.QUIET_HOURS) ? "none" : text(Setting.QUIET_HOURS);
      if (text.equals("none")) {
        return null;
      }
      var hours = QuietHours.parse(text);
      if (hours.isEmpty()) {
        faults.add("DAQIAO_QUIET_HOURS must be two times of day like 21:00-08:00, or none");
      }
      return hours.orElse(null);
    }

    SteerableClock clock(InstantSource wall) {
      var clock = SteerableClock.parse(text(Setting.CLOCK), wall);
      if (clock.isEmpty()) {
        faults.add(
            "DAQIAO_CLOCK must be system, an instant such as 2026-11-23T08:00:00+08:00, the same"
                + " with + behind it, or with *60");
      }
      return clock.orElseGet(() -> SteerableClock.system(wall));
    }

    void refuseNotYet() {
      for (var setting : Setting.NOT_YET) {
        if (isSet(setting)) {
          faults.add(setting.variable() + " is not supported yet, leave it unset");
        }
      }
    }
  }
}

package cn.daqiao.bot.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {
  private static final InstantSource WALL =
      InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z"));

  private static Settings from(Map<String, String> environment) throws BadSettingsException {
    return Settings.from(environment, Map.of(), false, WALL);
  }

  @Test
  void nothingSetGivesTheDefaults() throws BadSettingsException {
    var settings = from(Map.of());
    assertEquals(8080, settings.http().port());
    assertEquals("127.0.0.1", settings.staff().host());
    assertNull(settings.redisUri());
    assertEquals(0, settings.redisWait());
    assertEquals(WALL.instant(), settings.clock().instant());
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    var fault =
        assertThrows(
            BadSettingsException.class,
            () ->
                from(
                    Map.of(
                        "DAQIAO_HTTP_PORT", "eighty",
                        "DAQIAO_QUIET_HOURS", "nachts",
                        "DAQIAO_WECHAT_AES_KEY", "short",
                        "DAQIAO_SMS_PROVIDER", "aliyun",
                        "DAQIAO_CLOCK", "tomorrow")));
    for (var name : new String[] {"HTTP_PORT", "QUIET_HOURS", "AES_KEY", "SMS_PROVIDER", "CLOCK"}) {
      assertTrue(fault.getMessage().contains(name), name);
    }
  }

  /** One setting's value, and a part of what is said about it; nothing for a value that is fine. */
  static Stream<Arguments> values() {
    return Stream.of(
        arguments("REDIS_URI", "redis://h", ""),
        arguments("REDIS_URI", "rediss://:p%40ss@h:6380/2", ""),
        arguments("REDIS_URI", "redis://a:1, redis://b:2", ""),
        arguments("REDIS_URI", "redis-sentinel://:pw@a:26379,b:26379/0#daqiao", ""),
        arguments("REDIS_URI", "http://h:6379", "must begin with redis://"),
        arguments("REDIS_URI", "h:6379", "must begin with redis://"),
        arguments("REDIS_URI", "redis://a:1,", "same scheme"),
        arguments("REDIS_URI", "redis://a:1,b:2", "same scheme"),
        arguments("REDIS_URI", "redis://a:1,rediss://b:1", "same scheme"),
        arguments("REDIS_URI", "redis-socket:///run/redis.sock", "must begin with redis://"),
        arguments("REDIS_URI", "redis://", "must name a host"),
        arguments("REDIS_URI", "redis://:pw@:6379", "must name a host"),
        arguments("REDIS_URI", "redis://h:0", "must name a host"),
        arguments("REDIS_URI", "redis://h:65536", "must name a host"),
        arguments("REDIS_URI", "redis://:a b@h:1", "must name a host"),
        arguments("REDIS_URI", "redis-sentinel://a:26379", "must name the master"),
        arguments("REDIS_URI", "redis-sentinel://a:26379/0#", "must name the master"),
        arguments("REDIS_URI", "redis-sentinel://#daqiao", "at least one host"),
        arguments("REDIS_URI", "redis-sentinel://a:1,:2#daqiao", "at least one host"),
        arguments("REDIS_WAIT", "0", ""),
        arguments("REDIS_WAIT", "1", "no replicas"),
        arguments("REDIS_WAIT", "-1", "whole number"),
        arguments("HTTP_PORT", "0", ""),
        arguments("HTTP_PORT", "65535", ""),
        arguments("HTTP_PORT", "65536", "from 0 to 65535"),
        arguments("HTTP_PORT", "-1", "from 0 to 65535"),
        arguments("HTTP_PORT", "80.5", "from 0 to 65535"),
        arguments("HTTP_PORT", "8081", "must differ"),
        arguments("STAFF_PORT", "8080", "must differ"),
        arguments("HTTP_HOST", "0.0.0.0", ""),
        arguments("HTTP_HOST", "::1", ""),
        arguments("HTTP_HOST", "http://localhost", "host's name"),
        arguments("HTTP_HOST", "localhost:80", "host's name"),
        arguments("STAFF_HOST", "local host", "host's name"),
        arguments("QUIET_HOURS", "none", ""),
        arguments("QUIET_HOURS", "12:00 - 14:30", ""),
        arguments("QUIET_HOURS", "21:00", "two times of day"),
        arguments("QUIET_HOURS", "25:00-08:00", "two times of day"),
        arguments("QUIET_HOURS", "21:00-21:00", "two times of day"),
        arguments("QUIET_HOURS", "21:00 - 21:00", "two times of day"),
        arguments("CLOCK", "system", ""),
        arguments("CLOCK", "2026-11-23T08:00:00+08:00*60", ""),
        arguments("CLOCK", "2026-11-23T08:00:00", "must be system"),
        arguments("CLOCK", "2026-11-31T08:00:00Z", "must be system"),
        arguments("CLOCK", "2026-11-23T08:00:00Z*0", "must be system"),
        arguments("CLOCK", "2026-11-23T08:00:00Z*-2", "must be system"),
        arguments("PUBLIC_URL", "https://jobs.example.cn", ""),
        arguments("PUBLIC_URL", "http://10.0.0.1:8443/daqiao/", ""),
        arguments("PUBLIC_URL", "jobs.example.cn", "http:// or https://"),
        arguments("PUBLIC_URL", "ftp://jobs.example.cn", "http:// or https://"),
        arguments("PUBLIC_URL", "https://", "http:// or https://"),
        arguments("PUBLIC_URL", "https://jobs.example.cn/?from=us", "without ? or #"),
        arguments("PUBLIC_URL", "https://me:pw@jobs.example.cn", "http:// or https://"),
        arguments("WECHAT_API_BASE", "http://127.0.0.1:9", ""),
        arguments("WECHAT_API_BASE", "api.weixin.qq.com", "http:// or https://"),
        arguments("TLS_CERT", "/etc/cert.pem", "not supported yet"),
        arguments("TRUST_PROXY", "true", "not supported yet"),
        arguments("SMS_PROVIDER", "aliyun", "not supported yet"),
        arguments("WECHAT_TEMPLATES", "offer=1", "not supported yet"),
        arguments("DATA_DIR", "/dev/null", "no folder"),
        arguments("DATA_DIR", "/dev/null/below", "cannot be made"),
        arguments("DATA_DIR", "a\0b", "no path"),
        arguments("DATA_KEY_FILE", "/dev/null", "32 bytes"),
        arguments("DATA_KEY_FILE", "/dev", "32 bytes"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void eachValueIsTakenOrRefusedWithItsName(String name, String value, String said) {
    var variable = "DAQIAO_" + name;
    if (said.isEmpty()) {
      assertDoesNotThrow(() -> from(Map.of(variable, value)));
      return;
    }
    var fault = assertThrows(BadSettingsException.class, () -> from(Map.of(variable, value)));
    assertTrue(fault.getMessage().contains(variable), fault.getMessage());
    assertTrue(fault.getMessage().contains(said), fault.getMessage());
    assertFalse(fault.getMessage().contains(";"), "one fault: " + fault.getMessage());
    assertFalse(fault.getMessage().contains("pw"), "no password: " + fault.getMessage());
  }

  @Test
  void theKeyFileHolds32Bytes(@TempDir Path folder) throws Exception {
    var file = folder.resolve("data.key");
    var named = Map.of("DAQIAO_DATA_KEY_FILE", file.toString());
    assertDoesNotThrow(() -> from(named), "it is made");
    for (var bad : List.of("", "not base64!", "c2hvcnQ=", "A".repeat(48))) {
      Files.writeString(file, bad);
      var fault = assertThrows(BadSettingsException.class, () -> from(named));
      assertTrue(fault.getMessage().contains("openssl rand -base64 32"), fault.getMessage());
      var inside = Map.of("DAQIAO_DATA_DIR", folder.toString());
      assertThrows(
          BadSettingsException.class, () -> from(inside), "the one of the data folder too");
    }
    Files.writeString(file, "A".repeat(43) + "=\n");
    assertDoesNotThrow(() -> from(named));
  }

  @Test
  void theAccountsSettingsGoTogether() {
    var key = "A".repeat(43);
    var account =
        Map.of(
            "DAQIAO_WECHAT_TOKEN", "t",
            "DAQIAO_WECHAT_APP_ID", "wx1",
            "DAQIAO_WECHAT_APP_SECRET", "s",
            "DAQIAO_WECHAT_AES_KEY", key);
    assertDoesNotThrow(() -> from(account));
    for (var bad : List.of("A".repeat(42), "A".repeat(44), "A".repeat(42) + "=", "A".repeat(42))) {
      var with = new HashMap<>(account);
      with.put("DAQIAO_WECHAT_AES_KEY", bad);
      assertThrows(BadSettingsException.class, () -> from(with));
    }
    for (var missing :
        List.of("DAQIAO_WECHAT_TOKEN", "DAQIAO_WECHAT_APP_ID", "DAQIAO_WECHAT_APP_SECRET")) {
      var with = new HashMap<>(account);
      with.remove(missing);
      var fault = assertThrows(BadSettingsException.class, () -> from(with));
      assertTrue(fault.getMessage().contains(missing), fault.getMessage());
    }
    var previous = new HashMap<>(account);
    previous.remove("DAQIAO_WECHAT_AES_KEY");
    previous.put("DAQIAO_WECHAT_AES_KEY_PREVIOUS", key);
    assertThrows(BadSettingsException.class, () -> from(previous));
  }

  @Test
  void theOutsideIsToldThePublicUrl() throws BadSettingsException {
    assertEquals("http://here", from(Map.of()).outside("http://here"));
    var set = from(Map.of("DAQIAO_PUBLIC_URL", "https://jobs.example.cn/daqiao/"));
    assertEquals("https://jobs.example.cn/daqiao", set.outside("http://here"));
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws BadSettingsException {
    var settings =
        Settings.from(
            Map.of("DAQIAO_HTTP_PORT", "1"),
            Map.of("http.port", "2", "staff.port", "3"),
            true,
            WALL);
    assertEquals(1, settings.http().port());
    assertEquals(3, settings.staff().port());
    assertNull(settings.quietHours());
  }

  @Test
  void severalNodesWaitForAReplica() throws BadSettingsException {
    assertEquals(0, from(Map.of("DAQIAO_REDIS_URI", "redis://a:1")).redisWait());
    assertEquals(1, from(Map.of("DAQIAO_REDIS_URI", "redis://a:1,redis://b:1")).redisWait());
    assertEquals(1, from(Map.of("DAQIAO_REDIS_URI", "redis-sentinel://a:1#m")).redisWait());
  }

  @Test
  void clocksStandRunAndHurry() {
    var wall = new Wall();
    var stands = SteerableClock.parse("2026-01-01T08:00:00+08:00", wall).orElseThrow();
    var runs = SteerableClock.parse("2026-01-01T00:00:00Z+", wall).orElseThrow();
    var hurries = SteerableClock.parse("2026-01-01T00:00:00Z*60", wall).orElseThrow();
    wall.now = wall.now.plusSeconds(2);
    var start = Instant.parse("2026-01-01T00:00:00Z");
    assertEquals(start, stands.instant());
    assertEquals(start.plusSeconds(2), runs.instant());
    assertEquals(start.plusSeconds(120), hurries.instant());
    stands.advance(Duration.ofHours(10));
    assertEquals(start.plusSeconds(36_000), stands.instant());
  }

  @Test
  void quietHoursEndInTheMorning() {
    var hours = QuietHours.parse("21:00-08:00").orElseThrow();
    assertEquals(
        Instant.parse("2026-11-24T00:00:00Z"),
        hours.earliest(Instant.parse("2026-11-23T13:00:00Z")));
    assertEquals(
        Instant.parse("2026-11-23T00:00:00Z"),
        hours.earliest(Instant.parse("2026-11-22T23:59:59Z")));
    var noon = Instant.parse("2026-11-23T04:00:00Z");
    assertEquals(noon, hours.earliest(noon));
  }

  private static final class Wall implements InstantSource {
    private Instant now = Instant.parse("2026-11-23T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }
  }
}

package cn.daqiao.bot.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

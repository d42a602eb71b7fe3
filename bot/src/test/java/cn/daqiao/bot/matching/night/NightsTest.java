package cn.daqiao.bot.matching.night;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightsTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-23T18:59:59Z, 2026-11-23",
    "2026-11-23T19:00:00Z, 2026-11-24",
    "2026-11-24T02:00:00Z, 2026-11-24",
    "2026-11-24T16:30:00Z, 2026-11-24",
  })
  void aNightBelongsToTheDateInShanghaiOnWhichItBegins(Instant now, LocalDate night) {
    assertEquals(night, new Nights(3).last(now));
  }
}

package cn.daqiao.bot.wechat;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedQueryTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

  private static SignedQuery at(String timestamp) {
    return new SignedQuery(timestamp, "1", "", "", false, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1700000000", "1699999700", "1700000300"})
  void fiveMinutesEitherWayAreFresh(String timestamp) {
    assertTrue(at(timestamp).isFresh(NOW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "1699999699",
        "1700000301",
        "-9223372035154775808",
        "1e9",
        "１７００００００００",
        " 1700000000"
      })
  void allElseIsStale(String timestamp) {
    assertFalse(at(timestamp).isFresh(NOW));
  }

  @Test
  void anEmptyMessageIsNeverSealed() {
    var signature = Signature.of("token", "5", "1");
    var query = new SignedQuery("5", "1", signature, signature, true, "");
    assertTrue(query.isSigned("token"));
    assertFalse(query.isSigned("token", ""));
  }
}

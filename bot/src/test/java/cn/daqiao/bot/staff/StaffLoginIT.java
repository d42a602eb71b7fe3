package cn.daqiao.bot.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.http.Calls;
import cn.daqiao.matcher.region.RegionCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Logging in, and guessing. */
@Timeout(60)
class StaffLoginIT extends StaffStage {
  @Test
  void aLoginThatCannotBeReadIsNoServerFault() {
    for (var body : List.of("", "[]", "{\"name\":")) {
      assertEquals(400, calls.json("POST", ROOT + "/session", null, body).status(), body);
    }
    var missing = calls.json("POST", ROOT + "/session", null, "{\"name\":7}");
    assertEquals(422, missing.status());
    assertEquals(Set.of("name", "password"), missing.fields());
    assertEquals(401, login("nobody", PASSWORD).status());
  }

  @Test
  void guessingEndsAndLocksNobodyOutElsewhere() throws Exception {
    await(members.put(new Member("浦城小林", Role.COUNTY, new RegionCode("350722")), PASSWORD));
    for (int i = 0; i < 10; i++) {
      assertEquals(401, login("浦城小林", "guess-" + i).status());
    }
    assertEquals(429, login("浦城小林", PASSWORD).status());
    var body = loginBody("浦城小林", PASSWORD).getBytes(StandardCharsets.UTF_8);
    var elsewhere = calls.send(Calls.client("127.0.0.2"), "POST", ROOT + "/session", null, body);
    assertEquals(200, elsewhere.status(), elsewhere.text());
  }

  @Test
  void aFloodFromManyAddressesLocksOnlyStrangeOnesOut() {
    var home = new Attempts.Attempt("寿宁小叶", "10.0.0.1");
    assertTrue(await(attempts.allow(home)));
    await(attempts.succeeded(home));
    boolean refused = false;
    for (int i = 0; i < 120; i++) {
      refused |= !await(attempts.allow(new Attempts.Attempt("寿宁小叶", "10.0.1." + i)));
    }
    assertTrue(refused, "strange addresses are refused in the end");
    assertTrue(await(attempts.allow(home)), "the clerk's own place is not");
    boolean spread = true;
    for (int i = 0; i < 60; i++) {
      spread &= await(attempts.allow(new Attempts.Attempt("name" + i, "10.0.2.1")));
    }
    assertTrue(spread);
    assertFalse(await(attempts.allow(new Attempts.Attempt("one more", "10.0.2.1"))));
  }
}

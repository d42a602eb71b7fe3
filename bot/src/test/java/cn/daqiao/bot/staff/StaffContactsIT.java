package cn.daqiao.bot.staff;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.role.RoleStage;
import cn.daqiao.matcher.region.RegionCode;
import io.vertx.ext.web.Router;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Staff give codes to employers without a computer, see who posts, and end it. */
@Timeout(120)
class StaffContactsIT extends RoleStage {
  private static final String PASSWORD = "correct-horse";
  private Sessions sessions;

  @Override
  protected void mount(Router router) {
    sessions = new Sessions(world.redis, world.door, world.seal, members, world.clock);
    new Contacts(sessions, accounts, members, links, unseating::cut).mount(router);
  }

  @Test
  void staffOfTheRegionGiveCodesAndCutLinks() {
    var factory = employer(true);
    var root = "/api/v1/staff/employers/" + factory.account().id();
    var clerk = login("县", Role.COUNTY, "350722");
    var issued = calls.json("POST", root + "/codes", clerk, null);
    assertEquals(201, issued.status(), issued.text());
    say("张厂长", "绑定" + issued.json().path("code").asText());
    say("张厂长", "1");
    var listed = calls.json("GET", root + "/contacts", clerk, null).json();
    assertEquals(1, listed.path("total").asInt());
    assertEquals(id("张厂长"), listed.path("items").path(0).path("person").asText());
    var link = root + "/contacts/" + id("张厂长");
    assertEquals(200, calls.json("DELETE", link, clerk, null).status());
    assertEquals(404, calls.json("DELETE", link, clerk, null).status());
    assertTrue(say("张厂长", "我的岗位").contains("绑定码"));
  }

  @Test
  void othersMayNot() {
    var factory = employer(true);
    var root = "/api/v1/staff/employers/" + factory.account().id();
    var elsewhere = login("邻县", Role.COUNTY, "350781");
    var auditor = login("审计", Role.AUDITOR, "350000");
    assertEquals(404, calls.json("POST", root + "/codes", elsewhere, null).status());
    assertEquals(404, calls.json("GET", root + "/contacts", elsewhere, null).status());
    assertEquals(403, calls.json("POST", root + "/codes", auditor, null).status());
    assertEquals(200, calls.json("GET", root + "/contacts", auditor, null).status());
    assertEquals(401, calls.json("POST", root + "/codes", "x", null).status());
    assertEquals(403, calls.json("DELETE", root + "/contacts/p00", auditor, null).status());
  }

  @Test
  void linksOfAFormerOfficerCanBeSeenAndCut() {
    var clerk = login("县", Role.COUNTY, "350722");
    login("王协理", Role.VILLAGE, "350722101");
    var root = "/api/v1/staff/officers/王协理";
    var issued = calls.json("POST", root + "/codes", clerk, null);
    say("王", "绑定" + issued.json().path("code").asText());
    say("王", "1");
    login("王协理", Role.AUDITOR, "350722101");
    assertEquals(404, calls.json("POST", root + "/codes", clerk, null).status());
    var listed = calls.json("GET", root + "/contacts", clerk, null).json();
    assertEquals(id("王"), listed.path("items").path(0).path("person").asText());
    var link = root + "/contacts/" + id("王");
    assertEquals(200, calls.json("DELETE", link, clerk, null).status());
    assertTrue(person("王").person().seats().isEmpty());
  }

  private String login(String name, Role role, String region) {
    await(members.put(new Member(name, role, new RegionCode(region)), PASSWORD));
    return await(sessions.open(name, PASSWORD, "127.0.0.1"));
  }
}

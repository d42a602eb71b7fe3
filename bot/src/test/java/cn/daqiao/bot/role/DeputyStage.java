package cn.daqiao.bot.role;

import static cn.daqiao.bot.turn.World.await;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.link.Owner;
import cn.daqiao.bot.link.WardList;
import cn.daqiao.bot.seeker.Binding;
import cn.daqiao.bot.staff.Member;
import cn.daqiao.bot.staff.Role;
import cn.daqiao.bot.turn.Stored;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Profile;
import java.util.List;
import java.util.regex.Pattern;

/** A village officer with a code, and what the officer does in the conversation. */
abstract class DeputyStage extends RoleStage {
  static final String PASSWORD = "correct-horse";
  static final RegionCode TOWN = new RegionCode("350722101");
  static final Pattern CODE = Pattern.compile("绑定 ([0-9A-Z]{8})");
  static final String SHE = "她叫陈秀英，女，1968年生，住双同村，会种菜做饭，工资两千以上，就在镇上";

  void officer(String name, RegionCode region) {
    bindOfficer("王", name, region);
  }

  void bindOfficer(String who, String name, RegionCode region) {
    await(members.put(new Member(name, Role.VILLAGE, region), PASSWORD));
    var code = await(links.issue(new Owner.Officer(name))).text();
    assertTrue(say(who, "绑定 " + code).contains(name));
    assertTrue(say(who, "1").contains("绑定好了"));
  }

  String register(String told) {
    say("王", "代登记");
    say("王", "1");
    var summary = say("王", told);
    for (int i = 0; i < 3 && !summary.contains("看看对不对"); i++) {
      summary = say("王", "跳过");
    }
    return say("王", "1");
  }

  List<String> wards() {
    return await(new WardList(world.redis, world.door).of(new Owner.Officer("王协理")));
  }

  Profile kept(String id) {
    return await(world.people.find(id)).orElseThrow().person().profile();
  }

  Stored record(String done) {
    assertNotNull(code(done));
    return await(world.people.find(wards().getFirst())).orElseThrow();
  }

  static String code(String said) {
    var matcher = CODE.matcher(said);
    assertTrue(matcher.find(), said);
    return matcher.group(1);
  }

  Binding binding() {
    return new Binding(register, people, merging, () -> 2026);
  }
}

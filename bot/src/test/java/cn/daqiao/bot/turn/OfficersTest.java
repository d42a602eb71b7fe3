package cn.daqiao.bot.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.dialogue.Flow;
import org.junit.jupiter.api.Test;

class OfficersTest {
  private final Talker talker = new Talker();

  @Test
  void aCodeIsReadThoughAnOfficerListens() {
    talker.hear("[人接了 富岭镇]");
    var heard = talker.hear("绑定 " + FixedErrands.OFFICER_CODE);
    assertTrue(heard.contains("王协理"), heard);
    assertNull(talker.state().officer());
  }

  @Test
  void aPlaceIsForTheOfficerWhoListens() {
    register();
    talker.hear("[人接了 富岭镇]");
    assertTrue(talker.hear("[位置]").contains("工作人员在看"));
    assertEquals("", talker.hear("[位置]"));
    assertNull(talker.person().profile().seeker().home().point());
  }

  @Test
  void aPlaceSharedForSomebodyElseIsNotTheOfficers() {
    register();
    talker.hear("绑定 " + FixedErrands.OFFICER_CODE);
    talker.hear("1");
    talker.hear("代登记");
    talker.hear("1");
    var heard = talker.hear("[位置]");
    assertTrue(heard.contains("位置收到了") && heard.contains("替别人登记"), heard);
    assertNull(talker.person().profile().seeker().home().point());
    var draft = ((Flow.Deputizing) talker.state().flow()).draft();
    assertNotNull(draft.seeker().home().point());
  }

  private void register() {
    talker.hear("找工作");
    talker.hear("同意");
    talker.hear("我叫王建国，男，1975年生，住浦城县富岭镇双同村，会电焊，五千，就在县里，电话13850590001");
    talker.hear("1");
    assertTrue(talker.person().registered());
  }
}

package cn.daqiao.bot.turn;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}

package cn.daqiao.bot.wechat;

import static cn.daqiao.bot.wechat.Served.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daqiao.bot.wechat.standin.Fault;
import cn.daqiao.bot.wechat.standin.StandIn;
import io.vertx.core.Vertx;
import java.util.List;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.junit.jupiter.api.Test;

/** WxJava's own client is content with the stand-in, so the stand-in resembles the platform. */
class StandInTest {
  @Test
  void wxJavaTalksWithIt() throws Exception {
    var vertx = Vertx.vertx();
    try {
      var platform = done(StandIn.start(vertx, Served.account(null, null, ""), Served.CLOCK));
      platform.users().writes("oA");
      var service = service(platform.base());
      assertEquals(platform.tokens().current(), "");
      assertTrue(service.getKefuService().sendKefuMessage(text("oA", "你好 <b>&")));
      platform.breakNext(StandIn.SEND, new Fault.Code(40001));
      assertTrue(service.getKefuService().sendKefuMessage(text("oA", "再来")));
      assertEquals(List.of("你好 <b>&", "再来"), platform.sent().stream().map(s -> s.text()).toList());
      assertEquals(2, platform.tokens().fetches());
      assertEquals(40003, code(service, "oNobody"));
      for (int i = 0; i < 3; i++) {
        service.getKefuService().sendKefuMessage(text("oA", "第" + i + "条"));
      }
      assertEquals(45047, code(service, "oA"));
    } finally {
      done(vertx.close());
    }
  }

  private static WxMpServiceImpl service(String base) {
    var config = new WxMpDefaultConfigImpl();
    config.setAppId(Served.APP);
    config.setSecret("the-secret");
    config.useStableAccessToken(true);
    var host = new WxMpHostConfig();
    host.setApiHost(base);
    config.setHostConfig(host);
    var service = new WxMpServiceImpl();
    service.setWxMpConfigStorage(config);
    service.setMaxRetryTimes(0);
    return service;
  }

  private static WxMpKefuMessage text(String openid, String content) {
    return WxMpKefuMessage.TEXT().toUser(openid).content(content).build();
  }

  private static int code(WxMpServiceImpl service, String openid) {
    return assertThrows(
            WxErrorException.class,
            () -> service.getKefuService().sendKefuMessage(text(openid, "你好")))
        .getError()
        .getErrorCode();
  }
}

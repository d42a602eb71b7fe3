package cn.daqiao.bot.wechat.standin;

import io.vertx.core.json.JsonObject;

/** The shape of the platform's answers. */
final class Replies {
  private Replies() {}

  static JsonObject error(int code) {
    return new JsonObject()
        .put("errcode", code)
        .put("errmsg", code == 0 ? "ok" : "stand-in error rid: 0123456789");
  }
}

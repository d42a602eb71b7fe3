package cn.daqiao.bot.wechat.standin;

import java.time.Instant;

/** Callbacks as the platform writes them (接收普通消息, 接收事件推送). */
public final class Xml {
  private Xml() {}

  /** A text that somebody wrote. */
  public static String text(String openid, String content, String id, Instant at) {
    return head(openid, "text", at)
        + "<Content><![CDATA["
        + content
        + "]]></Content><MsgId>"
        + id
        + "</MsgId></xml>";
  }

  /** An event. */
  public static String event(String openid, String event, String key, Instant at) {
    return head(openid, "event", at)
        + "<Event><![CDATA["
        + event
        + "]]></Event><EventKey><![CDATA["
        + key
        + "]]></EventKey></xml>";
  }

  private static String head(String openid, String kind, Instant at) {
    return "<xml><ToUserName><![CDATA[gh_daqiao]]></ToUserName><FromUserName><![CDATA["
        + openid
        + "]]></FromUserName><CreateTime>"
        + at.getEpochSecond()
        + "</CreateTime><MsgType><![CDATA["
        + kind
        + "]]></MsgType>";
  }
}

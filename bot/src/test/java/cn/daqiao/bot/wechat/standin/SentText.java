package cn.daqiao.bot.wechat.standin;

import java.time.Instant;

/** A customer-service text that reached a person's phone. */
public record SentText(String openid, String text, Instant at) {}

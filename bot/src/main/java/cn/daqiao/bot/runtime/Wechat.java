package cn.daqiao.bot.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The official account.
 *
 * @param token signs callbacks
 * @param appId whose messages are taken; absent while only the URL check is wanted
 * @param appSecret fetches access tokens
 * @param aesKey EncodingAESKey; absent in plaintext mode
 * @param previousAesKey the key before a change
 * @param apiBase where the API is called, without a trailing slash
 */
public record Wechat(
    @Nullable String token,
    @Nullable String appId,
    @Nullable String appSecret,
    @Nullable String aesKey,
    @Nullable String previousAesKey,
    String apiBase) {

  /** Names no secret. */
  @Override
  public String toString() {
    return "Wechat[" + (appId == null ? "no app id" : appId) + "]";
  }
}

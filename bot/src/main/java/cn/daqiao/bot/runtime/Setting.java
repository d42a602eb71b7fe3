package cn.daqiao.bot.runtime;

import java.util.List;
import java.util.Locale;

/**
 * One setting: an environment variable, or the same name in lower case with dots in {@code
 * config/application.yaml}.
 *
 * @param variable the environment variable
 * @param fallback what counts when neither is set; empty is unset
 * @param meaning one clause for the README's table
 * @param secret whether its value must never be printed
 */
public record Setting(String variable, String fallback, String meaning, boolean secret) {
  static final Setting HTTP_PORT =
      open("HTTP_PORT", "8080", "public port (WeChat, employers); 0 takes a free one");
  static final Setting HTTP_HOST = open("HTTP_HOST", "127.0.0.1", "where the public port listens");
  static final Setting STAFF_PORT =
      open("STAFF_PORT", "8081", "staff port (console, health, metrics); 0 takes a free one");
  static final Setting STAFF_HOST = open("STAFF_HOST", "127.0.0.1", "where the staff port listens");
  static final Setting DATA_DIR =
      open("DATA_DIR", "data", "embedded store, indexes, logs; made with mode 0700");
  static final Setting REDIS_URI =
      secret(
          "REDIS_URI",
          "`redis://…`, `rediss://…`, `redis-sentinel://…`, or several `redis://` nodes with commas"
              + " between for a cluster; unset: embedded");
  static final Setting REDIS_WAIT =
      open(
          "REDIS_WAIT",
          "",
          "replicas that must hold a save before anything is said about it; unset: 0 with one node,"
              + " else 1");
  static final Setting DATA_KEY_FILE =
      open(
          "DATA_KEY_FILE",
          "",
          "the key that wraps every person's own key; unset: made in the data folder");
  static final Setting WECHAT_TOKEN =
      secret("WECHAT_TOKEN", "the official account's token; unset: `/wechat` answers 404");
  static final Setting WECHAT_APP_ID =
      open("WECHAT_APP_ID", "", "the official account's app id; unset: simulator only");
  static final Setting WECHAT_APP_SECRET =
      secret("WECHAT_APP_SECRET", "the official account's secret");
  static final Setting WECHAT_AES_KEY =
      secret("WECHAT_AES_KEY", "EncodingAESKey, 43 characters: turns secure mode on");
  static final Setting WECHAT_AES_KEY_PREVIOUS =
      secret("WECHAT_AES_KEY_PREVIOUS", "the EncodingAESKey before a change");
  static final Setting WECHAT_API_BASE =
      open("WECHAT_API_BASE", "https://api.weixin.qq.com", "where WeChat's API is called");
  static final Setting WECHAT_TEMPLATES =
      open("WECHAT_TEMPLATES", "", "template ids, kind=id with commas between: not yet used");
  static final Setting SMS_PROVIDER =
      open("SMS_PROVIDER", "", "the SMS gateway: not yet, must be unset");
  static final Setting SMS_KEY = secret("SMS_KEY", "not yet");
  static final Setting SMS_SECRET = secret("SMS_SECRET", "not yet");
  static final Setting SMS_SIGN = open("SMS_SIGN", "", "not yet");
  static final Setting SMS_TEMPLATE = open("SMS_TEMPLATE", "", "not yet");
  static final Setting SMS_API_BASE = open("SMS_API_BASE", "", "not yet");
  static final Setting QUIET_HOURS =
      open(
          "QUIET_HOURS",
          "21:00-08:00",
          "no pushes within, Asia/Shanghai; `none` turns them off, which is the default with"
              + " `--demo`");
  static final Setting CLOCK =
      open(
          "CLOCK",
          "system",
          "`system`; an instant stands still; `INSTANT+` starts there and runs on; `INSTANT*60`"
              + " runs sixty times as fast");
  static final Setting PUBLIC_URL =
      open(
          "PUBLIC_URL",
          "",
          "how the outside reaches the public port, told in the API's description and the demo's"
              + " links");
  static final Setting TLS_CERT = open("TLS_CERT", "", "not yet: put a proxy in front");
  static final Setting TLS_KEY = open("TLS_KEY", "", "not yet: put a proxy in front");
  static final Setting TRUST_PROXY = open("TRUST_PROXY", "", "not yet");

  /** Every setting, in the order of the README's table. */
  public static final List<Setting> ALL =
      List.of(
          HTTP_PORT,
          HTTP_HOST,
          STAFF_PORT,
          STAFF_HOST,
          DATA_DIR,
          REDIS_URI,
          REDIS_WAIT,
          DATA_KEY_FILE,
          WECHAT_TOKEN,
          WECHAT_APP_ID,
          WECHAT_APP_SECRET,
          WECHAT_AES_KEY,
          WECHAT_AES_KEY_PREVIOUS,
          WECHAT_API_BASE,
          WECHAT_TEMPLATES,
          SMS_PROVIDER,
          SMS_KEY,
          SMS_SECRET,
          SMS_SIGN,
          SMS_TEMPLATE,
          SMS_API_BASE,
          QUIET_HOURS,
          CLOCK,
          PUBLIC_URL,
          TLS_CERT,
          TLS_KEY,
          TRUST_PROXY);

  /** Settings whose feature does not exist yet: a value is refused rather than passed over. */
  static final List<Setting> NOT_YET =
      List.of(
          SMS_PROVIDER,
          SMS_KEY,
          SMS_SECRET,
          SMS_SIGN,
          SMS_TEMPLATE,
          SMS_API_BASE,
          WECHAT_TEMPLATES,
          TLS_CERT,
          TLS_KEY,
          TRUST_PROXY);

  private static final String PREFIX = "DAQIAO_";

  private static Setting open(String name, String fallback, String meaning) {
    return new Setting(PREFIX + name, fallback, meaning, false);
  }

  private static Setting secret(String name, String meaning) {
    return new Setting(PREFIX + name, "", meaning, true);
  }

  /** The name in {@code application.yaml}: {@code DAQIAO_HTTP_PORT} is {@code http.port}. */
  String yamlName() {
    return variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.');
  }
}

package cn.daqiao.bot.push;

import io.vertx.core.Future;

/** A channel's way out. */
public interface Outlet {
  /** Sends one message; a failed future counts as {@link Sent.Unknown}. */
  Future<Sent> send(OutboxRow row);
}

package cn.daqiao.bot.wechat.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Who follows the account, and how much may be said to each (客服消息的下发条件): five messages in 48 hours
 * after a message, three in a minute after a tap, a scan or a subscription.
 */
public final class Users {
  private final InstantSource clock;
  private final Map<String, Window> windows = new HashMap<>();

  private static final class Window {
    private boolean follows = true;
    private Instant messageUntil = Instant.MIN;
    private int messageLeft;
    private Instant tapUntil = Instant.MIN;
    private int tapLeft;
  }

  Users(InstantSource clock) {
    this.clock = clock;
  }

  /** Somebody follows the account, which opens the short window. */
  public synchronized void follows(String openid) {
    var window = windows.computeIfAbsent(openid, o -> new Window());
    window.follows = true;
    tapped(openid);
  }

  /** Somebody no longer follows the account. */
  public synchronized void leaves(String openid) {
    windows.computeIfAbsent(openid, o -> new Window()).follows = false;
  }

  /** Somebody wrote, which opens the long window. */
  public synchronized void writes(String openid) {
    var window = windows.computeIfAbsent(openid, o -> new Window());
    window.messageUntil = clock.instant().plus(Duration.ofHours(48));
    window.messageLeft = 5;
  }

  /** Somebody tapped the menu, which opens the short window. */
  public synchronized void tapped(String openid) {
    var window = windows.computeIfAbsent(openid, o -> new Window());
    window.tapUntil = clock.instant().plus(Duration.ofMinutes(1));
    window.tapLeft = 3;
  }

  /** Takes one message out of a window: 0, or the code of the refusal. */
  synchronized int spend(String openid) {
    var window = windows.get(openid);
    if (window == null) {
      return 40003;
    }
    if (!window.follows) {
      return 45015;
    }
    var now = clock.instant();
    boolean tapOpen = now.isBefore(window.tapUntil);
    boolean messageOpen = now.isBefore(window.messageUntil);
    if (tapOpen && window.tapLeft > 0) {
      window.tapLeft--;
      return 0;
    }
    if (messageOpen && window.messageLeft > 0) {
      window.messageLeft--;
      return 0;
    }
    return tapOpen || messageOpen ? 45047 : 45015;
  }
}

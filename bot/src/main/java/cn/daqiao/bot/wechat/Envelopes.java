package cn.daqiao.bot.wechat;

import cn.daqiao.bot.dialogue.Event;
import cn.daqiao.matcher.region.Point;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What a callback means for the conversation. */
final class Envelopes {
  private static final int LONGEST_TEXT = 4_000;

  private Envelopes() {}

  /** The event; empty for kinds that say nothing to the dialogue. */
  static Optional<Event> event(Envelope envelope, Instant now) {
    return switch (envelope.get("MsgType")) {
      case "text" -> Optional.of(new Event.Said(now, clip(envelope.get("Content"))));
      case "location" -> Optional.of(place(envelope, now));
      case "image", "voice", "video", "shortvideo", "link", "file" ->
          Optional.of(new Event.SentOther(now, envelope.get("MsgType")));
      case "event" ->
          switch (envelope.get("Event")) {
            case "subscribe" -> Optional.of(new Event.Followed(now));
            case "unsubscribe" -> Optional.of(new Event.Left(now));
            case "CLICK" -> Optional.of(new Event.Tapped(now, clip(envelope.get("EventKey"))));
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  /**
   * What tells one callback from another within one person's: the platform repeats a callback up to
   * three times with the same MsgId, or for events the same CreateTime and Event.
   */
  static String onceKey(Envelope envelope) {
    var id = envelope.get("MsgId");
    if (!id.isBlank()) {
      return "m:" + clip(id);
    }
    return "e:"
        + clip(envelope.get("CreateTime"))
        + ":"
        + clip(envelope.get("Event")).toLowerCase(Locale.ROOT)
        + ":"
        + Integer.toHexString(envelope.get("EventKey").hashCode());
  }

  private static Event place(Envelope envelope, Instant now) {
    try {
      double lat = Double.parseDouble(envelope.get("Location_X"));
      double lon = Double.parseDouble(envelope.get("Location_Y"));
      return new Event.SharedPlace(now, new Point(lat, lon));
    } catch (IllegalArgumentException e) {
      return new Event.SentOther(now, "location");
    }
  }

  private static String clip(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }
}
